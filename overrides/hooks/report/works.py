"""Cited works as CSL items, for readers who take them into a reference manager."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .bibliography_entry import plain

if TYPE_CHECKING:
    from .bibliography_entry import Entry, Person
    from .section_citation import Item

TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "proceedings": "book",
    "techreport": "report",
    "report": "report",
    "manual": "report",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "unpublished": "manuscript",
}
NAMES = {
    "container-title": ("journal", "journaltitle", "booktitle", "howpublished"),
    "collection-title": ("series",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("address", "location"),
    "volume": ("volume",),
    "edition": ("edition",),
    "genre": ("type",),
    "page": ("pages",),
    "DOI": ("doi",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
KINDS = {
    "article": "Journal article",
    "book": "Book",
    "inproceedings": "Conference paper",
    "incollection": "Chapter of a book",
    "techreport": "Report",
}


def is_law(entry: Entry) -> bool:
    """Whether a work is an Act, a judgment or the like: a work whose title stands for an author."""
    return entry.type in {"misc", "legal"} and not entry.field(
        "author", "editor", "organization", "institution"
    )


def kind(entry: Entry) -> str:
    """What sort of work it is, in words for a reader."""
    return "Law or judgment" if is_law(entry) else KINDS.get(entry.type, "Web page or document")


def item(entry: Entry) -> Item:
    """The CSL item of a work; fields that are empty are left out."""
    found: Item = {"id": entry.key, "type": _type(entry), "title": entry.title}
    for role in ("author", "editor"):
        found[role] = [_name(person) for person in entry.persons.get(role, ())]
    found |= {name: plain(entry.field(*fields)) for name, fields in NAMES.items()}
    found["number" if found["type"] in {"report", "legislation"} else "issue"] = plain(entry.field("number"))
    if entry.field("eid"):
        found["number"] = plain(entry.field("eid"))
    found["URL"] = re.sub(r"\\([&%#_$])", r"\1", entry.field("url"))
    found["issued"] = _date(issued(entry))
    found["accessed"] = _date([int(part) for part in re.findall(r"\d+", entry.field("urldate"))])
    return {name: value for name, value in found.items() if value}


def _type(entry: Entry) -> str:
    if is_law(entry):
        return "legislation"
    return TYPES.get(entry.type, "webpage" if entry.field("url") else "document")


def _name(person: Person) -> dict[str, str]:
    if not person.first:
        return {"literal": person.last}
    return {"family": person.last, "given": person.first}


def issued(entry: Entry) -> list[int]:
    """Year, month and day, as far as they are known."""
    if entry.field("date"):
        return [int(part) for part in re.findall(r"\d+", entry.field("date"))][:3]
    if not entry.year.isdigit():
        return []
    month = MONTHS.index(short) + 1 if (short := entry.field("month")[:3].lower()) in MONTHS else 0
    day = entry.field("day")
    return [int(entry.year), *([month] if month else []), *([int(day)] if month and day.isdigit() else [])]


def _date(parts: list[int]) -> dict[str, Any]:
    return {"date-parts": [parts]} if parts else {}
