"""Days in the sources have come, and none is older than the report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import small_report

from report import possible_days

PAGE, REQUESTS = "docs/chapter.md", "docs/_data/recommendations.yml"


def said(tmp_path: Path, path: str, day: str, today: date | None) -> list[str]:
    text = small_report.FILES[path].replace("2026-11-24", day, 1)
    read = small_report.read(tmp_path, {path: text})
    return [f"{one.path}:{one.line}: {one.what}" for one in possible_days.problems(read, today)]


@pytest.mark.parametrize(
    ("day", "today", "complaint"),
    [
        ("2026-11-24", date(2026, 11, 24), ""),
        ("2026-11-25", date(2026, 11, 24), ""),  # it is tomorrow already somewhere
        ("2026-11-26", date(2026, 11, 24), "a day that has not come"),
        ("2026-11-25", date(2025, 1, 1), ""),  # the clock lags behind the newest change
        ("2926-11-24", None, ""),
        ("2016-11-24", None, "before this report was begun"),
    ],
)
@pytest.mark.parametrize(("path", "line"), [(PAGE, 5), (REQUESTS, 14)])
def test_a_day_lies_between_the_beginning_and_today(
    tmp_path: Path, path: str, line: int, day: str, today: date | None, complaint: str
) -> None:
    found = said(tmp_path, path, day, today)
    assert len(found) == bool(complaint)
    assert all(one.startswith(f"{path}:{line}: '") and complaint in one for one in found)


def test_a_change_may_be_planned(tmp_path: Path) -> None:
    assert said(tmp_path, "docs/_data/changes.yml", "2026-12-24", date(2026, 11, 24)) == []
