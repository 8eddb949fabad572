"""What is wrong with the wording of an entry's fields: markup, LaTeX, unescaped signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pybtex.richtext import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bibliography_entry import Entry
    from .problems import Problem

RAW_FIELDS = {"url", "doi", "eprint", "isbn", "issn", "file", "urldate", "date"}
MARKUP = re.compile(r"</?[A-Za-z!][^>]*>?|&#?\w+;")
UNESCAPED = re.compile(r"(?<!\\)[&%#_$]")
COMMAND = re.compile(r"""\\(?:['"`^~=.]\s*\{?\\?\w\}?|[uvHcdbkrt]\{\w+\}|[A-Za-z]+|[^&%#_$])""")

PEOPLE = ("author", "editor", "translator")
TOGETHER = ("'&' stands between two people", "Write: and")


def check(entry: Entry) -> Iterator[Problem]:
    """The first fault of each field that holds words."""
    for name, value in entry.fields.items():
        if name == "crossref":
            remedy = "Write the fields of the other entry out in full."
            yield entry.problem("'crossref' is not followed", remedy, field=name)
        if name in RAW_FIELDS:
            continue
        fault = TOGETHER if name in PEOPLE and " & " in value else _fault(value)
        if fault:
            yield entry.problem(f"{name}: {fault[0]}", fault[1], field=name)


def _fault(value: str) -> tuple[str, str] | None:
    if markup := MARKUP.search(value):
        return (f"'{markup[0]}' is markup", "Write plain text, without HTML.")
    if command := COMMAND.search(value):
        latex = command[0] if "{" in command[0] else command[0].rstrip("}")
        sign = Text.from_latex(latex).render_as("text")
        letter = sign if "\\" not in sign and sign.strip() else "the letter or sign itself"
        return (f"'{command[0]}' is LaTeX", f"Write in its place: {letter}")
    if bare := UNESCAPED.search(value):
        word = next(part for part in value.split() if UNESCAPED.search(part))
        right = UNESCAPED.sub(lambda found: f"\\{found[0]}", word)
        return (f"'{bare[0]}' has no backslash before it", f"Write: {right}")
    return None
