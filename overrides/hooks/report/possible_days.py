"""Days that cannot be: those before the report was begun, and those that have not come."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from . import changes, permalinks, review_dates, unreachable, verified
from .kinds import KINDS
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources

BEGUN = date(2026, 1, 1)
AHEAD = timedelta(days=1)  # It is tomorrow already in a part of the world.


def problems(sources: Sources, today: date | None = None) -> Iterator[Problem]:
    """Each day of a record, a page or a source that is too early, or later than `today` where that is known.

    A clock that lags behind the newest change is not believed. That change itself may be planned.
    """
    known = [one.date for one in sources.records["changes"].values()]
    last = max([today, *known]) + AHEAD if today else date.max
    for path, line, field, day in _days(sources):
        if day < BEGUN:
            what = f"'{field}' is {day}, before this report was begun."
            yield Problem(path, line, what, f"Write the day on which it was: {field}: {BEGUN.year}-…")
        elif day > last and path != changes.FILE:
            what = f"'{field}' is {day}, a day that has not come."
            yield Problem(path, line, what, f"Write the day on which it was, at the latest: {field}: {today}")


def _days(sources: Sources) -> Iterator[tuple[str, int, str, date]]:
    for kind in KINDS:
        for raw in sources.raws[kind]:
            for field, value in raw.values.items():
                if type(value) is date:
                    yield raw.path, raw.line_of(field), field, value
    for page in sources.pages.values():
        yield page.path, review_dates.line_of(page), "checked", page.meta.checked
    for name, retired in sources.registry.retired.items():
        yield permalinks.FILE, sources.registry.lines[name], "since", retired.since
    for seen in verified.load(sources.root).records.values():
        yield seen.path, seen.line, "seen", seen.seen
    for excused in unreachable.load(sources.root)[0]:
        yield excused.path, excused.line, "since", excused.since
    for entry in sources.library.values():
        with suppress(ValueError):  # What is no date is said of its entry.
            line = entry.field_lines.get("urldate", entry.line)
            yield entry.path, line, "urldate", date.fromisoformat(entry.field("urldate"))
