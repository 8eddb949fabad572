"""The bibliography held against the pages and against the verifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import bibliography, verified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .problems import Problem
    from .sources import Sources


def problems(read: Sources) -> Iterator[Problem]:
    """Works that no page cites, works that nobody says to have seen."""
    if not read.unread:  # What could not be read may cite them.
        yield from bibliography.unused(read.library, read.cited.cited_in)
    seen = verified.load(read.root)
    yield from seen.problems
    yield from verified.compare(seen, read.library)
