"""What holds the place of citations, and of their list, while Markdown becomes HTML."""

from __future__ import annotations

import re

# Private-use characters: Markdown, tables and abbreviations leave them alone.
OPEN, CLOSE = "\ue0c1", "\ue0c2"
TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")
LIST = '<div data-list="references"></div>'


def from_zero(text: str) -> tuple[str, int]:
    """A page with its citations numbered from 0, and the number of the first before that."""
    first = min(map(int, TOKEN.findall(text)), default=0)
    return from_number(text, -first), first


def from_number(text: str, first: int) -> str:
    """A page with `first` added to the number of each citation."""
    return TOKEN.sub(lambda token: f"{OPEN}{int(token[1]) + first}{CLOSE}", text) if first else text
