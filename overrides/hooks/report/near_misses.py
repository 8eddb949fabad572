"""Misspelt terms and abbreviations: words that the report uses nowhere else and that nearly are a term."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from . import code_marks, prose
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .sources import Sources

ACCEPTED = "docs/_data/accepted-words.txt"
WORD = re.compile(r"[A-Za-z]+")
SHORTEST, SHORTEST_CAPITALS = 9, 3
USUAL = 3  # A word that stands in the report so often is no slip.
ENDINGS = ("s", "d", "r", "y", "ly", "al")
VOWELS = frozenset("aeiouy")
KEPT = re.compile(r"\]\([^)]*\)|<[^>]*>|\{[^}]*\}|https?:\S+|[\w.-]+\.(?:md|yml|csv|bib)\b")


def problems(sources: Sources) -> Iterator[Problem]:
    """Words of pages that are one letter away from a word of the glossary."""
    lines = [
        (page.path, number, WORD.findall(KEPT.sub("", prose.CITATION.sub("", code_marks.without(line)))))
        for page in sources.pages.values()
        for number, line in prose.lines(page)
    ]
    counted = Counter(_folded(word) for _, _, words in lines for word in words)
    known = {*_terms(sources), *_accepted(sources), *(w for w, count in counted.items() if count >= USUAL)}
    nearly = _by_shortened(_terms(sources))
    for path, number, words in lines:
        for word in words:
            meant = _meant(_folded(word), nearly) if _folded(word) not in known else ""
            if meant:
                what = f"'{word}' looks like a slip for '{meant}'."
                yield Problem(path, number, what, f"Write: {meant}\nor add '{word}' to {ACCEPTED}.")


def _folded(word: str) -> str:
    """Capitals keep apart what is an abbreviation; all else is lower case."""
    return word if word.isupper() else word.lower()


def _terms(sources: Sources) -> set[str]:
    terms = sources.records["glossary"].values()
    words = {word for term in terms for name in (term.term, *term.also) for word in WORD.findall(name)}
    return {_folded(word) for word in words if len(word) >= _shortest(word)}


def _shortest(word: str) -> int:
    return SHORTEST_CAPITALS if word.isupper() else SHORTEST


def _accepted(sources: Sources) -> Iterator[str]:
    """Words that stand in the list of accepted ones, in definitions or in titles of sources."""
    file = sources.root / ACCEPTED
    if file.is_file():
        yield from map(_folded, file.read_text(encoding="utf-8", errors="replace").split())
    texts = [term.definition for term in sources.records["glossary"].values()]
    for text in [*texts, *(entry.title for entry in sources.library.values())]:
        yield from map(_folded, WORD.findall(text))


def _by_shortened(words: Iterable[str]) -> dict[str, set[str]]:
    """Each word under itself and under every form that lacks one letter."""
    found: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for form in {word, *_shortened(word)}:
            found[form].add(word)
    return found


def _shortened(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _meant(word: str, nearly: dict[str, set[str]]) -> str:
    """The term that a word is one letter away from, or nothing."""
    if len(word) < _shortest(word) - word.islower():
        return ""
    candidates = {term for form in {word, *_shortened(word)} for term in nearly.get(form, ())}
    return next((term for term in sorted(candidates) if _is_slip(word, term)), "")


def _is_slip(word: str, term: str) -> bool:
    """Whether two words differ as slips do: a letter lost, added or swapped, or one vowel for another."""
    if word.isupper() != term.isupper() or abs(len(word) - len(term)) > 1 or word == term:
        return False
    if word[0] != term[0] or any(a == b + end for a, b in ((word, term), (term, word)) for end in ENDINGS):
        return False
    differ = [pair for pair in zip(word, term, strict=False) if pair[0] != pair[1]]
    if len(word) != len(term):
        return True
    swapped = len(differ) == 2 and differ[0] == differ[1][::-1]  # noqa: PLR2004
    return swapped or (len(differ) == 1 and set(differ[0]) <= VOWELS)
