"""The research agenda: what is not known, and a design that could find it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FILE = "docs/_data/research.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One question, tied to the finding that leaves it open, with what result would change our answer."""

    id: str
    question: str
    finding: str
    why_it_matters: str
    design: str
    who: str
    families_part: str
    would_change: str
    since: date
    sources: tuple[str, ...] = ()
    path: str = FILE
    line: int = 1
