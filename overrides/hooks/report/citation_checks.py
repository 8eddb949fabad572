"""All that is wrong between pages, bibliography and verifications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import bibliography, citations, expand, verified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .problems import Problem
    from .sources import Sources


def problems(read: Sources) -> Iterator[Problem]:
    """Faulty citations, works that no page cites, works that nobody says to have seen."""
    expanded = {src: expand.page(read, src) for src in read.pages}
    pages = {src: text for src, (text, _) in expanded.items()}
    lines = {src: origin for src, (_, origin) in expanded.items()}
    found = citations.find(pages, read.library, lines=lines)
    yield from found.problems
    yield from bibliography.unused(read.library, found.cited_in)
    seen = verified.load(read.root)
    yield from seen.problems
    yield from verified.compare(seen, read.library)
