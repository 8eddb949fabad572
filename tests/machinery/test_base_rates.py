"""Counts of children are whole, are rounded half up and add up to all children."""

from __future__ import annotations

import pytest

from report import base_rates


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


def test_the_share_of_right_alarms_is_unknown_when_there_is_no_alarm() -> None:
    assert base_rates.Outcomes(0, 1, 0, 9).positive_predictive_value is None
    assert base_rates.Outcomes(1, 0, 3, 6).positive_predictive_value == 0.25
