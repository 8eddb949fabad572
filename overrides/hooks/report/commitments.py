"""The Commitment: clauses that organisations can adopt, each with what keeping it would look like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FILE = "docs/_data/commitments.yml"

Theme = Literal["care", "collaboration", "understanding"]

THEMES: dict[Theme, str] = {
    "care": "Care",
    "collaboration": "Collaboration",
    "understanding": "Understanding",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause. Those who adopt it quote `id` and `number`: neither ever changes.

    `history` is a list of texts, oldest first: the date, what changed, and why.
    """

    id: str
    number: int
    theme: Theme
    text: str
    made_by: tuple[str, ...]
    because: str
    kept_by: str
    tension: str
    rests_on: tuple[str, ...]
    since: date
    history: tuple[str, ...] = ()
    withdrawn: date | None = None
    withdrawn_because: str | None = None
    path: str = FILE
    line: int = 1
