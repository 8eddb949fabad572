"""Audiences: readers, who have a page, and addressees, to whom recommendations speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FILE = "docs/_data/audiences.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """One audience; for a reader, `addressees` names those whose recommendations concern them.

    `first` names the recommendations that the reader sees first where urgency alone would choose badly.
    """

    id: str
    name: str
    kind: Literal["reader", "addressee", "both"]
    describes: str
    page: str | None = None
    addressees: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    path: str = FILE
    line: int = 1
