"""What could not be read: what is said of names in it only follows, and is held back until it can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from .pages import Page
    from .problems import Problem

# A record, an entry or a line of a registry begins in the first column, and goes on where the next begins.
PART = re.compile(r"^(?=[^\s#}])", re.MULTILINE)
SUBJECT = re.compile(r"(?:- id: |@\w+\{\s*)?([A-Za-z][\w-]*)")
# Ids and pages that a part names: it may be the only one that rests on them, shows them or leads there.
NAME = re.compile(r"#([a-z-]+)|\b([a-z]+(?:-[a-z]+)+|[\w/-]+\.md)\b")
LIST = re.compile(r"\[[^\]\n]*\]")
QUOTED = re.compile(r"'[^'\n]+'|\bdocs/[\w/-]+\.md")


def names(root: Path, problems: Iterable[Problem], good: Container[tuple[str, str]]) -> frozenset[str]:
    """The names in all parts of files that `problems` are about, but for those that were read all the same.

    `good` holds those: the path of a file with the id or key of a part; a page is one part, with its path.
    """
    found: set[str] = set()
    for path, line in {(problem.path, problem.line) for problem in problems}:
        file = root / path
        text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
        part = text if path.endswith(".md") else _part(text, line)
        subject = path if path.endswith(".md") else (SUBJECT.match(part) or [part, ""])[1]
        if (path, subject) not in good:
            found |= {subject, path, path.removeprefix("docs/"), *_named(part)}
    return frozenset(found - {""})


def _part(text: str, line: int) -> str:
    """The part of a text that holds a line."""
    start = 0
    for part in PART.split(text):
        start += part.count("\n")
        if start >= line:
            return part
    return ""


def _named(part: str) -> Iterator[str]:
    for alone, joined in NAME.findall(part):
        yield alone or joined
    for listed in LIST.findall(part):
        yield from re.findall(r"\b[a-z-]+\b", listed)


def not_of_records(
    problems: Iterable[Problem], wrong: Iterable[Problem], pages: Mapping[str, Page]
) -> Iterator[Problem]:
    """The problems of citations, but for those of records, which were said where the record stands."""
    said = {name for problem in wrong for name in re.findall(r"'([^'\n]+)'", problem.what)}
    for problem in problems:
        line = pages[problem.path.removeprefix("docs/")].lines[problem.line - 1]
        if "@" in line or said.isdisjoint(re.findall(r"'([^'\n]+)'", problem.what)):
            yield problem


def without_what_follows(problems: Iterable[Problem], unread: frozenset[str]) -> Iterator[Problem]:
    """The problems that quote no name of what could not be read."""
    for problem in problems:
        quoted = " ".join(QUOTED.findall(problem.what))
        if unread.isdisjoint(re.split(r"[\s'#:,()]+", quoted)):
            yield problem
