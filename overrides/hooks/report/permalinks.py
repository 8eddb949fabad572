"""The registry of permanent ids: where each section stands now, where it stood, or why it is gone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from .problems import Problem
from .sections import ID
from .yaml_lines import parse_parts, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

FILE = "docs/_data/permalinks.yml"
LOST = f"Restore it: git checkout {FILE}\nor, where there was none: make fix"
RELEASED = "docs/_data/released-ids"


@dataclass(frozen=True, slots=True)
class Retired:
    """An id that no longer has a place: since when, why, what to see instead, and the pages where it was."""

    since: date
    because: str
    see: str | None = None
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """`places`: id → present page, then former ones; `retired`: id → reason; `lines`: id → its line."""

    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    retired: Mapping[str, Retired] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def ids(self) -> set[str]:
        """Every id that was ever given."""
        return {*self.places, *self.retired}


def load(root: Path) -> tuple[Registry, list[Problem]]:
    """The registry, and what in it cannot be read."""
    if not (root / FILE).is_file():
        return Registry(), [Problem(FILE, 1, "the registry of permanent ids is missing.", LOST)]
    text, problems = read_text(root / FILE, FILE)
    value, node, more = parse_parts(text, FILE)
    problems += more
    if not isinstance(node, yaml.MappingNode):
        empty = [] if more else [Problem(FILE, 1, "the registry is empty.", LOST)]
        return Registry(), [*problems, *empty]
    lines = {str(key.value): key.start_mark.line + 1 for key, _ in node.value}
    places: dict[str, tuple[str, ...]] = {}
    retired: dict[str, Retired] = {}
    for name, entry in value.items():
        if isinstance(entry, list) and entry and all(isinstance(item, str) for item in entry):
            places[name] = tuple(entry)
        elif _is_retired(entry):
            retired[name] = Retired(**{**entry["retired"], "was": tuple(entry["retired"].get("was", ()))})
        else:
            problems.append(_unreadable(name, lines[name]))
    return Registry(places, retired, lines), problems


def _is_retired(entry: Any) -> bool:
    reason = entry.get("retired") if isinstance(entry, dict) and len(entry) == 1 else None
    if not isinstance(reason, dict) or not {"since", "because"} <= reason.keys() <= {
        "since",
        "because",
        "see",
        "was",
    }:
        return False
    was = reason.get("was", [])
    pages = isinstance(was, list) and all(isinstance(page, str) for page in was)
    return isinstance(reason["since"], date) and isinstance(reason["because"], str) and pages


def _unreadable(name: str, line: int) -> Problem:
    retirement = f'{name}: {{retired: {{since: 2026-11-24, because: "…", see: other-id}}}}'
    remedy = f"Write: {name}: [page.md]\nor: {retirement}"
    return Problem(FILE, line, f"the entry of '{name}' is neither a list of pages nor a retirement.", remedy)


def released(root: Path) -> dict[str, list[str]]:
    """Edition → the ids that it published."""
    files = sorted((root / RELEASED).glob("*.txt"))
    return {file.stem: file.read_text(encoding="utf-8", errors="replace").split() for file in files}


def problems(
    registry: Registry, present: Mapping[str, tuple[str, str, int]], released_ids: Mapping[str, Iterable[str]]
) -> Iterator[Problem]:
    """Hold the registry against the ids in the sources: `present` maps id → (page, path of file, line)."""
    for name, (page, path, line) in present.items():
        yield from _present(registry, name, page, path, line)
    pages = {page for page, _, _ in present.values()}
    for name in registry.places.keys() - present.keys():
        yield from _lost(registry, name, pages)
    for name, reason in registry.retired.items():
        if reason.see is not None and reason.see not in present:
            what = f"'{name}' sends readers to '{reason.see}', which does not exist."
            yield Problem(FILE, registry.lines[name], what, "Name an id that exists, or leave 'see' out.")
    for name in registry.lines:
        if not re.fullmatch(ID, name):
            yield Problem(
                FILE, registry.lines[name], f"'{name}' is no id.", "Ids are lower-case words with hyphens."
            )
    for edition, ids in released_ids.items():
        for name in sorted(set(ids) - registry.ids):
            what = f"'{name}' was published in edition {edition} and is not in the registry."
            yield Problem(FILE, 1, what, f"Add: {name}: [page.md]")


def _present(registry: Registry, name: str, page: str, path: str, line: int) -> Iterator[Problem]:
    if name in registry.retired:
        what = f"the id '{name}' was retired and must not be used again."
        yield Problem(path, line, what, "Choose a new id.")
    elif name not in registry.places:
        what = f"the id '{name}' is not in the registry of permanent ids."
        yield Problem(path, line, what, f"Add to {FILE}:\n{name}: [{page}]")
    elif registry.places[name][0] != page:
        former = ", ".join([page, *(p for p in registry.places[name] if p != page)])
        what = f"the id '{name}' has moved here from {registry.places[name][0]}; old links to it would break."
        yield Problem(path, line, what, f"Write in {FILE}:\n{name}: [{former}]")


def _lost(registry: Registry, name: str, pages: set[str]) -> Iterator[Problem]:
    place = registry.places[name][0]
    where = f"docs/{place} no longer has it" if place in pages else f"the page docs/{place} does not exist"
    what = f"the id '{name}' has lost its place ({where}); every citation of it would break."
    remedy = (
        f"Give the section its id back, or retire it in this file:\n"
        f'{name}: {{retired: {{since: 2026-11-24, because: "…", see: another-id, was: [{place}]}}}}'
    )
    yield Problem(FILE, registry.lines[name], what, remedy)
