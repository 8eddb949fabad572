"""Find citations in Markdown: `[see @key, p. 12; @other]`, `[-@key]`, `@key [p. 5]`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import citation_parts
from .citation_brackets import Bracket, brackets
from .citation_parts import KEY, Citation

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCATOR_BRACKET = re.compile(r" ?(?=\[(?!\^))")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Works cited in one place. `start` and `end` are where `text` stands in the page."""

    citations: tuple[Citation, ...]
    textual: bool
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A citation where none can stand. `where` says what it stands in."""

    key: str
    start: int
    where: str


@dataclass(frozen=True, slots=True)
class Found:
    """All citations of a page, and the brackets that nobody closed."""

    clusters: tuple[Cluster, ...]
    misplaced: tuple[Misplaced, ...]
    unclosed: tuple[int, ...]


def find(markdown: str, masked: str) -> Found:
    """Every citation of a page, in order; `masked` is the page without what is not prose."""
    all_brackets, opened = brackets(masked)
    links = [bracket for bracket in all_brackets if bracket.is_link]
    clusters: list[Cluster] = []
    misplaced: list[Misplaced] = []
    for cluster in _in_order(markdown, masked, [one for one in all_brackets if not one.is_link]):
        link = next((link for link in links if link.start <= cluster.start < link.end), None)
        if link is None:
            clusters.append(cluster)
        else:
            where = "a picture's description" if link.is_image else "the text of a link"
            misplaced.append(Misplaced(cluster.citations[0].key, cluster.start, where))
    unclosed = tuple(start for start in opened if citation_parts.OPENED.match(masked, start))
    return Found(tuple(clusters), tuple(misplaced), unclosed)


def _in_order(markdown: str, masked: str, prose: list[Bracket]) -> Iterator[Cluster]:
    """Bracketed and textual citations by their place; what stands within another one is a part of it."""
    starts = {bracket.start: bracket for bracket in prose}
    citing = {one.start: one for one in prose if citation_parts.own_keys(masked[one.start + 1 : one.end - 1])}
    keys = {match.start(): match for match in KEY.finditer(masked)}
    taken = 0
    for start in sorted([*citing, *keys]):
        if start < taken:
            continue
        if start in citing:
            cluster = _bracketed(markdown, masked, citing[start])
        else:
            cluster = _textual(markdown, masked, keys[start], starts)
        taken = cluster.end
        yield cluster


def _bracketed(markdown: str, masked: str, bracket: Bracket) -> Cluster:
    start, end = bracket.start, bracket.end
    works = citation_parts.parse(markdown[start + 1 : end - 1], masked[start + 1 : end - 1])
    return Cluster(works, textual=False, start=start, end=end, text=markdown[start:end])


def _textual(markdown: str, masked: str, match: re.Match[str], starts: dict[int, Bracket]) -> Cluster:
    """`@key`, with the bracket behind it if that holds a locator and no citation of its own."""
    end, more = match.end(), ""
    before = LOCATOR_BRACKET.match(masked, end)
    bracket = starts.get(before.end()) if before else None
    if bracket:
        content = masked[bracket.start + 1 : bracket.end - 1]
        if content.strip() and not citation_parts.own_keys(content.split(";")[0]):
            end, more = bracket.end, markdown[bracket.start + 1 : bracket.end - 1]
    first, _, rest = more.partition(";")
    key = match[1] or match[2]
    citations: tuple[Citation, ...] = (
        Citation(key, "", first.strip() and f", {first.strip(', ')}", "textual"),
    )
    if rest:
        citations += citation_parts.parse(rest, rest)
    return Cluster(citations, textual=True, start=match.start(), end=end, text=markdown[match.start() : end])
