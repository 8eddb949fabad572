"""Changes: what changed in which edition, when and why; the report's only source of dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "docs/_data/changes.yml"

Kind = Literal["added", "strengthened", "weakened", "reworded", "moved", "withdrawn", "corrected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that a reader would notice; `section` is the id of the place that changed."""

    id: str
    date: date
    edition: str
    section: str
    kind: Kind
    what: str
    why: str
    draft: bool = False
    path: str = FILE
    line: int = 1


def newest(changes: Iterable[Change]) -> Change:
    """The latest change; raises ValueError when there is none."""
    return max(changes, key=lambda change: change.date)
