"""Typographic quotation marks and apostrophes in pages and records, found where straight ones stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from .markdown_mask import FILLER, mask
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page

STRAIGHT = re.compile(r"[\"']")
CURLED = {'"': ("“", "”"), "'": ("‘", "’")}
# After these a quotation begins; after anything else it ends, or the sign is an apostrophe.
BEFORE = re.compile(r"[\s(\[{—–*_‘“/|]")
# Where letters or a century are left out, the sign is an apostrophe too: ’98, rock ’n’ roll.
LEFT_OUT = re.compile(r"'(?=(?:n|em|til|tis|twas)\b|\d\ds?\b(?!.*'(?!\w)))", re.IGNORECASE)
# What stands between these is read by Markdown, not by people: a citation, an id, a box's title.
NOT_READ = re.compile(
    r"\[[^\]\n]*@[^\]\n]*\]|\{[^}\n]*\}|^[ \t]*(?:[!?]{3}|[!?]+[ \t]*[a-z]).*$", re.MULTILINE
)


def problems(page: Page) -> Iterator[Problem]:
    """A straight quotation mark or apostrophe in a page's prose, once for each line."""
    if not STRAIGHT.search(NOT_READ.sub("", page.body)):
        return  # Masking is the slow part, and few pages have anything to find.
    for number, line, better in _lines("\n".join(page.lines)):
        at = next(i for i, (a, b) in enumerate(zip(line, better, strict=True)) if a != b)
        what = f"a straight {'quotation mark' if line[at] == chr(34) else 'apostrophe'} stands in the text."
        yield Problem(page.path, number, what, f"Write: {better.strip()}")


def mended(path: str, text: str) -> str:
    """The text of a page or of a file of records with typographic marks in all that people read."""
    if path.endswith(".md"):
        return "\n".join(better for _, _, better in _lines(text, every=True))
    try:
        return _in_records(text)
    except yaml.YAMLError:
        return text  # What is no YAML is for its author to mend.


def _in_records(text: str) -> str:
    for token in reversed(list(yaml.scan(text, Loader=yaml.SafeLoader))):
        if isinstance(token, yaml.ScalarToken):
            a, b = token.start_mark.index, token.end_mark.index
            text = text[:a] + _scalar(text[a:b], token.style) + text[b:]
    return text


def _scalar(raw: str, style: str | None) -> str:
    if style == '"':
        return '"' + _curled(raw[1:-1].replace('\\"', '"')) + '"'
    if style == "'":
        return "'" + _curled(raw[1:-1].replace("''", "'")) + "'"
    return _curled(raw)


def _lines(text: str, *, every: bool = False) -> Iterator[tuple[int, str, str]]:
    masked = NOT_READ.sub(lambda match: FILLER * len(match[0]), mask(text))
    lines = zip(text.split("\n"), masked.split("\n"), strict=True)
    for number, (line, prose) in enumerate(lines, 1):
        better = _curled(line, prose)
        if every or better != line:
            yield number, line, better


def _curled(text: str, prose: str = "") -> str:
    prose = prose or text
    ends = {match.start() for match in LEFT_OUT.finditer(prose)}
    begins = (at == 0 or BEFORE.match(text[at - 1]) for at in range(len(prose)))
    return "".join(
        CURLED[sign][at in ends or not begin] if sign in CURLED else text[at]
        for at, (sign, begin) in enumerate(zip(prose, begins, strict=True))
    )
