"""Works as BibTeX, for reference managers and LaTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import section_citation, works

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .bibliography_entry import Entry
    from .section_citation import Item

# Notes to ourselves, not parts of the work.
OURS = {"keywords", "note", "shorttitle", "file", "abstract", "crossref"}
SPECIAL = {"&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$", "~": r"\textasciitilde{}"}
# Entry of a place, and the field in which BibTeX asks for who publishes it.
PLACES = {"chapter": ("incollection", "publisher"), "report": ("techreport", "institution")}


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """One entry; values are written as they come, empty ones left out."""
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@{kind}{{{key},", *lines, "}\n"])


def of_work(work: Entry) -> str:
    """A cited work with the fields of our own file, without our notes."""
    fields = {name: value for name, value in work.fields.items() if name not in OURS}
    month = fields.get("month", "")[:3].lower()
    if "month" in fields:
        fields["month"] = month if month in works.MONTHS else ""
    return entry(work.type, work.key, fields)


def of_item(item: Item) -> str:
    """A place of the report."""
    year, month, _ = item["issued"]["date-parts"][0]
    kind, publisher = PLACES[item["type"]]
    fields = {
        # Double braces: one body, one title whose capitals are meant.
        "author": f"{{{_tex(item['author'][0]['literal'])}}}",
        "title": f"{{{_tex(item['title'])}}}",
        "booktitle": f"{{{_tex(item['container-title'])}}}" if "container-title" in item else "",
        publisher: f"{{{_tex(item['publisher'])}}}",
        "year": str(year),
        "month": works.MONTHS[month - 1],
        # BibTeX wants an edition as "Second" and prints none of a report, so ours stands in the note.
        "note": _tex(section_citation.version(item)),
        "url": item["URL"],
    }
    return entry(kind, item["id"], fields)


def _tex(text: str) -> str:
    return re.sub("[&%#_$~]", lambda sign: SPECIAL[sign[0]], text.replace("{", "(").replace("}", ")"))
