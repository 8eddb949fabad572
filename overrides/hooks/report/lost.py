"""Files on which all rests: while one of them is lost, whatever else is said would only follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import kinds, markers
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources

# Shown by the site itself, whatever the pages ask for.
ALWAYS = frozenset({"audiences", "changes", "questions"})
# Named by other records, wherever they are shown.
NAMED = frozenset({"audiences", "duties", "findings", "gates", "recommendations", "studies", "values"})


def problems(sources: Sources) -> Iterator[Problem]:
    """Files of records that are asked for and hold none."""
    asked = {
        marker.name
        for page in sources.pages.values()
        for marker in markers.of_page(page)
        if marker.kind in {"records", "table"}
    }
    unreadable = {problem.path for problem in sources.problems}
    for kind in (ALWAYS | asked) & kinds.KINDS.keys():
        path = kinds.KINDS[kind][0]
        if not sources.raws[kind] and path not in unreadable:
            what = "this file is missing or holds no records."
            yield Problem(path, 1, what, f"Restore it: git checkout {path}")


def is_any(sources: Sources) -> bool:
    """Whether the table of contents, the registry or records that others name cannot be read at all."""
    wrong = {problem.path for problem in (*sources.problems, *problems(sources))}
    needed = NAMED | sources.homes.keys()
    empty = {path for kind, (path, _) in kinds.KINDS.items() if kind in needed and not sources.raws[kind]}
    return not sources.navigation.order or not sources.registry.ids or not wrong.isdisjoint(empty)
