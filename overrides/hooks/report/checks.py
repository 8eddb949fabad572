"""All checks of the sources, in one list; what they find comes back at once, in the order of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    addresses,
    attributes,
    base_rates,
    captions,
    citation_checks,
    configuration,
    conflicts,
    data_files,
    deceiving,
    decision_checks,
    figures,
    file_checks,
    harmless,
    imprint_checks,
    kinds,
    links,
    makers,
    markdown_checks,
    markdown_slips,
    markers,
    navigation,
    near_misses,
    permalinks,
    possible_days,
    published,
    quotation_marks,
    record_checks,
    record_references,
    review_dates,
    sections,
    sources,
    swallowed,
    synonyms,
    templates,
    unreachable,
    unread,
    wording,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from .problems import Problem
    from .sources import Sources


def run(root: Path, today: date | None = None) -> list[Problem]:
    """Every problem of the sources below `root`, sorted by file and line."""
    return sorted(set(of_sources(sources.load(root), today)))


def of_sources(read: Sources, today: date | None = None) -> Iterator[Problem]:
    """What is wrong with sources that were read: what readers would see, then form, wording and upkeep.

    Days that have not come are wrong only where the day of today is handed in.
    """
    yield from of_build(read)
    if not any(conflicts.problems(read.root)):
        yield from unread.without_what_follows(_of_upkeep(read, today), read.unread)


def _of_upkeep(read: Sources, today: date | None) -> Iterator[Problem]:
    yield from file_checks.problems(read.root)
    yield from data_files.problems(read.root)
    yield from harmless.of_files(read.root)
    yield from deceiving.of_library(read.library)
    yield from citation_checks.problems(read)
    yield from near_misses.problems(read)
    yield from possible_days.problems(read, today)
    yield from imprint_checks.problems(read)
    for page in read.pages.values():
        yield from wording.problems(page)
        yield from quotation_marks.problems(page)
        yield from review_dates.problems(page)
    yield from unreachable.problems(read.root, addresses.all_of(read))


def of_build(read: Sources) -> Iterator[Problem]:
    """What would be shown wrong, or would break a link or a citation of this report."""
    unfinished = list(conflicts.problems(read.root))
    if unfinished:
        yield from unfinished
        return  # All else would only follow from it.
    yield from read.problems
    yield from unread.without_what_follows(_of_parts(read), read.unread)


def _of_parts(read: Sources) -> Iterator[Problem]:
    yield from published.problems(read.root)
    yield from swallowed.problems(read.root)
    yield from _of_records(read)
    yield from _of_pages(read)


def _of_records(read: Sources) -> Iterator[Problem]:
    pages = list(read.pages.values())
    yield from configuration.problems(read.root)
    yield from navigation.problems(read.navigation, pages)
    yield from sections.problems(pages)
    yield from permalinks.problems(read.registry, present(read), permalinks.released(read.root))
    yield from record_checks.problems(read, kinds.KINDS)
    yield from record_references.problems(read)
    yield from read.cited.problems
    yield from base_rates.problems(read)
    yield from figures.problems(read)
    yield from decision_checks.problems(read)
    yield from synonyms.problems(read)
    yield from templates.problems(read.records["templates"].values())
    yield from makers.problems(read)


def _of_pages(read: Sources) -> Iterator[Problem]:
    known = makers.known(read)
    places = link_map(read)
    for page in read.pages.values():
        yield from markers.problems(page, known)
        yield from markdown_checks.problems(page)
        yield from markdown_slips.problems(page)
        yield from attributes.problems(page)
        yield from captions.problems(page)
        yield from deceiving.problems(page)
        yield from links.problems(page, places)


def present(read: Sources) -> dict[str, tuple[str, str, int]]:
    """Every id that has a place now: its page, and the file and line where it is written."""
    placed = {one.id: (one.src, f"docs/{one.src}", one.line) for one in read.sections.values()}
    return placed | read.record_homes


def link_map(read: Sources) -> links.Map:
    """The pages, published files and ids to which a link may lead."""
    ids: dict[str, set[str]] = {src: set() for src in read.pages}
    for name, (page, _, _) in present(read).items():
        ids.setdefault(page, set()).add(name)
    docs = read.root / "docs"
    files = (file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file())
    shown = frozenset(src for src in files if published.is_published(src))
    return links.Map(ids=ids, files=shown, navigation=frozenset(read.navigation.order))
