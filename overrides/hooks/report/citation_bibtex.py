"""Write the cited entries for pandoc, so that no sign in a field can break a reference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .bibliography_entry import Entry

UNPRINTED = {"note", "keywords", "abstract", "file", "crossref", "eid", "annote", "language", "shorttitle"}
NAMES_KEPT = {"booktitle", "journal", "journaltitle", "howpublished"}
BARE_SIGN = re.compile(r"(?<!\\)[&%#_$]")


def write(entries: Iterable[Entry]) -> str:
    """BibLaTeX text of the entries, in the order given."""
    return "\n".join(_entry(entry) for entry in entries)


def _entry(entry: Entry) -> str:
    fields = {name: value for name, value in entry.fields.items() if name not in UNPRINTED}
    if not re.match(r"https?://", fields.get("url", "https://")):
        del fields["url"]
    fields |= _article_number(entry)
    lines = (f"  {name} = {{{_value(name, value)}}}," for name, value in fields.items())
    return "\n".join([f"@{_type(entry)}{{{entry.key},", *lines, "}\n"])


def _value(name: str, value: str) -> str:
    if name == "url":
        return re.sub(r"\\([&%#_$])", r"\1", value).strip()
    if name == "doi":
        return re.sub(r"^.*?(?=10\.\d)", "", value.replace("\\", ""))
    escaped = BARE_SIGN.sub(lambda sign: f"\\{sign[0]}", value).replace("--", "–")
    # Braced, or pandoc would write proper names in lower case.
    return f"{{{escaped}}}" if name in NAMES_KEPT else escaped


def _type(entry: Entry) -> str:
    """A statute or judgment is a work without author: its title, in italics, stands for one."""
    nameless = not entry.field("author", "editor", "organization", "institution")
    return "legislation" if entry.type in {"misc", "legal"} and nameless else entry.type


def _article_number(entry: Entry) -> dict[str, str]:
    """The style has no place for an article's number: it goes behind volume and issue."""
    number = entry.field("eid")
    if entry.type != "article" or not number or entry.field("pages"):
        return {}
    issue = entry.field("number", "issue")
    volume = entry.field("volume") + (f"({issue})" if issue else "")
    both = f"{volume}, article {number}" if volume else f"article {number}"
    return {"volume": both, "number": "", "issue": ""}
