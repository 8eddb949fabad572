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


def test_no_page_claims_to_have_been_checked_after_the_newest_change(read: sources.Sources) -> None:
    newest = max(one.date for one in read.records["changes"].values())
    late = [page.path for page in read.pages.values() if page.meta.checked > newest]
    assert late == [], "write down in docs/_data/changes.yml what was checked"


def test_each_page_has_a_day_on_which_it_is_due(read: sources.Sources) -> None:
    assert len(review_dates.overdue(read.pages.values(), date.max)) == len(read.pages)
