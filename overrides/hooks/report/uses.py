"""Uses: kinds of machine learning in children's social care, each with our position."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FILE = "docs/_data/uses.yml"

Position = Literal[
    "acceptable-with-ordinary-care",
    "acceptable-under-conditions",
    "only-as-research",
    "should-not-be-used",
    "must-not-be-used",
]
Evidence = Literal["none", "weak", "some", "good"]
Stakes = Literal["low", "medium", "high", "very-high"]

POSITIONS: dict[Position, str] = {
    "acceptable-with-ordinary-care": "acceptable with ordinary care",
    "acceptable-under-conditions": "acceptable under conditions",
    "only-as-research": "only as research",
    "should-not-be-used": "should not be used",
    "must-not-be-used": "must not be used",
}
# The seven questions of the test, in order, as fields of a use.
TEST = ("purpose", "evidence", "alternatives", "rights", "fairness", "legitimacy", "care")


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One kind of use, held against the seven questions, with a position and what would change it."""

    id: str
    name: str
    does: str
    purpose: str
    evidence: str
    alternatives: str
    rights: str
    fairness: str
    legitimacy: str
    care: str
    benefit: str
    harm: str
    position: Position
    because: str
    conditions: tuple[str, ...]
    would_change: str
    evidence_strength: Evidence
    stakes: Stakes
    sources: tuple[str, ...]
    since: date
    path: str = FILE
    line: int = 1
