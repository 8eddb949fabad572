"""Read an entry that is written in the plainest way; all others are left to the strict parser.

Most entries are: a key, then one `name = {value},` on each line. A test holds both readings together.
"""

from __future__ import annotations

import re

VALUE = r"\{(?:[^{}\n]|\{[^{}\n]*\})*\}"
FIELD = rf"[ \t]*[A-Za-z]+[ \t]*=[ \t]*{VALUE}"
ENTRY = re.compile(rf"@[A-Za-z]+\{{(?P<key>[A-Za-z0-9-]+),\n(?P<fields>{FIELD}(?:,\n{FIELD})*),?\n\}}\s*")
PART = re.compile(r"[ \t]*(?P<name>[A-Za-z]+)[ \t]*=[ \t]*\{(?P<value>.*)\},?")


def fields(text: str) -> tuple[str, dict[str, str]] | None:
    """Key and fields, or None for an entry that needs the strict parser."""
    entry = ENTRY.fullmatch(text)
    if entry is None:
        return None
    found: dict[str, str] = {}
    for line in entry["fields"].split("\n"):
        part = PART.fullmatch(line)
        if part is None or part["name"].lower() in found:
            return None
        found[part["name"].lower()] = " ".join(part["value"].split())
    return entry["key"], found


def name(text: str) -> tuple[str, str] | None:
    """First and last names of `Last, First`, or None for a name that needs the strict parser."""
    last, comma, first = text.partition(",")
    if (
        not comma
        or "," in first
        or any(sign in text for sign in "{}\\~")
        or not (first.strip() and last.strip())
    ):
        return None
    return " ".join(first.split()), " ".join(last.split())
