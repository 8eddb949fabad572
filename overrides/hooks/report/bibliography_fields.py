"""Names of fields that nothing reads, and people who are not written as people."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bibliography_entry import Entry
    from .problems import Problem

_FIELDS = """
abstract address annote author booksubtitle booktitle chapter collaboration crossref date day doi
edition editor eid eprint eprinttype eventtitle howpublished institution isbn issn issue journal
journalsubtitle journaltitle key keywords langid language location month note number organization
origdate pages pagetotal part pubstate publisher school series shorttitle subtitle title titleaddon
translator type url urldate version venue volume volumes year
"""
FIELDS = frozenset(_FIELDS.split())
PEOPLE = ("author", "editor", "translator")
PERSON = re.compile(r"\s+and\s+(?![^{]*\})")
OTHERS = re.compile(r"\bet\.?\s*al\b\.?", re.IGNORECASE)
JUNIOR = re.compile(r"[^,]+,\s*(?:jr|sr|[ivx]+)\.?\s*,[^,]+", re.IGNORECASE)


def check(entry: Entry) -> Iterator[Problem]:
    """A slip in the name of a field loses it; two people in one name would become one."""
    for name in entry.fields:
        if name not in FIELDS:
            near = difflib.get_close_matches(name, FIELDS, 1)
            remedy = f"Did you mean: {near[0]} = {{…}}," if near else "Put what it says into: note = {…},"
            yield entry.problem(f"'{name}' is no field of an entry, and would be lost", remedy, field=name)
    for role in PEOPLE:
        for name in PERSON.split(entry.field(role)) if entry.field(role) else ():
            yield from _person(entry, role, name)


def _person(entry: Entry, role: str, name: str) -> Iterator[Problem]:
    if OTHERS.search(name):
        what = f"'{name}' is no name: the style writes “et al.” where it is wanted"
        remedy = f"Name everyone, joined by 'and', or end the list with: {role} = {{Smith, Ann and others}},"
        yield entry.problem(what, remedy, field=role)
    elif name.count(",") > 1 and not name.startswith("{") and not JUNIOR.fullmatch(name):
        parts = [part.strip() for part in name.split(",")]
        pairs = [", ".join(parts[at : at + 2]) for at in range(0, len(parts), 2)]
        remedy = f"Put 'and' between people: {role} = {{{' and '.join(pairs)}}},"
        yield entry.problem(f"'{name}' reads as one person with too many commas", remedy, field=role)
