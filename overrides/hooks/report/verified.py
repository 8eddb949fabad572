"""`bibliography/verified.yml`: when each source was seen, how, and how much of it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import yaml

from .problems import Problem
from .records import typed
from .yaml_lines import parse_parts, raw_mapping, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .bibliography_entry import Entry

PATH = "bibliography/verified.yml"
NAMED = re.compile(r"^([\w-]+):", re.MULTILINE)
EXAMPLE = "{seen: 2026-11-23, read: full, how: on the publisher's page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """That a source was seen on a day; `how` says where and in what form."""

    seen: date
    read: Literal["full", "opening", "through-another-text"]
    how: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Verified:
    """Every verification by key; `named` are the keys of all lines, readable or not."""

    records: Mapping[str, Verification]
    named: frozenset[str]
    problems: tuple[Problem, ...]


def load(root: Path) -> Verified:
    """Read the file below `root`; never raises for bad input."""
    if not (root / PATH).is_file():
        problem = Problem(
            PATH, 1, "this file is missing.", f"Write one line for each source:\nkey: {EXAMPLE}"
        )
        return Verified({}, frozenset(), (problem,))
    text, problems = read_text(root / PATH, PATH)
    found = read(text)
    return Verified(found.records, found.named, (*problems, *found.problems))


@lru_cache(maxsize=8)  # While serving, the same text is read again and again.
def read(text: str) -> Verified:
    """The verifications of this text."""
    found, node, unreadable = parse_parts(text, PATH)
    problems = [*unreadable]
    if not isinstance(node, yaml.MappingNode) and not problems:
        problems.append(Problem(PATH, 1, "this file names no source.", f"Restore it: git checkout {PATH}"))
    records: dict[str, Verification] = {}
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    for (key, value), fields in zip(pairs, found.values() if pairs else (), strict=True):
        record, wrong = _record(key, value, fields)
        problems += wrong
        if record:
            records[str(key.value)] = record
    return Verified(records, frozenset(NAMED.findall(text)), tuple(problems))


def compare(verified: Verified, library: Mapping[str, Entry]) -> Iterator[Problem]:
    """Sources that nobody says to have seen, and lines about sources that are not there."""
    lost = verified.problems and not verified.named  # As a whole, which has been said.
    for key, entry in library.items():
        if key not in verified.named and not lost:
            yield entry.problem("nothing says that this source was seen", f"Add to {PATH}:\n{key}: {EXAMPLE}")
    for key, record in verified.records.items():
        if key not in library:
            what = f"'{key}' is in no file of the bibliography."
            yield Problem(PATH, record.line, what, "Remove the line, or add the entry.")


def _record(key: yaml.Node, value: yaml.Node, fields: Any) -> tuple[Verification | None, list[Problem]]:
    line = key.start_mark.line + 1
    if not isinstance(value, yaml.MappingNode):
        return None, [Problem(PATH, line, "this is no record.", f"Write: {key.value}: {EXAMPLE}")]
    raw = raw_mapping(value, fields, PATH)
    record, problems = typed(raw, Verification)
    if record and not record.how.strip():
        return None, [Problem(PATH, line, "'how' says nothing.", f"Write: {key.value}: {EXAMPLE}")]
    return record, problems
