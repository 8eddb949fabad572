"""Gates: the seven points of a system's life at which someone must say yes, or stop it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FILE = "docs/_data/gates.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One gate: its question, the evidence on the table, who signs and what stops it; `order` is 1 to 7."""

    id: str
    order: int
    name: str
    question: str
    evidence: tuple[str, ...]
    signs: str
    stops: tuple[str, ...]
    argued_in: tuple[str, ...]
    since: date
    path: str = FILE
    line: int = 1
