"""HTML that can do nothing: the last net below the checks of Markdown and records.

It reads HTML as a browser does, so that an attack which the checks of lines did not foresee is still refused.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from . import drawings
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ACTIVE = frozenset(
    {
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "meta", "link",
        "portal", "template", "noscript", "foreignobject", "set", "animate", "animatetransform", "handler",
        "listener", "math", "video", "audio", "source", "track", "picture",
    }
)  # fmt: skip
LOADING = frozenset({"src", "srcset", "data", "poster", "background", "srcdoc", "ping", "manifest"})
LEADING = frozenset({"href", "xlink:href", "action", "formaction", "cite", *LOADING})
DRAWN = frozenset({"image", "use", "feimage"})  # In SVG, what these name is loaded.
ALLOWED_STYLE = re.compile(r"text-align: (?:left|right|center);?")  # What a table in Markdown makes.
SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):")
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
PUBLISHED = (".html", ".htm", ".xhtml", ".xht", ".xml", ".svgz", ".swf", ".mht", ".pdf.js", ".mjs", ".wasm")
SCRIPTS = ("docs/assets/scripts/", "docs/assets/offline/")  # Code of the site, read as code.
REMEDY = "Take it out: contributed text holds words, links and images of this report, and nothing that acts."


def of_page(html: str, path: str, source: str) -> Iterator[Problem]:
    """What could act in the HTML of a page; its line is that of the source where its words stand."""
    for _, what, word in _found(html):
        yield Problem(path, _line(source, word), what, REMEDY)


def of_files(root: Path) -> Iterator[Problem]:
    """What could act in the files below docs/ that are published as they stand."""
    docs = root / "docs"
    for file in sorted(docs.rglob("*")):
        path = file.relative_to(root).as_posix()
        name = file.name.lower()
        script = name.endswith(".js") and not path.startswith(SCRIPTS)
        if name.endswith(PUBLISHED) or script:
            yield Problem(path, 1, f"'{file.name}' would be published as it stands and could act.", REMEDY)
    yield from drawings.problems(root)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if tag in ACTIVE:
            self.found.append((line, f"'<{tag}>' could act.", tag))
        for name, value in attrs:
            what = self._fault(tag, name, value or "")
            if what:
                self.found.append((line, what, value or name))

    def _fault(self, tag: str, name: str, value: str) -> str | None:
        if name.startswith("on"):
            return f"'{name}' of '<{tag}>' is a script."
        if name == "style" and not ALLOWED_STYLE.fullmatch(value):
            return f"'<{tag}>' has a style of its own."
        if name not in LEADING:
            return None
        bare = re.sub(r"[\x00-\x20\x7f-\xa0\u200b\ufeff]", "", value).lower()
        scheme = SCHEME.match(bare)
        if scheme and scheme["scheme"] not in SCHEMES:
            return f"'{name}' of '<{tag}>' begins with '{scheme['scheme']}:'."
        if (scheme or bare.startswith(("//", "\\", "/\\"))) and (name in LOADING or tag in DRAWN):
            return f"'<{tag}>' would load something from elsewhere."
        return None


@lru_cache(maxsize=1024)  # While serving, most pages stay as they are.
def _found(html: str) -> tuple[tuple[int, str, str], ...]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.found)


def _line(source: str, word: str) -> int:
    """The line where a value stands, or its end where entities or a line break hide its beginning."""
    lines = source.lower().split("\n")
    value = word.strip().lower()
    for start in (*range(0, max(len(value) - 3, 1), 4), max(len(value) - 4, 0)):
        at = next(
            (number for number, line in enumerate(lines, 1) if value[start:] and value[start:] in line), 0
        )
        if at:
            return at
    return 1
