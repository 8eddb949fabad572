"""Prose: sentences, words, and the reading grade of a page.

The grade is that of Kincaid and others (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59,
taken without citations, quotations, tables and names of several words (Acts, bodies, people).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from .once import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .pages import Page

CITATION = re.compile(r"\[[^\]\[]*?-?@[^\]]*\]")
TEXTUAL = re.compile(r"(?<![\w.])-?@[a-z][\w-]*")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
QUOTATION = re.compile(r"[“\"][^”\"]{1,400}[”\"]")
NAME = re.compile(
    r"\b(?:[A-Z][\w’'-]+(?:\s+(?:and|of|the|for|in|on|to)(?=\s+[A-Z]))?\s+){1,9}[A-Z][\w’'-]+(?:\s+\d{4})?"
)
BULLET = re.compile(r"^(?:[-*+]|\d+\.|\[\^[\w-]+\]:)\s+(?:\[[ x]\]\s+)?")
NOT_PROSE = ("#", "|", "<", "!!!", "???", "///", ":", "{")
RULE = re.compile(r"[-*_]{3,}")
END = re.compile(r"(?<=[.!?])[”\")*_]*\s+")
ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|v|vs|e\.g|i\.e|etc|cf|No|[Aa]rts?|paras?|ss?|pp?|ch|fig|approx|al|Ltd|Inc)|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """Words and sentences of a text, and its reading grade (years of schooling, in the US sense)."""

    words: int
    sentences: int
    grade: float


@once
def lines(page: Page) -> tuple[tuple[int, str], ...]:
    """The lines of a page that hold prose, with list marks and indentation taken off."""
    stripped = ((number, line.strip()) for number, line in page.visible())
    return tuple(
        (number, BULLET.sub("", text))
        for number, text in stripped
        if text and not text.startswith(NOT_PROSE) and not RULE.fullmatch(text)
    )


@once
def words(page: Page) -> int:
    """How many words of prose a page has, citations left out: enough to say how long it takes to read."""
    texts = (CITATION.sub("", text) if "@" in text else text for _, text in lines(page))
    return sum(len(text.split()) for text in texts)


def plain(text: str) -> str:
    """`text` without citations, link addresses and marks of emphasis."""
    text = LINK.sub(r"\1", CITATION.sub("", text))
    return re.sub(r"[*_`]", "", text)


def second_sentence(line: str) -> str | None:
    """The beginning of a second sentence on a line, None where the line holds one sentence."""
    text = plain(re.sub(r"^\*\*[^*]+[.:]\*\*\s+", "", line))
    text = QUOTATION.sub(lambda quoted: "“" + "x" * (len(quoted[0]) - 2) + "”", text)
    for end in END.finditer(text):
        rest = text[end.end() :]
        if re.match(r"[A-Z“\"]", rest) and not ABBREVIATION.search(text[: end.start()]):
            return rest[:40]
    return None


def measure(texts: Iterable[str]) -> Measure:
    """Words, sentences and grade of lines of prose."""
    words = sentences = syllables = 0
    for line in texts:
        text = NAME.sub("Name", QUOTATION.sub("", TEXTUAL.sub("Smith", plain(line))))
        found = re.findall(r"[A-Za-z][A-Za-z’'-]*", text)
        if not found:
            continue
        words += len(found)
        sentences += sum(1 for part in END.split(text) if re.search(r"[A-Za-z]", part))
        syllables += sum(map(syllables_in, found))
    if not words:
        return Measure(0, 0, 0.0)
    return Measure(words, sentences, 0.39 * words / sentences + 11.8 * syllables / words - 15.59)


@cache
def syllables_in(word: str) -> int:
    """How many syllables a word has, by its groups of vowels; silent endings are not counted."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    letters = re.sub(r"(?:[^laeiouy]es|[^tdlaeiouy]ed|[^l]e)$", lambda end: end[0][0], letters)
    return max(1, len(re.findall(r"[aeiouy]{1,2}", re.sub(r"^y", "", letters))))
