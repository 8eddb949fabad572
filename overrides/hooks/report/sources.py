"""Everything the report is made from, read once: pages, records, bibliography, registry, navigation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from . import (
    audiences,
    base_rates,
    bibliography,
    changes,
    counting_example,
    figures,
    findings,
    glossary,
    markers,
    navigation,
    pages,
    permalinks,
    questions,
    recommendations,
    sections,
    statistics,
    studies,
    systems,
    values,
)
from .records import Record, typed_all
from .yaml_lines import read_list

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .pages import Page
    from .problems import Problem
    from .sections import Section

R = TypeVar("R", bound=Record)

KINDS: dict[str, tuple[str, type[Any]]] = {
    "findings": (findings.FILE, findings.Finding),
    "recommendations": (recommendations.FILE, recommendations.Recommendation),
    "studies": (studies.FILE, studies.Study),
    "glossary": (glossary.FILE, glossary.Term),
    "audiences": (audiences.FILE, audiences.Audience),
    "questions": (questions.FILE, questions.Question),
    "systems": (systems.FILE, systems.System),
    "values": (values.FILE, values.Value),
    "base-rates": (base_rates.FILE, base_rates.Preset),
    "figures": (figures.FILE, figures.Figure),
    "changes": (changes.FILE, changes.Change),
}


@dataclass(frozen=True, kw_only=True)
class Sources:
    """The sources as read; `problems` holds what kept a part from being read at all."""

    root: Path
    pages: Mapping[str, Page]
    sections: Mapping[str, Section]
    records: Mapping[str, Mapping[str, Any]]
    homes: Mapping[str, str]
    library: bibliography.Library
    registry: permalinks.Registry
    navigation: navigation.Navigation
    statistics: statistics.Table
    example: counting_example.Example | None
    problems: list[Problem] = field(default_factory=list)

    @property
    def figure_homes(self) -> dict[str, str]:
        """Id of each figure that a page shows → the first page that does."""
        homes: dict[str, str] = {}
        for src in [*self.navigation.order, *self.pages]:
            for marker in markers.of_page(self.pages[src]) if src in self.pages else ():
                if marker.kind == "figure":
                    homes.setdefault(marker.name, src)
        return homes

    def shown_in(self, section: str) -> set[str]:
        """Ids of the records whose markers stand in a section or in one below it."""
        page = self.pages[self.sections[section].src]
        inside, depth, found = False, 0, set()
        lines = {one.line: one for one in sections.of_page(page)}
        shown = {marker.line: marker for marker in markers.of_page(page)}
        for line in sorted({*lines, *shown}):
            if line in lines:
                here = lines[line]
                inside = here.id == section or (inside and here.level > depth)
                depth = here.level if here.id == section else depth
            elif inside:
                found.add(shown[line].name)
        return found

    @property
    def record_homes(self) -> dict[str, tuple[str, str, int]]:
        """Id of each record that is listed somewhere → its home page, and where it is written."""
        listed = {
            record.id: (home, record.path, record.line)
            for kind, home in self.homes.items()
            for record in self.records.get(kind, {}).values()
        }
        drawn = {
            one.id: (self.figure_homes[one.id], one.path, one.line)
            for one in self.records["figures"].values()
            if one.id in self.figure_homes
        }
        return listed | drawn


def load(root: Path) -> Sources:
    """Read all sources below `root`; never raises for bad input."""
    found, problems = pages.read_all(root)
    records: dict[str, dict[str, Any]] = {}
    for kind, (path, model) in KINDS.items():
        records[kind], more = _read(root, path, model)
        problems += more
    registry, more = permalinks.load(root)
    nav, unreadable = navigation.load(root)
    library = bibliography.load(root)
    numbers, wrong = statistics.load(root)
    example, odd = counting_example.load(root)
    return Sources(
        root=root,
        pages={page.src: page for page in found},
        sections={section.id: section for page in found for section in sections.of_page(page)},
        records=records,
        homes=_homes(found),
        library=library,
        registry=registry,
        navigation=nav,
        statistics=numbers,
        example=example,
        problems=[*problems, *more, *unreadable, *library.problems, *wrong, *odd],
    )


def _read(root: Path, path: str, model: type[R]) -> tuple[dict[str, R], list[Problem]]:
    raws, problems = read_list(root, path)
    records, wrong = typed_all(raws, model)
    return {getattr(record, "id"): record for record in records}, problems + wrong  # noqa: B009


def _homes(found: list[Page]) -> dict[str, str]:
    """Kind of record → the page that lists all of that kind."""
    return {
        marker.name: page.src
        for page in found
        for marker in markers.of_page(page)
        if marker.kind == "records" or (marker.kind, marker.name) == ("list", "references")
    }
