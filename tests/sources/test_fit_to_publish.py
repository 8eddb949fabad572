"""The texts, the records and the bibliography are fit to publish: every check has nothing to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from report import checks, review_dates, sources


@pytest.fixture(scope="module")
def read(root: Path) -> sources.Sources:
    return sources.load(root)


def test_every_check_has_nothing_to_say(read: sources.Sources) -> None:
    assert [str(problem) for problem in sorted(set(checks.of_sources(read)))] == []


def test_each_page_has_a_day_on_which_it_is_due(read: sources.Sources) -> None:
    assert len(review_dates.overdue(read.pages.values(), date.max)) == len(read.pages)
