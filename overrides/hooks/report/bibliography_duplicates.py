"""What is wrong between entries: keys, DOIs and titles that return, and order."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from .bibliography_entry import Entry, plain
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def find(entries: Iterable[Entry]) -> Iterator[Problem]:
    """All such problems in entries given file by file, in the files' own order."""
    ordered = list(entries)
    yield from _same_key(ordered)
    yield from _same(ordered, _doi, "doi", "DOI")
    yield from _same(ordered, _work, "title", "title and year")
    yield from _out_of_order(ordered)


def _same_key(entries: list[Entry]) -> Iterator[Problem]:
    for first, later in _repeats(entries, lambda entry: entry.key.casefold()):
        place = f"{first.path}:{first.line}"
        if first.key == later.key:
            what = f"the key '{later.key}' is already taken at {place}"
            remedy = "Remove one of the two entries; a key lives in one file only."
        else:
            what = f"the keys '{later.key}' and '{first.key}' at {place} differ only by case"
            remedy = f"Write the key in lower case: {later.key.lower()}"
        yield Problem(later.path, later.line, f"{what}.", remedy)


def _same(entries: list[Entry], mark: Callable[[Entry], str], field: str, name: str) -> Iterator[Problem]:
    for first, later in _repeats(entries, mark):
        if first.key.casefold() != later.key.casefold():
            yield later.problem(
                f"the same {name} as '{first.key}' at {first.path}:{first.line}",
                f"Keep one entry and cite it everywhere: [@{first.key}]",
                field=field,
            )


def _repeats(entries: list[Entry], mark: Callable[[Entry], str]) -> Iterator[tuple[Entry, Entry]]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        value = mark(entry)
        if value and value in seen:
            yield seen[value], entry
        seen.setdefault(value, entry)


def _doi(entry: Entry) -> str:
    return re.sub(r"^.*?(?=10\.)", "", entry.field("doi").casefold())


def _work(entry: Entry) -> str:
    """Title and year: yearly statistics keep one title and differ by year."""
    title = re.sub(r"\W+", "", plain(entry.field("title")).casefold())
    return f"{title} {entry.year}" if title else ""


def _out_of_order(entries: list[Entry]) -> Iterator[Problem]:
    for before, entry in pairwise(entries):
        if before.path == entry.path and entry.key.casefold() < before.key.casefold():
            yield entry.problem(
                f"this entry stands out of order, after '{before.key}'",
                "Keep each file in the order of its keys, a to z.",
            )
