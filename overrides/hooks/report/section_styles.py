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

from . import citation_cache, citation_html, citation_pandoc
from .section_citation import READ_ON

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .section_citation import Item

FOLDER = "bibliography/styles"
LAYOUT = "1"  # Part of the cache's key: raise it when pandoc's input is made differently.
DOCUMENT = "---\nlang: en-GB\nnocite: '@*'\n---\n"
# One author and one year for all: told apart, they would be 2026a to 2026zz, or a dash for the author.
TELLS_APART = re.compile(
    r'\s(?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule|subsequent-author-substitute|collapse)="[^"]*"'
)

SORT = re.compile(r"<sort>.*?</sort>", re.DOTALL)
# The day at the end of an edition's name: "Edition 1.0, draft of 24 November 2026".
DATED = re.compile(r"(?:,| of) \d{1,2} \w+ \d{4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One style: what readers call it, its file, and whether it is printed in notes."""

    name: str
    title: str
    file: str
    note: bool = False
    comma: bool = True


STYLES = (
    Style(name="harvard", title="Harvard (Cite Them Right)", file="harvard-cite-them-right.csl"),
    Style(name="apa", title="APA (7th edition)", file="apa.csl"),
    Style(name="chicago", title="Chicago (author-date)", file="chicago-author-date.csl", comma=False),
    Style(name="oscola", title="OSCOLA (footnote)", file="oscola.csl", note=True),
)


def printed(root: Path, items: Iterable[Item], cache: Path) -> dict[str, dict[str, str]]:
    """Name of style → id of item → the citation as HTML."""
    known = list(items)
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda style: _in_style(root, style, known, cache), STYLES)
        return dict(zip((style.name for style in STYLES), found, strict=True))


def dressed(item: Item, style: Style) -> Item:
    """The item as a style needs it: OSCOLA cites a page of the web by its site and its full date."""
    read = {**item, "accessed": {"literal": READ_ON}}
    return read | {"type": "webpage", "edition": DATED.sub("", item["edition"])} if style.note else read


def _in_style(root: Path, style: Style, items: Iterable[Item], cache: Path) -> dict[str, str]:
    csl = loosened((root / FOLDER / style.file).read_text(encoding="utf-8"))
    text = json.dumps([dressed(item, style) for item in items], ensure_ascii=False, sort_keys=True)
    parts = [LAYOUT, citation_pandoc.identity(), csl, text]
    html = citation_cache.fetch(cache, parts, lambda: convert(csl, text), "styles")
    return {
        name.removeprefix("ref-"): _finished(text, style)
        for name, text in citation_html.divisions(html).items()
    }


def loosened(csl: str) -> str:
    """A style that tells no works apart and puts them in no order: each citation stands alone."""
    before, at, bibliography = TELLS_APART.sub("", csl).partition("<bibliography")
    return before + at + SORT.sub("", bibliography)


def _finished(html: str, style: Style) -> str:
    """A note is the entry with a full stop: OSCOLA turns round the names of persons, not of bodies."""
    return f"{html}." if style.note and not html.endswith(".") else html


def convert(csl: str, items: str, document: str = DOCUMENT) -> str:
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
