"""A record is what its model says, or every wrong field is named with its line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from report import records
from report.findings import Finding
from report.yaml_lines import Raw

GOOD: dict[str, Any] = {
    "id": "ranking",
    "number": 1,
    "statement": "Models rank.",
    "certainty": "limited",
    "why": "Few studies.",
    "sources": ["key"],
    "argued_in": "section",
    "since": date(2026, 11, 24),
}


def raw(**changes: Any) -> Raw:
    values = {name: value for name, value in {**GOOD, **changes}.items() if value is not None}
    return Raw("findings.yml", 10, values, {name: 10 + at for at, name in enumerate(values)})


def test_a_good_record_becomes_a_frozen_thing_that_knows_its_place() -> None:
    finding, problems = records.typed(raw(), Finding)
    assert not problems
    assert finding is not None
    assert (finding.sources, finding.path, finding.line, finding.context) == (
        ("key",),
        "findings.yml",
        10,
        False,
    )
    with pytest.raises(AttributeError):
        finding.id = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"why": None}, "the record 'ranking' has no 'why'."),
        ({"certanty": "limited"}, "'certanty' is not a field of this kind of record."),
        ({"certainty": "sure"}, "'certainty' should be one of well-supported, limited, contested, unknown"),
        ({"since": "2026-11-24"}, "'since' should be a date (2026-11-24), but is '2026-11-24'."),
        ({"sources": "key"}, "'sources' should be a list ([a, b]) of text"),
        ({"sources": [1]}, "'sources' should hold text in each place, but holds '1'."),
        ({"context": "true"}, "'context' should be true or false"),
        ({"statement": "  "}, "'statement' should be text"),
        ({"statement": 5}, "'statement' should be text, but is '5'."),
    ],
)
def test_a_wrong_field_is_named(changes: dict[str, Any], complaint: str) -> None:
    finding, problems = records.typed(raw(**changes), Finding)
    assert finding is None
    assert any(problem.what.startswith(complaint) for problem in problems), problems


def test_all_wrong_fields_are_named_at_once() -> None:
    _, problems = records.typed(raw(why=None, certainty="sure", colour="red"), Finding)
    assert len(problems) == 3


def test_a_misspelt_field_gets_the_right_one_proposed() -> None:
    _, problems = records.typed(raw(certanty="limited"), Finding)
    assert "Did you mean 'certainty'?" in problems[0].remedy
