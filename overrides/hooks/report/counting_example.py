"""The worked example of 'Machine learning': a score made by counting invented past cases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base_rates import Outcomes
from .problems import Problem
from .yaml_lines import parse, read_text

if TYPE_CHECKING:
    from pathlib import Path

FILE = "docs/_data/counting-example.yml"


@dataclass(frozen=True, slots=True)
class Example:
    """Invented cases: `train` makes the scores, `test` is scored, `expected` is what the page prints."""

    features: tuple[str, ...]
    outcome: str
    threshold: int
    train: tuple[dict[str, Any], ...]
    test: tuple[dict[str, Any], ...]
    expected: dict[str, Any]

    def group(self, case: dict[str, Any]) -> tuple[bool, ...]:
        """The values of the features of a case, in order."""
        return tuple(case[name] for name in self.features)

    def scores(self) -> dict[tuple[bool, ...], int]:
        """For each group of the training cases, the share of them with the outcome, in per cent."""
        every = Counter(map(self.group, self.train))
        having = Counter(self.group(case) for case in self.train if case[self.outcome])
        return {group: round(100 * having[group] / count) for group, count in every.items()}

    def outcomes(self, threshold: int | None, outcome: str | None = None) -> Outcomes:
        """The test cases counted by flag and outcome; no threshold flags nobody."""
        scores, name = self.scores(), outcome or self.outcome
        count = Counter(
            (threshold is not None and scores[self.group(case)] >= threshold, bool(case[name]))
            for case in self.test
        )
        return Outcomes(count[True, True], count[False, True], count[True, False], count[False, False])


def load(root: Path) -> tuple[Example | None, list[Problem]]:
    """The example, None where its file is missing or cannot be read."""
    if not (root / FILE).is_file():
        return None, []
    text, problems = read_text(root / FILE, FILE)
    value, _, more = parse(text, FILE)
    if problems or more:
        return None, problems + more
    try:
        return Example(
            features=tuple(value["features"]),
            outcome=value["outcome"],
            threshold=value["threshold"],
            train=tuple(value["train"]),
            test=tuple(value["test"]),
            expected=value["expected"],
        ), []
    except (KeyError, TypeError) as error:
        what = f"the worked example lacks {error}."
        return None, [
            Problem(FILE, 1, what, "It needs features, outcome, threshold, train, test and expected.")
        ]
