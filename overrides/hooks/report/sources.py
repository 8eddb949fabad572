"""Everything the report is made from, read once: pages, records, bibliography, registry, navigation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import (
    bibliography,
    citations,
    counting_example,
    expand,
    fingerprint,
    kinds,
    markers,
    navigation,
    pages,
    permalinks,
    sections,
    statistics,
    unread,
    whole_files,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from .pages import Page
    from .problems import Problem
    from .sections import Section
    from .yaml_lines import Raw


@dataclass(frozen=True, kw_only=True)
class Sources:
    """The sources as read: `problems` kept parts from being read, `unread` names them; `kept`: see `once`.

    `beside` tells the files that are no pages from any others; it is '' where one was saved meanwhile.
    """

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
    raws: Mapping[str, list[Raw]]
    problems: list[Problem] = field(default_factory=list)
    unread: frozenset[str] = frozenset()
    beside: str = ""
    kept: dict[str, Any] = field(default_factory=dict, repr=False)

    @cached_property
    def figure_homes(self) -> dict[str, str]:
        """Id of each figure that a page shows → the first page that does."""
        homes: dict[str, str] = {}
        for src in [*self.navigation.order, *self.pages]:
            for marker in markers.of_page(self.pages[src]) if src in self.pages else ():
                if marker.kind == "figure":
                    homes.setdefault(marker.name, src)
        return homes

    @cached_property
    def expanded(self) -> dict[str, tuple[str, list[int]]]:
        """Every page with its records, in reading order, and for each of its lines the line it comes from."""
        order = dict.fromkeys([*(src for src in self.navigation.order if src in self.pages), *self.pages])
        return {src: expand.page(self, src) for src in order}

    @cached_property
    def cited(self) -> citations.Found:
        """The citations of all pages, and what is wrong with them."""
        texts = {src: text for src, (text, _) in self.expanded.items()}
        return citations.find(texts, self.library, lines={src: at for src, (_, at) in self.expanded.items()})

    @cached_property
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
    beside, read = fingerprint.around(root), whole_files.noted(_load(root))
    return replace(read, beside=beside) if fingerprint.around(root) == beside else read


def _load(root: Path) -> Sources:
    found, problems = pages.read_all(root)
    records, raws, unfit = kinds.read_all(root)
    registry, more = permalinks.load(root)
    nav, unreadable = navigation.load(root)
    library = bibliography.load(root)
    numbers, wrong = statistics.load(root)
    example, odd = counting_example.load(root)
    problems += [*unfit, *more, *unreadable, *library.problems, *wrong, *odd]
    return Sources(
        root=root,
        pages={page.src: page for page in found},
        sections=sections.by_id(found),
        records=records,
        homes=_homes(found),
        library=library,
        registry=registry,
        navigation=nav,
        statistics=numbers,
        example=example,
        raws=raws,
        problems=problems,
        unread=unread.names(root, problems, _good(found, registry, [library, *records.values()])),
    )


def _good(
    found: list[Page], registry: permalinks.Registry, parts: Iterable[Mapping[str, Any]]
) -> set[tuple[str, str]]:
    """Path of the file, and id or key, of all that was read."""
    pages_read = {(page.path, page.path) for page in found}
    registered = {(permalinks.FILE, name) for name in registry.ids}
    return pages_read | registered | {(one.path, key) for kind in parts for key, one in kind.items()}


def _homes(found: list[Page]) -> dict[str, str]:
    """Kind of record → the page that lists all of that kind."""
    return {
        marker.name: page.src
        for page in found
        for marker in markers.of_page(page)
        if marker.kind == "records" or (marker.kind, marker.name) == ("list", "references")
    }
