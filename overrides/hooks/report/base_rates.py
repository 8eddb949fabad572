"""Base rates: what a test of given quality finds, misses and wrongly flags among so many children."""

from __future__ import annotations

from dataclasses import dataclass

FILE = "docs/_data/base-rates.yml"


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Whole numbers of children: the four ways to be right and wrong."""

    found: int
    missed: int
    wrongly_flagged: int
    rightly_left: int

    @property
    def flagged(self) -> int:
        """All whom the test flags."""
        return self.found + self.wrongly_flagged

    @property
    def positive_predictive_value(self) -> float | None:
        """The share of flags that are right, between 0 and 1; None when nobody is flagged."""
        return self.found / self.flagged if self.flagged else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One example: how many children, how common the harm is and how good the test, as shares from 0 to 1."""

    id: str
    name: str
    children: int
    prevalence: float
    sensitivity: float
    specificity: float
    note: str
    sources: tuple[str, ...]
    path: str = FILE
    line: int = 1

    def outcomes(self) -> Outcomes:
        """The counts that follow."""
        return outcomes(self.children, self.prevalence, self.sensitivity, self.specificity)


def outcomes(children: int, prevalence: float, sensitivity: float, specificity: float) -> Outcomes:
    """Counts in whole children, rounded half up so that the four add up to `children`."""
    with_harm = _half_up(children * prevalence)
    found = _half_up(with_harm * sensitivity)
    without = children - with_harm
    left = _half_up(without * specificity)
    return Outcomes(found, with_harm - found, without - left, left)


def _half_up(value: float) -> int:
    return int(value + 0.5 + 1e-9)
