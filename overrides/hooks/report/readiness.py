"""Readiness: what an organisation can ask itself before it begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FILE = "docs/_data/readiness.yml"

Area = Literal["purpose", "people", "data", "law", "families", "money", "oversight"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question of the self-assessment, to be answered by yes, partly or no."""

    id: str
    area: Area
    question: str
    why: str
    look_for: str
    gate: str
    section: str
    since: date
    path: str = FILE
    line: int = 1
