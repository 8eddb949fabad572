from __future__ import annotations

from pathlib import Path

import pytest

from report import citable, sources
from report.citable import Citable
from report.sources import Sources


@pytest.fixture(scope="module")
def read(root: Path) -> Sources:
    return sources.load(root)


@pytest.fixture(scope="module")
def places(read: Sources) -> dict[str, Citable]:
    return citable.all_of(read)


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        ("finding", "findings"),
        ("recommendation", "recommendations"),
        ("clause", "commitments"),
        ("system", "systems"),
        ("use", "uses"),
        ("duty", "duties"),
        ("value", "values"),
    ],
)
def test_every_record_that_has_a_page_can_be_cited(
    read: Sources, places: dict[str, Citable], kind: str, records: str
) -> None:
    expected = set(read.records[records]) if records in read.homes else set()
    assert {name for name, one in places.items() if one.kind == kind} == expected


def test_every_section_can_be_cited_and_no_glossary_term(read: Sources, places: dict[str, Citable]) -> None:
    assert set(read.sections) <= set(places)
    assert not set(read.records["glossary"]) & set(places)


def test_titles_tell_all_places_apart(places: dict[str, Citable]) -> None:
    titles = [one.title for one in places.values()]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_a_title_has_number_or_page_and_a_record_its_weight(
    read: Sources, places: dict[str, Citable]
) -> None:
    assert places["poverty-leaves-more-records"].title == "1.4.1.4 Poverty leaves more records"
    assert places["poverty-leaves-more-records"].locator == "section 1.4.1.4"
    assert places["fairness"].locator == "chapter 1.4"
    assert places["licence"].title == "How to cite: Licence"
    first = min(read.records["recommendations"].values(), key=lambda one: one.number)
    assert places[first.id].title.startswith(f"Recommendation {first.number} ({first.strength}): ")
    systems = [one.locator for one in places.values() if one.kind == "system"]
    assert systems
    assert [locator for locator in systems if "’ (" in locator] == []
    finding = min(read.records["findings"].values(), key=lambda one: one.number)
    assert places[finding.id].title.startswith("Finding 1 (")
    assert places[finding.id].locator == "finding 1"
    assert all(
        "(" in one.title for one in places.values() if one.kind in {"finding", "recommendation", "use"}
    )


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("A *soft* word", "A soft word"),
        ("See [the law](law.md#x) now", "See the law now"),
        ("It's `code` and **more**", "It’s code and more"),
        ("snake_case stays, 2*3 too", "snake_case stays, 2*3 too"),
    ],
)
def test_a_title_is_plain_text(written: str, read_as: str) -> None:
    assert citable.plain(written) == read_as
