"""What each marker asks for: the function that makes it, and the names that it may use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import (
    figure_pages,
    kinds,
    markers,
    show_changes,
    show_data,
    show_decision,
    show_findings,
    show_forms,
    show_gates,
    show_index,
    show_lists,
    show_roadmap,
    show_tables,
    show_to_fill,
    show_tools,
    show_uses,
    unchanged,
)
from .problems import Problem
from .records import MALFORMED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from .pages import Page
    from .sources import Sources

MAKERS: dict[tuple[str, str], Any] = {
    **figure_pages.MAKERS,
    **show_findings.MAKERS,
    **show_changes.MAKERS,
    **show_data.MAKERS,
    **show_tables.MAKERS,
    **show_gates.MAKERS,
    **show_index.MAKERS,
    **show_lists.MAKERS,
    **show_roadmap.MAKERS,
    **show_uses.MAKERS,
    **show_decision.MAKERS,
    **show_forms.MAKERS,
    **show_to_fill.MAKERS,
    **show_tools.MAKERS,
}
BY_NAME = {
    "finding": "findings",
    "recommendation": "recommendations",
    "figure": "figures",
    "template": "templates",
}


FIXED = {kind: {name for of, name in MAKERS if of == kind} for kind in markers.KINDS}


def known(read: Sources) -> dict[str, set[str]]:
    """The names that each kind of marker may use."""
    return FIXED | {kind: set(read.records[records]) for kind, records in BY_NAME.items()}


def made(read: Sources, page: Page, marker: markers.Marker) -> str:
    """The Markdown that a marker asks for; nothing for one that names nothing, which the checks report."""
    named = read.records[BY_NAME[marker.kind]] if marker.kind in BY_NAME else FIXED[marker.kind]
    if marker.name not in named:
        return ""
    return unchanged.made(read, (page.src, marker.kind, marker.name), lambda: _text(read, page, marker))


def _text(read: Sources, page: Page, marker: markers.Marker) -> str:
    maker = MAKERS.get((marker.kind, marker.name)) or MAKERS[marker.kind, ""]
    try:
        text: str = maker(read, page, marker.name)
    except MALFORMED:  # A record names what does not exist; the checks say which and where.
        return ""
    return text


def problems(read: Sources, said: Collection[Problem] = ()) -> Iterator[Problem]:
    """Markers that name something and show nothing: a record that is needed is missing or malformed.

    Nothing is said of records which name what is not there, as `said` has it: that may be all.
    """
    names, paths = known(read), {problem.path for problem in said}
    told = {kind for kind, (path, _) in kinds.KINDS.items() if path in paths}
    told |= {problem.what.split("'")[1] for problem in said if "'" in problem.what}
    # What could not be read has been named already, and may be all that is missing here.
    for src, (text, origin) in read.expanded.items() if not read.unread else ():
        shown = {number for number, line in zip(origin, text.split("\n"), strict=True) if line.strip()}
        for marker in markers.of_page(read.pages[src]):
            if marker.name in names[marker.kind] - told and marker.line not in shown:
                what = f"'{marker.kind}: {marker.name}' shows nothing here."
                remedy = "Mend the records that it needs, or take the marker out."
                yield Problem(read.pages[src].path, marker.line, what, remedy)
