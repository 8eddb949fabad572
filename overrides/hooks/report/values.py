"""Values, principles and professional virtues: the ethical ground of the report, in three tiers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FILE = "docs/_data/values.yml"

Tier = Literal["value", "principle", "virtue"]
Tradition = Literal["social-work", "care-ethics", "childrens-rights", "ai-ethics"]

TIERS: dict[Tier, str] = {"value": "Values", "principle": "Principles", "virtue": "Professional virtues"}
TRADITIONS: dict[Tradition, str] = {
    "social-work": "social work",
    "care-ethics": "care ethics",
    "childrens-rights": "children’s rights",
    "ai-ethics": "AI ethics",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value, principle or virtue: what it says, what it asks here, and what it can conflict with."""

    id: str
    tier: Tier
    name: str
    says: str
    asks: str
    traditions: tuple[Tradition, ...]
    sources: tuple[str, ...]
    since: date
    conflicts_with: tuple[str, ...] = ()
    path: str = FILE
    line: int = 1
