"""Questions to ask: what families, councillors, social workers and buyers can ask about a system."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "docs/_data/questions-to-ask.yml"

Asker = Literal["families", "councillors", "social-workers", "buyers"]

ASKERS: dict[Asker, str] = {
    "families": "Families and young people",
    "councillors": "Councillors",
    "social-workers": "Social workers",
    "buyers": "Buyers",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One question for one kind of asker: why it matters, a good answer, and what should worry you."""

    id: str
    asker: Asker
    question: str
    why: str
    good: str
    worry: str
    section: str
    since: date
    path: str = FILE
    line: int = 1


def of(asker: str, records: Mapping[str, Ask]) -> list[Ask]:
    """The questions of one asker, in the order of the file."""
    return [one for one in records.values() if one.asker == asker]
