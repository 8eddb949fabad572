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
    """One sentence that the evidence carries, with the certainty it has earned. `id` never changes.

    `context` marks one on which no recommendation rests, `key` one that the summary shows.
    """

    id: str
    statement: str
    certainty: Certainty
    why: str
    sources: tuple[str, ...]
    argued_in: str
    since: date
    context: bool = False
    key: bool = False
    path: str = FILE
    line: int = 1
