"""Read the text of one `.bib` file, entry by entry, so that each error has its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pybtex.database import Entry as ParsedEntry
from pybtex.database import Person as ParsedPerson
from pybtex.database.input.bibtex import Parser
from pybtex.exceptions import PybtexError

from . import bibliography_quick, bibliography_syntax_errors
from .bibliography_entry import Entry, Person, plain
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pybtex.utils import CaseInsensitiveDict

START = re.compile(r"^[ \t]*@[ \t]*([A-Za-z]+)[ \t]*[{(]", re.MULTILINE)
FIELD = re.compile(r"^[ \t]*([A-Za-z-]+)[ \t]*=", re.MULTILINE)
SEPARATOR = re.compile(r"\s+and\s+(?![^{]*\})")
ROLES = ("author", "editor", "translator")
NOT_WORKS = {"string", "preamble", "comment"}


@dataclass(frozen=True, slots=True)
class Chunk:
    """The text from one `@type{` to the next, and the line where it starts."""

    path: str
    line: int
    type: str
    text: str


def parse(path: str, text: str) -> Iterator[Entry | Problem]:
    """Every entry of a file in its order, with a problem in place of each that is unreadable."""
    starts = list(START.finditer(text))
    first = starts[0].start() if starts else len(text)
    yield from bibliography_syntax_errors.outside_text(path, 1, text[:first])
    line, counted = 1, 0
    for start, following in zip(starts, [*starts[1:], None], strict=False):
        end = following.start() if following else len(text)
        line += text.count("\n", counted, start.start())
        counted = start.start()
        chunk = Chunk(path, line, start[1].lower(), text[start.start() : end])
        yield from _parse_chunk(chunk)


def _parse_chunk(chunk: Chunk) -> Iterator[Entry | Problem]:
    if chunk.type in NOT_WORKS:
        yield Problem(
            chunk.path,
            chunk.line,
            f"'@{chunk.type}' is not used here.",
            "Write each value out in full in its entry, and comments as lines that begin with %.",
        )
        return
    if quick := bibliography_quick.fields(chunk.text):
        yield _entry(chunk, *quick)
        return
    try:
        # No person fields: names stay as written, pandoc and the exports split them.
        parser = Parser(encoding="utf-8", person_fields=())
        parsed: CaseInsensitiveDict[ParsedEntry] = parser.parse_string(chunk.text).entries
    except PybtexError as error:
        yield bibliography_syntax_errors.explain(chunk.path, chunk.line, chunk.text, error)
        return
    for key, entry in parsed.items():
        yield _entry(chunk, key, {str(k).lower(): str(v) for k, v in entry.fields.items()})
    yield from bibliography_syntax_errors.overlooked(chunk.path, chunk.line, chunk.text)


def _entry(chunk: Chunk, key: str, fields: dict[str, str]) -> Entry:
    lines = {
        match[1].lower(): chunk.line + chunk.text.count("\n", 0, match.start(1))
        for match in reversed(list(FIELD.finditer(chunk.text)))
    }
    persons = {role: _persons(fields[role]) for role in ROLES if role in fields}
    return Entry(
        key=key,
        type=chunk.type,
        fields=fields,
        persons=persons,
        path=chunk.path,
        line=chunk.line,
        field_lines=lines,
    )


def _persons(names: str) -> tuple[Person, ...]:
    separate = SEPARATOR.split(names)
    return tuple(_person(name) for name in separate)


def _person(name: str) -> Person:
    if name.startswith("{") and name.endswith("}"):
        return Person("", plain(name))
    if quick := bibliography_quick.name(name):
        return Person(plain(quick[0]), plain(quick[1]))
    try:
        parsed = ParsedPerson(name)
    except PybtexError:
        return Person("", plain(name))
    first = " ".join([*parsed.first_names, *parsed.middle_names])
    last = " ".join([*parsed.prelast_names, *parsed.last_names, *parsed.lineage_names])
    return Person(plain(first), plain(last))
