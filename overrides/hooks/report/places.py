"""Every id that has a place in the report: the page where it stands, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .citable import plain
from .once import once

if TYPE_CHECKING:
    from .sources import Sources

NAMES = ("title", "name", "term", "statement", "text")


@once
def of(sources: Sources) -> dict[str, str]:
    """Id of each section and of each record that is listed or drawn → source of its page."""
    sections = {one.id: one.src for one in sources.sections.values()}
    return sections | {name: src for name, (src, _, _) in sources.record_homes.items()}


@once
def titles(sources: Sources) -> dict[str, str]:
    """Id of each record → the words by which readers know it."""
    return {
        one.id: plain(next(filter(None, (getattr(one, name, "") for name in NAMES)), one.id))
        for records in sources.records.values()
        for one in records.values()
    }
