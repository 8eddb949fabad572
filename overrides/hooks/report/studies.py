"""Studies of prediction, trials and audits, as the table of the evidence shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["development", "validation", "trial", "evaluation", "audit", "review", "benchmark"]

FILE = "docs/_data/studies.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """One study with its setting, its size, its result and who had an interest in it.

    `sensitivity`, `specificity` and `prevalence` are shares between 0 and 1, where the study gives them.
    """

    id: str
    name: str
    source: str
    setting: str
    kind: Kind
    n: str
    outcome: str
    measure: str
    result: str
    bias: str
    interest: str
    since: date
    also: tuple[str, ...] = ()
    sensitivity: float | None = None
    specificity: float | None = None
    prevalence: float | None = None
    path: str = FILE
    line: int = 1
