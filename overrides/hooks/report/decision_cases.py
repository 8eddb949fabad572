"""Invented cases, answered in the decision record, so that its outcome can be seen and is held by a test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from . import decision, decision_walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .decision import Outcome

FILE = "docs/_data/decision-cases.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One invented case: what it is, how its council answered, and the outcome that this must have."""

    id: str
    name: str
    invented: str
    answers: dict[str, Any]
    outcome: decision.Outcome
    comment: str
    since: date
    path: str = FILE
    line: int = 1


def walked(case: Case, records: Mapping[str, Mapping[str, Any]]) -> decision_walk.Result:
    """Where the answers of a case lead."""
    steps = decision_walk.walk(records["decision"].values(), records["uses"], case.answers)
    return decision_walk.result(steps)


def outcome_words(outcome: Outcome) -> str:
    """An outcome as readers see it."""
    return decision.OUTCOMES[outcome]
