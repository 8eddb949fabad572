"""Pair the square brackets of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

LABEL = re.compile(r"\[[^\]@]*\]")
SIGNS = re.compile(r"[\[\]]|\n[ \t]*(?=\n)")


@dataclass(frozen=True, slots=True)
class Bracket:
    """`text[start:end]` runs from `[` to `]`, both included."""

    start: int
    end: int
    is_link: bool
    is_image: bool


def brackets(text: str) -> tuple[list[Bracket], list[int]]:
    """All pairs, and where brackets open that are not closed in their paragraph."""
    pairs: list[Bracket] = []
    opened: list[int] = []
    unclosed: list[int] = []
    for sign in SIGNS.finditer(text):
        if sign[0] == "[":
            opened.append(sign.start())
        elif sign[0] == "]" and opened:
            pairs.append(_pair(text, opened.pop(), sign.end()))
        elif sign[0] != "]":
            unclosed += opened
            opened.clear()
    return pairs, [*unclosed, *opened]


def _pair(text: str, start: int, end: int) -> Bracket:
    is_link = text[end : end + 1] == "(" or bool(LABEL.match(text, end))
    return Bracket(start, end, is_link, is_link and text[start - 1 : start] == "!")
