"""Recommendations: one request to named addressees, as strong as its ground allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Strength = Literal["must", "should", "could"]
Ground = Literal["law-or-right", "strong-evidence", "strong-ethics", "promising"]
When = Literal["now", "within-a-year", "within-three-years"]

FILE = "docs/_data/recommendations.yml"
SHORT = 12
EARNED_BY: dict[Ground, Strength] = {
    "law-or-right": "must",
    "strong-evidence": "should",
    "strong-ethics": "should",
    "promising": "could",
}
GROUNDS: dict[Ground, str] = {
    "law-or-right": "a law or a right demands it",
    "strong-evidence": "the evidence for it is strong",
    "strong-ethics": "the ethical reasons for it are strong, the evidence is limited",
    "promising": "promising, not yet shown",
}
TIMES: dict[When, str] = {
    "now": "now",
    "within-a-year": "within a year",
    "within-three-years": "within three years",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One request. Papers quote `id` and `number`: neither ever changes, neither is used again.

    `short` says in at most `SHORT` words what `statement` asks for.
    """

    id: str
    number: int
    statement: str
    short: str
    strength: Strength
    ground: Ground
    addressed_to: tuple[str, ...]
    when: When
    because: str
    rests_on: tuple[str, ...]
    argued_in: str
    done_when: str
    prevents: str
    since: date
    compares_with: tuple[str, ...] = ()
    withdrawn: date | None = None
    withdrawn_because: str | None = None
    path: str = FILE
    line: int = 1

    def sentence(self, addressees: str) -> str:
        """The statement with its addressees and its strength: 'Buyers should publish …'."""
        return f"{addressees} **{self.strength}** {self.statement[0].lower()}{self.statement[1:]}"
