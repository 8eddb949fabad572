"""Numbers of records: they count from 1, none is left out, and none is ever used again."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources

FIELDS = {"findings": "number", "recommendations": "number", "commitments": "number", "gates": "order"}


def problems(sources: Sources) -> Iterator[Problem]:
    """Numbers that are given twice, that lie below 1, or that leave others out."""
    for kind, field in FIELDS.items():
        written = [raw.values.get(field) for raw in sources.raws[kind]]
        free = next(number for number in count(1) if number not in written)
        owners: dict[int, str] = {}
        for one in sources.records[kind].values():
            number, remedy = getattr(one, field), f"Write {field}: {free}"
            gap = number > len(written) and not sources.unread
            if (owner := owners.setdefault(number, one.id)) != one.id:
                what = f"the number {number} belongs to '{owner}'; numbers are never used again."
                yield Problem(one.path, one.line, what, remedy)
            elif number < 1:
                yield Problem(one.path, one.line, f"{number} is no number: the first is 1.", remedy)
            elif gap:  # Not where what cannot be read may fill it.
                what = f"the number {number} leaves out others: {len(written)} records have numbers from 1."
                remedy = (
                    f"If a record was deleted, put it back and mark it as withdrawn.\nElse {remedy.lower()}"
                )
                yield Problem(one.path, one.line, what, remedy)
