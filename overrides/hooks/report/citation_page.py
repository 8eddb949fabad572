"""One page: its citations, what is wrong with them, and its text with a token for each."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from . import citation_faults, citation_syntax, markdown_mask
from .citation_marks import CLOSE, OPEN
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKS = re.compile(f"[{OPEN}{CLOSE}]")
SECTION = re.compile(r"^ {0,3}#{1,6}[ \t].*\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}[ \t]*$", re.MULTILINE)


@lru_cache(maxsize=4096)  # While serving, most pages stay as they are.
def _scanned(text: str) -> tuple[str, citation_syntax.Found]:
    masked = markdown_mask.mask(text)
    return masked, citation_syntax.find(text, masked)


class Page:
    """A page in search of its citations; `lines` gives the file's line for each line of its text."""

    def __init__(self, src_uri: str, text: str, lines: Sequence[int]) -> None:
        self.src_uri, self.text, self.lines = src_uri, text, lines
        self.masked, self.found = _scanned(text)

    def problems(self, known: citation_faults.Keys) -> set[Problem]:
        """What is wrong with the citations, and with them only."""
        faults = list(citation_faults.check(self.masked, self.found, known))
        remedy = "Remove it: such characters mark citations while the report is built."
        stray = MARKS.finditer(self.text)
        faults += [(at.start(), "a private-use character stands here", remedy) for at in stray]
        path = f"docs/{self.src_uri}"
        return {Problem(path, self._line(start), f"{what}.", then) for start, what, then in faults}

    def _line(self, start: int) -> int:
        index = self.text.count("\n", 0, start)
        return self.lines[index] if index < len(self.lines) else index + 1

    def cited(self) -> list[tuple[str, str]]:
        """Key and section of each citation: the last id given by a heading before it."""
        sections = [(match.start(), match[1]) for match in SECTION.finditer(self.masked)]
        starts = [start for start, _ in sections]
        return [
            (citation.key, sections[above - 1][1] if above else "")
            for cluster in self.found.clusters
            for above in [bisect_left(starts, cluster.start)]
            for citation in cluster.citations
        ]

    def with_tokens(self, first: int) -> str:
        """The text with each citation replaced by a token, numbered from `first`."""
        parts, position = [], 0
        for number, cluster in enumerate(self.found.clusters, start=first):
            parts += [self._prose(position, cluster.start), f"{OPEN}{number}{CLOSE}"]
            position = cluster.end
        return "".join([*parts, self._prose(position, len(self.text))])

    def _prose(self, start: int, end: int) -> str:
        text = markdown_mask.unescape_at(self.text[start:end], self.masked[start:end])
        return MARKS.sub("", text)
