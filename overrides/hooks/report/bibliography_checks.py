"""What is wrong within one entry."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from . import bibliography_fields, bibliography_links, bibliography_text, plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bibliography_entry import Entry
    from .problems import Problem

KEY = re.compile(r"[a-z0-9-]+")
UNDATED = re.compile(r"\bn\.\s?d\.|\bundated\b|\bno date\b", re.IGNORECASE)
EARLIEST, LATEST = 1500, 2100

# For each type the fields it cannot do without; "a|b" means one of them.
WHO = "author|editor|organization|institution"
REQUIRED: dict[str, tuple[str, ...]] = {
    "article": (WHO, "title", "journal|journaltitle"),
    "book": (WHO, "title", "publisher"),
    "booklet": ("title",),
    "collection": (WHO, "title", "publisher"),
    "proceedings": ("title",),
    "inbook": (WHO, "title", "booktitle|chapter|pages", "publisher"),
    "incollection": (WHO, "title", "booktitle", "publisher"),
    "inproceedings": (WHO, "title", "booktitle"),
    "conference": (WHO, "title", "booktitle"),
    "techreport": (WHO, "title", "institution"),
    "report": (WHO, "title", "institution"),
    "manual": ("title",),
    "thesis": (WHO, "title", "school|institution"),
    "phdthesis": (WHO, "title", "school|institution"),
    "mastersthesis": (WHO, "title", "school|institution"),
    "unpublished": (WHO, "title", "note"),
    "misc": ("title",),
    "online": ("title", "url|doi"),
    "www": ("title", "url|doi"),
    "electronic": ("title", "url|doi"),
    "dataset": (WHO, "title", "url|doi|publisher"),
    "software": (WHO, "title", "url|doi|publisher"),
    "periodical": ("title",),
    "patent": (WHO, "title", "number"),
    "legislation": ("title",),
    "jurisdiction": ("title",),
    "legal": ("title",),
    "video": ("title",),
    "audio": ("title",),
}


def check(entry: Entry) -> Iterator[Problem]:
    """Every problem of one entry."""
    if not KEY.fullmatch(entry.key):
        good = re.sub(r"[^a-z0-9-]", "", plain_letters.lower(entry.key))
        yield entry.problem("a key has only lower-case letters, digits and hyphens", f"Write: {good}")
    yield from _required(entry)
    yield from _year(entry)
    yield from _dates(entry)
    yield from bibliography_links.check(entry)
    yield from bibliography_text.check(entry)
    yield from bibliography_fields.check(entry)


def _required(entry: Entry) -> Iterator[Problem]:
    if entry.type not in REQUIRED:
        yield entry.problem(
            f"'@{entry.type}' is not a known type of entry",
            f"Write one of: {', '.join(f'@{name}' for name in sorted(REQUIRED))}",
        )
    for names in REQUIRED.get(entry.type, ()):
        if not entry.field(*names.split("|")).strip("{} "):
            wanted = names.split("|")
            yield entry.problem(
                f"@{entry.type} needs the field {' or '.join(wanted)}",
                f"Write: {wanted[0]} = {{…}},",
            )


def _year(entry: Entry) -> Iterator[Problem]:
    if not entry.year:
        if not UNDATED.search(entry.field("note")):
            yield entry.problem(
                "no year, and no note says that the work is undated",
                "Write: year = {2024},\nor, if the work itself gives none: note = {n.d.},",
            )
        return
    year = int(entry.year) if re.fullmatch(r"[0-9]{4}", entry.year) else 0
    accessed = entry.field("urldate")[:4]
    latest = int(accessed) if accessed.isdecimal() else LATEST
    if not EARLIEST <= year <= latest:
        yield entry.problem(
            f"'{entry.year}' is not a possible year" + (f" before {latest}" if year else ""),
            "Write the year of publication in four digits: year = {2024},",
            field="year" if "year" in entry.fields else "date",
        )


def _dates(entry: Entry) -> Iterator[Problem]:
    accessed = entry.field("urldate")
    if accessed and not _is_date(accessed):
        yield entry.problem(
            f"'{accessed}' is not a date",
            "Write year, month and day: urldate = {2026-11-23},",
            field="urldate",
        )


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
