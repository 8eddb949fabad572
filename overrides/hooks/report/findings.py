"""Findings: what the evidence shows, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Certainty = Literal["well-supported", "limited", "contested", "unknown"]

FILE = "docs/_data/findings.yml"
WORDS: dict[Certainty, str] = {
    "well-supported": "well supported",
    "limited": "limited",
    "contested": "contested",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One sentence that the evidence carries, with the certainty it has earned.

    Papers quote `id` and `number`: neither ever changes, neither is used again.

    `context` marks one on which no recommendation rests, `key` one that the summary shows.
    """

    id: str
    number: int
    statement: str
    certainty: Certainty
    why: str
    sources: tuple[str, ...]
    argued_in: str
    since: date
    context: bool = False
    key: bool = False
    withdrawn: date | None = None
    withdrawn_because: str | None = None
    path: str = FILE
    line: int = 1
