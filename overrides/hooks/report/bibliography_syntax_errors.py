"""Say in plain words, with the line, why an entry cannot be read."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pybtex.exceptions import PybtexError

FIELD_START = re.compile(r"^[ \t]*[A-Za-z-]+[ \t]*=")
TWICE = re.compile(r",\s*,\s*$")
UNCLOSED = "a brace is not closed, or a quotation mark is left open."


def explain(path: str, line: int, text: str, error: PybtexError) -> Problem:
    """The likeliest mistake in an entry that the strict parser refused."""
    lines = text.rstrip().splitlines()
    without_comma = _line_without_comma(lines)
    if without_comma is not None:
        return _no_comma(path, line, lines, without_comma)
    if _depth(text) > 0:
        unclosed = _line_unclosed(lines)
        closed = lines[unclosed].strip().rstrip(",") + "},"
        remedy = f"Write: {closed}" if unclosed else "Close the entry with } on a line of its own."
        return Problem(path, line + unclosed, UNCLOSED, remedy)
    return Problem(
        path,
        line + _reported_line(str(error)) - 1,
        f"this entry is malformed: {error}.",
        "Write: name = {value}, on each line, and close the entry with } on a line of its own.",
    )


def overlooked(path: str, line: int, text: str) -> Iterator[Problem]:
    """What the strict parser accepts: no comma behind the key or two of them, text between two entries."""
    lines = text.rstrip().splitlines()
    for number, one in enumerate(lines):
        if TWICE.search(one):
            remedy = f"Write: {TWICE.sub(',', one).strip()}"
            yield Problem(path, line + number, "two commas stand at the end of this line.", remedy)
    if _line_without_comma(lines[:2]) == 0:
        yield _no_comma(path, line, lines, 0)
    depth = 0
    for position, character in enumerate(text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if character == "}" and depth == 0:
            ends = line + text.count("\n", 0, position)
            yield from outside_text(path, ends, text[position + 1 :])
            return


def outside_text(path: str, line: int, text: str) -> Iterator[Problem]:
    """The first line of text that belongs to no entry and is no `%` comment."""
    for offset, outside in enumerate(text.splitlines()):
        if outside.strip() and not outside.lstrip().startswith("%"):
            yield Problem(
                path,
                line + offset,
                f"'{outside.strip()}' belongs to no entry and would be lost.",
                "Check the braces of the entry above, or begin the line with %.",
            )
            return


def _no_comma(path: str, line: int, lines: list[str], number: int) -> Problem:
    remedy = f"Write: {lines[number].strip()},"
    return Problem(path, line + number, "a comma is missing at the end of this line.", remedy)


def _line_without_comma(lines: list[str]) -> int | None:
    """The first line that ends a value, or the key, and lacks the comma before the next field."""
    for number, (this, following) in enumerate(pairwise(lines)):
        if not FIELD_START.match(following) or this.rstrip().endswith((",", "#")):
            continue
        complete = _depth(this) == (1 if number == 0 else 0) and this.strip()
        if complete and not this.lstrip().startswith("%"):
            return number
    return None


def _line_unclosed(lines: list[str]) -> int:
    for number, line in enumerate(lines[1:], start=1):
        if FIELD_START.match(line) and _depth(line) > 0:
            following = lines[number + 1] if number + 1 < len(lines) else "}"
            if FIELD_START.match(following) or following.strip() == "}":
                return number
    return 0


def _depth(text: str) -> int:
    return text.count("{") - text.count("}")


def _reported_line(message: str) -> int:
    found = re.search(r"line (\d+)", message)
    return int(found[1]) if found else 1
