from __future__ import annotations

import dataclasses
from datetime import date

import pytest

import page_of
from report import review_dates
from report.pages import FrontMatter


def meta(checked: date, months: int) -> FrontMatter:
    return FrontMatter(title="A page", description="It says.", checked=checked, review_in_months=months)


@pytest.mark.parametrize(
    ("checked", "months", "due"),
    [
        (date(2026, 11, 24), 12, date(2027, 11, 24)),
        (date(2026, 11, 24), 1, date(2026, 12, 24)),
        (date(2026, 11, 24), 2, date(2027, 1, 24)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),  # a day that the month lacks
        (date(2026, 11, 24), 99_999, date(2031, 11, 24)),  # no longer than five years
        (date(2026, 11, 24), -3, date(2026, 12, 24)),
    ],
)
def test_a_page_is_due_some_months_after_it_was_checked(checked: date, months: int, due: date) -> None:
    assert review_dates.due(meta(checked, months)) == due


def test_a_page_says_both_dates() -> None:
    said = review_dates.sentence(meta(date(2026, 11, 24), 6))
    assert said == "Checked against its sources on 24 November 2026, due again by 24 May 2027."


@pytest.mark.parametrize(("today", "late"), [(date(2027, 11, 24), 0), (date(2027, 11, 25), 1)])
def test_a_page_is_overdue_from_the_day_after(today: date, late: int) -> None:
    assert len(review_dates.overdue([page_of.page("# A { #a }")], today)) == late


def test_an_overdue_page_is_named_with_the_line_to_change() -> None:
    (problem,) = review_dates.overdue([page_of.page("# A { #a }")], date(2028, 1, 2))
    assert (problem.path, problem.line) == ("docs/chapter.md", 4)
    assert problem.what == "'A page' was to be checked again by 24 November 2027."
    assert problem.remedy.endswith("checked: 2028-01-02")


@pytest.mark.parametrize(("months", "complaints"), [(12, 0), (60, 0), (0, 1), (61, 1)])
def test_a_wait_has_an_end(months: int, complaints: int) -> None:
    page = page_of.page("# A { #a }")
    waits = dataclasses.replace(page, meta=meta(page.meta.checked, months))
    found = list(review_dates.problems(waits))
    assert len(found) == complaints
    assert all(problem.line == 5 for problem in found)
