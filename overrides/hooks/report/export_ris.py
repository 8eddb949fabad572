"""Works as RIS, which EndNote, Zotero, Mendeley and most library services import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rispy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .section_citation import Item

TYPES = {
    "article-journal": "JOUR",
    "book": "BOOK",
    "chapter": "CHAP",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
NAMES = {
    "title": "title",
    "container-title": "secondary_title",
    "collection-title": "tertiary_title",
    "volume": "volume",
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "place_published",
    "genre": "type_of_work",
    "DOI": "doi",
    "language": "language",
    "id": "id",
}


class _Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy is not typed
    """Writes no number before an entry: not every programme passes over it."""

    def set_header(self, count: int) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""


def of_items(items: Iterable[Item]) -> str:
    """The items as one file."""
    text: str = rispy.dumps([_entry(item) for item in items], implementation=_Writer)
    return text


def _entry(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = {"type_of_reference": TYPES.get(item["type"], "GEN")}
    found |= {tag: item[name] for name, tag in NAMES.items() if name in item}
    for role, tag in (("author", "authors"), ("editor", "secondary_authors")):
        if role in item:
            found[tag] = [_name(one) for one in item[role]]
    found |= _dates(item)
    if "note" in item:
        found["notes"] = [item["note"]]
    if number := item.get("issue") or item.get("number"):
        found["number"] = number
    if "page" in item:
        first, _, last = item["page"].partition("–")
        found |= {"start_page": first} | ({"end_page": last} if last else {})
    if "URL" in item:
        found["urls"] = [item["URL"]]
    if serial := item.get("ISSN") or item.get("ISBN"):
        found["issn"] = serial
    return found


def _name(name: dict[str, str]) -> str:
    return name.get("literal") or f"{name['family']}, {name['given']}"


def _dates(item: Item) -> dict[str, str]:
    """The year and the fuller dates, written year/month/day as RIS wants them."""
    found = {}
    if "issued" in item:
        parts = item["issued"]["date-parts"][0]
        found = {"year": str(parts[0])} | ({"date": _date(parts)} if len(parts) > 1 else {})
    if "accessed" in item:
        found["access_date"] = _date(item["accessed"]["date-parts"][0])
    return found


def _date(parts: list[int]) -> str:
    return "/".join(f"{part:02}" for part in parts)
