"""Citations of all places in four styles: pandoc runs once for each style, not once for each place."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import (
    citation_cache,
    citation_html,
    citation_pandoc,
    section_brackets,
    section_citation,
    style_changes,
)
from .section_citation import READ_ON

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .section_brackets import Pointing
    from .section_citation import Item

FOLDER = "bibliography/styles"
LAYOUT = "2"  # Part of the cache's key: raise it when pandoc's input is made differently.
DOCUMENT = "---\nlang: {lang}\nnocite: '@*'\n---\n"
# The day at the end of an edition's name: "Edition 1.0, draft of 24 November 2026".
DATED = re.compile(r"(?:,| of) \d{1,2} \w+ \d{4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One style: what readers call it, its file, how it points at a part; `lang` has its quotation marks.

    `after_comma` says that the edition of a part follows the report's name in one sentence.
    """

    name: str
    title: str
    file: str
    pointing: Pointing
    lang: str = "en-GB"
    after_comma: bool = False

    @property
    def short(self) -> str:
        """The first word of its title: Harvard, APA, Chicago, OSCOLA."""
        return self.title.split(" (")[0]


STYLES = (
    Style(
        name="harvard",
        title="Harvard (Cite Them Right)",
        file="harvard-cite-them-right.csl",
        pointing=section_brackets.HARVARD,
    ),
    Style(name="apa", title="APA (7th edition)", file="apa.csl", pointing=section_brackets.APA),
    Style(
        name="chicago",
        title="Chicago (author-date)",
        file="chicago-author-date.csl",
        pointing=section_brackets.CHICAGO,
        lang="en-US",
        after_comma=True,
    ),
    Style(
        name="oscola",
        title="OSCOLA (footnote)",
        file="oscola.csl",
        pointing=section_brackets.OSCOLA,
        after_comma=True,
    ),
)


def printed(root: Path, items: Iterable[Item], cache: Path) -> dict[str, dict[str, str]]:
    """Name of style → id of item → the citation as HTML."""
    known = list(items)
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda style: _in_style(root, style, known, cache), STYLES)
        return dict(zip((style.name for style in STYLES), found, strict=True))


def dressed(item: Item, style: Style) -> Item:
    """The item as a style needs it: OSCOLA cites a page of the web by its site and its full date.

    The author publishes the report, and a day of retrieval is for what can still change where APA prints it.
    """
    found = {name: value for name, value in item.items() if name not in {"publisher", "note"}}
    version = section_citation.version(item)
    if style.after_comma and item["type"] != "report":
        version = version[0].lower() + version[1:]
    if style.pointing.note:
        edition = DATED.sub("", version)
        return found | {"type": "webpage", "edition": edition, "accessed": {"literal": READ_ON}}
    if style.name != "apa" or section_citation.is_draft(item):
        found["accessed"] = {"literal": READ_ON}
    return found | {"edition": version}


def _in_style(root: Path, style: Style, items: Iterable[Item], cache: Path) -> dict[str, str]:
    csl = style_changes.adapted((root / FOLDER / style.file).read_text(encoding="utf-8"), style.file)
    text = json.dumps([dressed(item, style) for item in items], ensure_ascii=False, sort_keys=True)
    document = DOCUMENT.format(lang=style.lang)
    parts = [LAYOUT, citation_pandoc.identity(), csl, text, document]
    html = citation_cache.fetch(cache, parts, lambda: convert(csl, text, document), "styles")
    return {
        name.removeprefix("ref-"): _finished(text, style)
        for name, text in citation_html.divisions(html).items()
    }


def _finished(html: str, style: Style) -> str:
    """A note is the entry with a full stop: OSCOLA turns round the names of persons, not of bodies."""
    return f"{html}." if style.pointing.note and not html.endswith(".") else html


def convert(csl: str, items: str, document: str) -> str:
    """Pandoc's HTML of these items in this style."""
    with tempfile.TemporaryDirectory() as folder:
        style, works = Path(folder, "style.csl"), Path(folder, "items.json")
        style.write_text(csl, encoding="utf-8")
        works.write_text(items, encoding="utf-8")
        command = [citation_pandoc.executable(), "--from", "markdown-smart", "--to", "html", "--wrap", "none"]
        command += ["--citeproc", "--csl", str(style), "--bibliography", str(works)]
        done = subprocess.run(  # noqa: S603
            command, input=document, capture_output=True, encoding="utf-8", check=False
        )
    if done.returncode:
        raise citation_pandoc.PandocError(done.stderr.strip())
    return done.stdout


def by_item(found: Mapping[str, Mapping[str, str]], name: str) -> list[tuple[Style, str]]:
    """The citations of one item, in the order in which readers see the styles."""
    return [(style, found[style.name][name]) for style in STYLES if name in found[style.name]]
