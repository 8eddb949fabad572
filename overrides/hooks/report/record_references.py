"""What records name must exist: sources, sections, audiences, findings and each other."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from . import markers, sections
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .sources import Sources

# Kind of record → field → what it names; a field may hold one name or a list of them.
NAMES: dict[str, dict[str, str]] = {
    "findings": {"sources": "source"},
    "recommendations": {"addressed_to": "addressee", "rests_on": "ground", "compares_with": "source"},
    "studies": {"source": "source", "also": "source"},
    "glossary": {"sources": "source"},
    "audiences": {"addressees": "addressee", "page": "page", "first": "recommendation"},
    "questions": {"page": "page"},
    "ways": {"page": "page"},
    "systems": {"sources": "source"},
    "values": {"sources": "source", "conflicts_with": "value"},
    "base-rates": {"sources": "source", "study": "study"},
    "figures": {"sources": "source"},
    "duties": {"source": "source"},
    "gates": {"argued_in": "section"},
    "readiness": {"gate": "gate", "section": "section"},
    "uses": {"sources": "source"},
    "decision": {"sections": "section", "duties": "duty", "recommendations": "recommendation"},
    "questions-to-ask": {"section": "section"},
    "commitments": {"made_by": "addressee", "rests_on": "ground"},
    "changes": {"section": "section or record"},
    "others": {"sources": "source", "recommendations": "recommendation"},
    "research": {"sources": "source", "finding": "finding"},
    "errata": {"section": "section or record"},
}
# These lists say who acts and why: an empty one says nothing.
FILLED = ("addressed_to", "rests_on", "made_by")


def problems(sources: Sources) -> Iterator[Problem]:
    """Names in records that name nothing, records that their section does not show."""
    known = _known(sources)
    for kind, records in sources.records.items():
        for record in records.values():
            for field, thing in NAMES.get(kind, {}).items():
                value = getattr(record, field)
                named = [value] if isinstance(value, str) else value or ()
                yield from _unknown(record, named, known[thing], thing)
                if field in FILLED and not value:
                    what = f"'{field}' of '{record.id}' is empty."
                    yield Problem(record.path, record.line, what, f"Write {field}: [one, or more]")
            if isinstance(getattr(record, "argued_in", None), str):
                yield from _argued(record, kind, sources)


def _known(sources: Sources) -> dict[str, set[str]]:
    records, library = sources.records, set(sources.library)
    grounds = ("findings", "duties", "values", "commitments", "uses", "recommendations")
    return {
        "source": library,
        "page": set(sources.pages),
        "section": set(sources.sections),
        "section or record": {*sources.sections, *sources.record_homes},
        "addressee": {one.id for one in records["audiences"].values() if one.kind != "reader"},
        "ground": library.union(*(records[kind] for kind in grounds)),
        "value": set(records["values"]),
        "study": set(records["studies"]),
        "gate": set(records["gates"]),
        "duty": set(records["duties"]),
        "recommendation": set(records["recommendations"]),
        "finding": set(records["findings"]),
    }


def _unknown(record: Any, named: Iterable[str], known: set[str], thing: str) -> Iterator[Problem]:
    for name in named:
        if name not in known:
            what = f"'{record.id}' names an unknown {thing} '{name}'."
            yield Problem(record.path, record.line, what, _remedy(name, known, thing))


def _remedy(name: str, known: set[str], thing: str) -> str:
    near = difflib.get_close_matches(name, sorted(known), 1)
    return f"Did you mean '{near[0]}'?" if near else f"Add the {thing}, or take '{name}' out."


def _argued(record: Any, kind: str, sources: Sources) -> Iterator[Problem]:
    section = sources.sections.get(record.argued_in)
    if section is None:
        yield from _unknown(record, [record.argued_in], set(sources.sections), "section")
    elif record.id not in _shown_in(sources, record.argued_in):
        what = f"the section '{section.id}' is said to argue '{record.id}', but does not show it."
        place = f"docs/{section.src}:{section.line}"
        remedy = f"Put at the end of that section ({place}):\n<!-- {kind[:-1]}: {record.id} -->"
        yield Problem(record.path, record.line, what, remedy)


def _shown_in(sources: Sources, section: str) -> set[str]:
    """Ids of the records whose markers stand in a section or in one below it."""
    page = sources.pages[sources.sections[section].src]
    inside, depth, found = False, 0, set()
    lines = {one.line: one for one in sections.of_page(page)}
    shown = {marker.line: marker for marker in markers.of_page(page)}
    for line in sorted({*lines, *shown}):
        if line in lines:
            here = lines[line]
            inside = here.id == section or (inside and here.level > depth)
            depth = here.level if here.id == section else depth
        elif inside:
            found.add(shown[line].name)
    return found
