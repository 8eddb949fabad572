"""The worked example by counting: scores from past cases, outcomes for later ones."""

from __future__ import annotations

from pathlib import Path

import pytest
import worked_counting
from test_worked_examples import data

from report import counting_example

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def example() -> counting_example.Example:
    found, problems = counting_example.load(ROOT)
    assert found is not None, problems
    return found


def test_scores_are_shares_of_past_cases(example: counting_example.Example) -> None:
    groups = worked_counting.groups(data("counting-example.yml"))
    assert example.scores() == {
        tuple(group[name] for name in example.features): group["score"] for group in groups
    }


@pytest.mark.parametrize("threshold", [80, 40, 20, None])
@pytest.mark.parametrize("outcome", ["referred_again", "found_in_need"])
def test_outcomes_are_those_counted_by_hand(
    example: counting_example.Example, threshold: int | None, outcome: str
) -> None:
    by_hand = worked_counting.outcomes(data("counting-example.yml"), threshold, outcome)
    counts = example.outcomes(threshold, outcome)
    assert list(by_hand.values()) == [
        counts.found,
        counts.wrongly_flagged,
        counts.missed,
        counts.rightly_left,
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("", "the worked example lacks"), ("features: [a]\n", "lacks 'outcome'"), ("a: [", "not valid YAML")],
)
def test_a_file_that_cannot_be_read_is_a_complaint(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / counting_example.FILE
    file.parent.mkdir(parents=True)
    file.write_text(text)
    found, problems = counting_example.load(tmp_path)
    assert found is None
    assert complaint in problems[0].what


def test_no_file_is_no_example(tmp_path: Path) -> None:
    assert counting_example.load(tmp_path) == (None, [])
