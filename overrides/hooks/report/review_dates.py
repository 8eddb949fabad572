"""When each page is due to be held against its sources again. The day of today is handed in, never read."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .pages import FrontMatter, Page

MONTHS = 12
LONGEST = 60  # Five years unread is longer than law and figures of this field last.


def due(meta: FrontMatter) -> date:
    """The day by which a page is to be checked again; a day that the month lacks becomes its last."""
    wait = min(max(meta.review_in_months, 1), LONGEST)
    months = meta.checked.month - 1 + wait
    year, month = meta.checked.year + months // MONTHS, months % MONTHS + 1
    return date(year, month, min(meta.checked.day, calendar.monthrange(year, month)[1]))


def sentence(meta: FrontMatter) -> str:
    """What a page says of its own dates."""
    return f"Checked against its sources on {_written(meta.checked)}, due again by {_written(due(meta))}."


def overdue(pages: Iterable[Page], today: date) -> list[Problem]:
    """The pages whose date has passed on the day that is handed in."""
    late = [page for page in pages if due(page.meta) < today]
    return [_overdue(page, today) for page in late]


def _overdue(page: Page, today: date) -> Problem:
    what = f"'{page.meta.title}' was to be checked again by {_written(due(page.meta))}."
    remedy = f"Hold the text against its sources, then write: checked: {today.isoformat()}"
    return Problem(page.path, line_of(page), what, remedy)


def problems(page: Page) -> Iterator[Problem]:
    """A wait that is no wait, or that is longer than anyone should leave a page unread."""
    months = page.meta.review_in_months
    if not 1 <= months <= LONGEST:
        what = f"'review_in_months' is {months}; it must be from 1 to {LONGEST}."
        yield Problem(page.path, line_of(page, "review_in_months"), what, "Write: review_in_months: 12")


def line_of(page: Page, field: str = "checked") -> int:
    """The line of a page on which a field of its front matter stands."""
    return next((at for at, line in enumerate(page.lines, 1) if line.startswith(f"{field}:")), 1)


def _written(day: date) -> str:
    return f"{day:%-d %B %Y}"
