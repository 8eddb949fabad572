"""The changes of one page, from changes.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import places

if TYPE_CHECKING:
    from .changes import Change
    from .sources import Sources


def of_page(sources: Sources, src: str) -> list[Change]:
    """What has changed at any place of a page, newest first."""
    present = places.of(sources)
    found = [one for one in sources.records["changes"].values() if present.get(one.section) == src]
    return sorted(found, key=lambda change: change.date, reverse=True)


def newest(sources: Sources, src: str) -> Change:
    """The latest change on a page; where there is none, the first of the report."""
    changes = sources.records["changes"].values()
    return next(iter(of_page(sources, src)), min(changes, key=lambda change: change.date))
