"""What others have asked for, what became of it, and where this report stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FILE = "docs/_data/others.yml"

Ours = Literal["agrees", "goes-further", "differs", "not-taken-up"]

STANDS: dict[Ours, str] = {
    "agrees": "We agree",
    "goes-further": "We go further",
    "differs": "We differ",
    "not-taken-up": "Not taken up",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request made by others since 2020, in our words; `recommendations` are ours that answer it."""

    id: str
    who: str
    when: str
    asked: str
    became: str
    ours: Ours
    why: str
    recommendations: tuple[str, ...]
    sources: tuple[str, ...]
    since: date
    path: str = FILE
    line: int = 1
