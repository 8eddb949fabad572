"""All checks of the sources, in one list; what they find comes back at once, in the order of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    addresses,
    attributes,
    base_rates,
    borrowed_marks,
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
    lost,
    makers,
    markdown_checks,
    markdown_slips,
    markers,
    misnamed,
    navigation,
    near_misses,
    permalinks,
    possible_days,
    published,
    quotation_marks,
    record_checks,
    record_lines,
    record_references,
    review_dates,
    sections,
    sources,
    swallowed,
    synonyms,
    templates,
    unreachable,
    unread,
    whereabouts,
    whole_files,
    wording,
)
from .once import once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from .pages import Page
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
    if not any(_first(read.root)) and not lost.is_any(read) and not whole_files.lost_pages(read):
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
    first = list(_first(read.root))
    if first:
        yield from first
        return  # All else would only follow from it.
    yield from read.problems
    yield from lost.problems(read)
    if not lost.is_any(read):
        yield from unread.without_what_follows(_of_parts(read), read.unread)


def _first(root: Path) -> Iterator[Problem]:
    yield from conflicts.problems(root)
    yield from misnamed.problems(root)


def _of_parts(read: Sources) -> Iterator[Problem]:
    yield from published.problems(read.root)
    yield from swallowed.problems(read.root)
    yield from record_lines.placed(_of_records(read), read.raws)
    yield from _of_pages(read)


def _of_records(read: Sources) -> Iterator[Problem]:
    pages = list(read.pages.values())
    yield from configuration.problems(read.root)
    yield from navigation.problems(read.navigation, pages)
    yield from sections.problems(pages)
    yield from permalinks.problems(read.registry, whereabouts.present(read), permalinks.released(read.root))
    yield from record_checks.problems(read, kinds.KINDS)
    wrong = list(record_references.problems(read))
    yield from wrong
    yield from unread.not_of_records(read.cited.problems, wrong, read.pages)
    yield from base_rates.problems(read)
    yield from figures.problems(read)
    yield from decision_checks.problems(read)
    yield from synonyms.problems(read)
    yield from templates.problems(read.records["templates"].values())
    yield from makers.problems(read, wrong)


def _of_pages(read: Sources) -> Iterator[Problem]:
    known = makers.known(read)
    places = whereabouts.link_map(read)
    for page in read.pages.values():
        yield from markers.problems(page, known)
        yield from _of_page(page)
        yield from links.problems(page, places)


@once
def _of_page(page: Page) -> tuple[Problem, ...]:
    """What is wrong with a page whatever else there is."""
    alone = (markdown_checks, markdown_slips, borrowed_marks, attributes, captions, deceiving)
    return tuple(problem for check in alone for problem in check.problems(page))
