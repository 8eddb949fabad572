"""Files on which all rests: while one of them is lost, whatever else is said would only follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import kinds, markers, statistics
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources

# Shown by the site itself, whatever the pages ask for.
ALWAYS = frozenset({"audiences", "changes", "questions"})
# Named by other records, wherever they are shown.
NAMED = frozenset({
    "audiences", "duties", "findings", "gates", "recommendations", "studies", "templates", "values",
})  # fmt: skip
GONE = "this file is missing or holds no records."


def problems(sources: Sources) -> Iterator[Problem]:
    """Files of records that are asked for and hold none, and figures without their data."""
    asked = {
        "templates" if marker.kind == "template" else marker.name
        for page in sources.pages.values()
        for marker in markers.of_page(page)
        if marker.kind in {"records", "table", "template"}
    }
    unreadable = {problem.path for problem in sources.problems}
    for kind in (ALWAYS | asked) & kinds.KINDS.keys():
        path = kinds.KINDS[kind][0]
        if not sources.raws[kind] and path not in unreadable:
            yield Problem(path, 1, GONE, f"Restore it: git checkout {path}")
    if sources.raws["figures"] and not (sources.root / statistics.FILE).is_file():
        yield Problem(statistics.FILE, 1, GONE, f"Restore it: git checkout {statistics.FILE}")


def is_any(sources: Sources) -> bool:
    """Whether the table of contents, the registry, statistics or records that others name are lost."""
    said = [*sources.problems, *problems(sources)]
    wrong = {problem.path for problem in said}
    if not sources.statistics.series and any((one.path, one.line) == (statistics.FILE, 1) for one in said):
        return True
    needed = NAMED | sources.homes.keys()
    empty = {path for kind, (path, _) in kinds.KINDS.items() if kind in needed and not sources.raws[kind]}
    return not sources.navigation.order or not sources.registry.ids or not wrong.isdisjoint(empty)
