"""Duties: what law and guidance ask of a council, at which gate, and how far they are in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FILE = "docs/_data/duties.yml"

Gate = Literal["decide", "design", "build-or-buy", "test", "use", "watch", "stop"]
Status = Literal["in-force", "enacted-not-in-force", "guidance", "proposed", "judgment", "reported"]

STATUSES: dict[Status, str] = {
    "in-force": "in force",
    "enacted-not-in-force": "enacted, not in force",
    "guidance": "guidance",
    "proposed": "proposed",
    "judgment": "judgment",
    "reported": "reported in force, not confirmed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One duty with its source and provision; `position` is the day for which its status is stated."""

    id: str
    name: str
    source: str
    provision: str
    owed_by: str
    asks: str
    gates: tuple[Gate, ...]
    evidence: str
    status: Status
    position: date
    since: date
    note: str | None = None
    path: str = FILE
    line: int = 1
