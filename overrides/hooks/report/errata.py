"""Errata: mistakes in released editions, which are never rewritten, and where they are put right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FILE = "docs/_data/errata.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """One mistake in a released `edition`: what its section said, and what is right.

    `corrected_in` is the first edition that has it right, None while there is none.
    """

    id: str
    date: date
    edition: str
    section: str
    said: str
    right: str
    why: str
    corrected_in: str | None = None
    path: str = FILE
    line: int = 1
