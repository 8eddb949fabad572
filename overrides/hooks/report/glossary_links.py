"""The first use of each glossary term on a page becomes a link to its definition."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from . import code_marks
from .tables import markdown_link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .pages import Page
    from .sources import Sources

# What must stay as it is: links, citations, code, HTML, attribute lists, quotations, addresses.
KEPT = re.compile(
    rf"{code_marks.SPAN.pattern}|"
    r"!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|<[^>]*>|\{[^}]*\}|“[^”]*”|\*\*?[^*]+\*\*?|@[\w-]+|https?://\S+"
)
NOT_LINKED = ("#", "|", "!!!", "???", "    !!!", "<", "[^")


def of_page(sources: Sources, page: Page) -> Mapping[int, str]:
    """The lines of a page's prose by their numbers, with the first use of each term as a link."""
    linker = Linker(sources, page.src)
    kept = page.kept.get(__name__)
    if kept is None or kept[0] != linker.terms:
        lines = {number: linker.linked(page.lines[number - 1]) for number, _ in page.visible()}
        kept = page.kept[__name__] = (linker.terms, lines)
    found: Mapping[int, str] = kept[1]
    return found


@lru_cache(maxsize=8)  # The same for all pages.
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of these names, longer ones first, and their plurals."""
    pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{pattern})(?:s|’s)?(?![\w-])", re.IGNORECASE)


class Linker:
    """Links terms on one page, each once, in the order of the text; pages of reference link none."""

    def __init__(self, sources: Sources, src: str) -> None:
        """Prepare the pattern of all terms; longer names win over shorter ones that they contain."""
        home = sources.homes.get("glossary")
        terms = sources.records["glossary"].values() if home and not src.startswith("reference/") else ()
        self._ids = {
            name.lower(): term.id for term in terms if term.linked for name in (term.term, *term.also)
        }
        self._target = markdown_link(src, home) if home else ""
        self.terms = (self._target, *self._ids.items())
        self._pattern = _pattern(tuple(self._ids))
        self._done: set[str] = set()

    def linked(self, line: str) -> str:
        """`line` with the first use of each term turned into a link."""
        if not self._ids or line.lstrip().startswith(NOT_LINKED):
            return line
        out, at = [], 0
        for kept in KEPT.finditer(line):
            out += [self._pattern.sub(self._link, line[at : kept.start()]), kept[0]]
            at = kept.end()
        return "".join([*out, self._pattern.sub(self._link, line[at:])])

    def _link(self, match: re.Match[str]) -> str:
        word = match[0].lower()
        name = self._ids.get(word) or self._ids.get(re.sub(r"(?:s|’s)$", "", word))
        if name is None or name in self._done:
            return match[0]
        self._done.add(name)
        return f'[{match[0]}]({self._target}#{name}){{ .term data-term="{name}" }}'
