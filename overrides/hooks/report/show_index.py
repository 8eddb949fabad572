"""The index of terms: what readers look for, from A to Z, and the places that tell of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from . import places
from .citable import plain
from .tables import block, href, inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page
    from .sources import Sources

DEEPEST = 3  # Headings of this depth and above are entries by their titles.


def index_of_terms(sources: Sources, page: Page, _name: str) -> str:
    """Every term, synonym and section title under its first letter, with links to where it is told."""
    entries: dict[str, dict[str, None]] = {}
    for words, name in _entries(sources):
        entries.setdefault(_capital(words), {})[name] = None
    letters: dict[str, list[str]] = {}
    for words in sorted(entries, key=_sorted_by):
        links = ", ".join(filter(None, (_link(sources, page, name) for name in entries[words])))
        if links:
            letters.setdefault(_letter(words), []).append(f"<li>{inline(words)}: {links}</li>")
    to = " ".join(f'<a href="#letter-{name}">{name.upper()}</a>' for name in letters)
    lists = (
        f'<h2 id="letter-{name}" data-search-exclude>{name.upper()}</h2>\n<ul>{"".join(lines)}</ul>'
        for name, lines in letters.items()
    )
    return block(f'<nav class="letters" aria-label="Letters"><p>{to}</p></nav>\n' + "\n".join(lists))


def _entries(sources: Sources) -> Iterator[tuple[str, str]]:
    for one in sources.sections.values():
        if one.level <= DEEPEST and not one.src.startswith("reference/decisions/"):
            yield plain(one.title), one.id
    if "glossary" in sources.homes:
        for term in sources.records["glossary"].values():
            for words in (term.term, *term.also):
                yield words, term.id
    for one in sources.records["synonyms"].values():
        for words in one.words:
            for name in one.leads_to:
                yield words, name


def _link(sources: Sources, page: Page, name: str) -> str:
    if name in sources.pages:
        meta = sources.pages[name].meta
        label = f"{meta.number or ''} {meta.title}".strip()
        return f'<a href="{href(page.src, name)}">{inline(label)}</a>'
    home = places.of(sources).get(name)
    if home is None:
        return ""
    section = sources.sections.get(name)
    label = section.number or _title(sources, section.src) if section else _title(sources, home)
    return f'<a href="{href(page.src, home, name)}">{inline(label)}</a>'


def _title(sources: Sources, src: str) -> str:
    """The title of a page, by which a place without a number is told."""
    return sources.pages[src].meta.title


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sorted_by(words: str) -> tuple[str, str]:
    return re.sub(r"[^a-z0-9 ]", "", words.lower()), words


def _letter(words: str) -> str:
    first = _sorted_by(words)[0][:1]
    return first if first.isalpha() else "other"


MAKERS: dict[tuple[str, str], Any] = {("list", "index-of-terms"): index_of_terms}
