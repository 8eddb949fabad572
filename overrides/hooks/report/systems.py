"""Systems: the register of real systems, what became of them, and what nobody published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FILE = "docs/_data/systems.yml"

Kind = Literal[
    "risk-score", "triage", "exploitation-score", "data-hub", "transcription", "drafting", "record-search",
    "forecast", "matching", "research-model", "fraud-score", "automated-decision",
]  # fmt: skip
Status = Literal["in-use", "pilot", "ended", "never-deployed", "research", "unknown"]

KINDS: dict[Kind, str] = {
    "risk-score": "risk score",
    "triage": "triage at the front door",
    "exploitation-score": "exploitation score",
    "data-hub": "linked data hub",
    "transcription": "transcription",
    "drafting": "drafting",
    "record-search": "record search",
    "forecast": "forecast",
    "matching": "matching",
    "research-model": "research model",
    "fraud-score": "fraud score",
    "automated-decision": "automated decision",
}
STATUSES: dict[Status, str] = {
    "in-use": "in use",
    "pilot": "pilot",
    "ended": "ended",
    "never-deployed": "never deployed",
    "research": "research only",
    "unknown": "not known",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """One real system; a field that nobody published says so in words."""

    id: str
    name: str
    place: str
    country: str
    operator: str
    supplier: str
    kind: Kind
    purpose: str
    data: str
    years: str
    status: Status
    status_as_at: str | date
    evaluated_by: str
    result: str
    not_published: str
    sources: tuple[str, ...]
    since: date
    path: str = FILE
    line: int = 1
