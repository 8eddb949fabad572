"""What has changed since an edition: records and section texts compared, as a draft of the change list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from . import sections
from .changes import Change, Kind
from .findings import Certainty
from .recommendations import Strength

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from .sources import Sources

WHY = (
    "[insert the reason]"  # A leftover, which the checks refuse: nobody can release without having said why.
)
STRONGER: dict[str, tuple[str, ...]] = {  # Fields whose values have an order, weakest first.
    "strength": tuple(reversed(get_args(Strength))),
    "certainty": tuple(reversed(get_args(Certainty))),
}
NAMES = ("title", "name", "term", "statement", "question", "text")
SILENT = frozenset({"path", "line", "since", "number"})


def draft(before: Sources, after: Sources, edition: str, day: date) -> list[Change]:
    """Every difference that a reader might notice, each once, in the order of places."""
    taken = {*after.records["changes"]}
    found: list[Change] = []
    for section, kind, what in (*_sections(before, after), *_records(before, after)):
        name = f"{section}-{kind}"
        while name in taken:
            name += "-again"
        taken.add(name)
        found.append(
            Change(
                id=name,
                date=day,
                edition=edition,
                section=section,
                kind=kind,
                what=what,
                why=WHY,
                draft=True,
            )
        )
    return found


def texts(read: Sources) -> dict[str, str]:
    """Id of each section → its own words, without those of the sections below it."""
    found: dict[str, str] = {}
    for page in read.pages.values():
        starts = {one.line: one.id for one in sections.of_page(page)}
        here = ""
        for number, line in page.visible():
            here = starts.get(number, here)
            if here and number not in starts:
                found[here] = f"{found.get(here, '')} {line}"
    return {name: " ".join(text.split()) for name, text in found.items()}


def _sections(before: Sources, after: Sources) -> Iterator[tuple[str, Kind, str]]:
    old, new = texts(before), texts(after)
    for name, one in after.sections.items():
        was = before.sections.get(name)
        if was is None:
            yield name, "added", f"A new section: {one.title}."
            continue
        if was.src != one.src:
            yield name, "moved", f"The section moved here from {_page(before, was.src)}."
        if was.title != one.title:
            yield name, "reworded", f"The section was called: {was.title}."
        elif old.get(name, "") != new.get(name, ""):
            yield name, "reworded", "The text of the section was changed."
    for name, was in before.sections.items():
        if name not in after.sections:
            yield name, "withdrawn", f"The section is no longer there: {was.title}."


def _records(before: Sources, after: Sources) -> Iterator[tuple[str, Kind, str]]:
    """Records that are listed somewhere: only they have a place that a reader can cite."""
    for kind in after.homes.keys() & after.records.keys() - {"changes", "errata", "synonyms"}:
        old, new = before.records.get(kind, {}), after.records[kind]
        for name in sorted({*old, *new}):
            if name not in old:
                yield name, "added", f"New: {_named(new[name])}"
            elif name not in new:
                yield name, "withdrawn", f"Withdrawn: {_named(old[name])}"
            else:
                yield from _changed(name, old[name], new[name])


def _changed(name: str, old: Any, new: Any) -> Iterator[tuple[str, Kind, str]]:
    fields = [one for one in new.__dataclass_fields__ if one not in SILENT]
    differ = [one for one in fields if getattr(old, one, None) != getattr(new, one)]
    if "withdrawn" in differ and getattr(new, "withdrawn", None):
        yield name, "withdrawn", f"Withdrawn: {_named(new)}"
        return
    for field in (one for one in differ if one in STRONGER):
        was, now = getattr(old, field), getattr(new, field)
        up = STRONGER[field].index(now) > STRONGER[field].index(was)
        kind: Kind = "strengthened" if up else "weakened"
        yield name, kind, f"The {field} was “{was}” and is “{now}”."
    rest = [one for one in differ if one not in STRONGER]
    if rest:
        yield name, "reworded", f"Changed: {', '.join(one.replace('_', ' ') for one in rest)}."


def _named(record: Any) -> str:
    return str(next((getattr(record, name) for name in NAMES if getattr(record, name, None)), record.id))


def _page(read: Sources, src: str) -> str:
    return f"“{read.pages[src].meta.title}”"
