"""Counts of children are whole, are rounded half up and add up to all children."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from report import base_rates, show_tools, sources
from report.yaml_lines import Raw

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(0.5, 1), (1.5, 2), (2.5, 3), (2.4999, 2), (0.0, 0), (2.675 * 100, 268), (1.1 * 5, 6)],
)
def test_halves_are_rounded_up(value: float, rounded: int) -> None:
    assert base_rates._half_up(value) == rounded


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ((1000, 0.11, 0.6, 0.8), (66, 44, 178, 712)),
        ((1000, 0.11, 0.8, 0.9), (88, 22, 89, 801)),
        ((1000, 0.13, 0.569, 0.855), (74, 56, 126, 744)),
        ((402400, 0.000887, 0.9, 0.9), (321, 36, 40204, 361839)),
        ((0, 0.5, 0.5, 0.5), (0, 0, 0, 0)),
        ((1, 1.0, 0.5, 0.5), (1, 0, 0, 0)),
    ],
)
def test_the_counts_are_those_that_the_report_prints(
    given: tuple[int, float, float, float], counts: tuple[int, int, int, int]
) -> None:
    found = base_rates.outcomes(*given)
    assert (found.found, found.missed, found.wrongly_flagged, found.rightly_left) == counts


@pytest.mark.parametrize("children", [1, 7, 333, 1000, 402400])
@pytest.mark.parametrize("rate", [0.0, 0.001, 0.1234, 0.5, 1.0])
@pytest.mark.parametrize("quality", [0.0, 0.333, 0.905, 1.0])
def test_the_four_ways_add_up_and_none_is_negative(children: int, rate: float, quality: float) -> None:
    found = base_rates.outcomes(children, rate, quality, 1 - quality / 2)
    ways = (found.found, found.missed, found.wrongly_flagged, found.rightly_left)
    assert sum(ways) == children
    assert min(ways) >= 0


@pytest.mark.parametrize(
    ("shares", "right"),
    [
        ((0.0004, 0.8, 0.95), 0.0064),
        ((0.11, 0.6, 0.9995), 0.9933),
        ((0.0, 0.5, 1.0), None),
        ((1.0, 0.5, 0.5), 1),
    ],
)
def test_the_share_of_right_alarms_is_not_that_of_rounded_children(
    shares: tuple[float, float, float], right: float | None
) -> None:
    found = base_rates.right_share(*shares)
    assert found == (None if right is None else pytest.approx(right, abs=1e-4))


@pytest.mark.parametrize(
    ("share", "words"), [(0, "0%"), (0.004, "under 1%"), (0.274, "27%"), (0.996, "over 99%"), (1, "100%")]
)
def test_neither_none_nor_all_is_said_of_what_is_nearly_so(share: float, words: str) -> None:
    assert show_tools.percent(share) == words


def test_examples_take_from_their_studies_what_these_publish() -> None:
    read = sources.load(ROOT)
    for one in read.records["base-rates"].values():
        study = read.records["studies"].get(one.study or "")
        assert bool(study) == bool(one.study)
        for name in base_rates.SHARES if study else ():
            assert getattr(study, name) in {None, getattr(one, name)}, one.id
    assert list(base_rates.problems(read)) == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"sensitivity": None, "study": None}, "has no 'sensitivity'"),
        ({"sensitivity": 0.49, "study": "california-leaving-care"}, "also written with its study"),
    ],
)
def test_a_figure_of_an_example_stands_in_one_place(change: dict[str, Any], complaint: str) -> None:
    read = sources.load(ROOT)
    one = replace(read.records["base-rates"]["california-published-test"], **change)
    raw = Raw(one.path, 1, {"id": one.id, **change}, {})
    changed = replace(
        read, records={**read.records, "base-rates": {one.id: one}}, raws={**read.raws, "base-rates": [raw]}
    )
    assert [complaint in problem.what for problem in base_rates.problems(changed)] == [True]
    if change["study"] is None:
        with pytest.raises(ValueError, match=one.id):
            one.outcomes()
