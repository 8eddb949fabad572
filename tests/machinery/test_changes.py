"""Dates come from the list of changes, never from a clock."""

from __future__ import annotations

from datetime import date

import pytest

from report import changes


def change(day: int, edition: str) -> changes.Change:
    return changes.Change(
        id="x", date=date(2026, 11, day), edition=edition, section="s", kind="added", what="w", why="y"
    )


def test_the_newest_change_dates_the_report() -> None:
    assert changes.newest([change(1, "1.0"), change(3, "1.1"), change(2, "1.0.1")]).edition == "1.1"


def test_no_change_is_no_date() -> None:
    with pytest.raises(ValueError, match="empty"):
        changes.newest([])
