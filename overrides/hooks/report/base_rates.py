"""Base rates: what a test of given quality finds, misses and wrongly flags among so many children."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .sources import Sources
    from .studies import Study

FILE = "docs/_data/base-rates.yml"
SHARES = ("prevalence", "sensitivity", "specificity")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One example: how many children, how common the harm is and how good the test, as shares from 0 to 1.

    What the `study` of an example publishes is written there, and only what follows from it here.
    """

    id: str
    name: str
    children: int
    note: str
    sources: tuple[str, ...]
    study: str | None = None
    prevalence: float | None = None
    sensitivity: float | None = None
    specificity: float | None = None
    path: str = FILE
    line: int = 1

    def shares(self) -> tuple[float, float, float]:
        """How common, found and rightly left; raises ValueError where one is missing."""
        if self.prevalence is None or self.sensitivity is None or self.specificity is None:
            raise ValueError(self.id)
        return self.prevalence, self.sensitivity, self.specificity

    def outcomes(self) -> Outcomes:
        """The counts that follow."""
        return outcomes(self.children, *self.shares())

    def right_share(self) -> float | None:
        """The share of flags that are right, as it is before children are counted whole."""
        return right_share(*self.shares())


def filled(presets: Mapping[str, Preset], studies: Mapping[str, Study]) -> dict[str, Preset]:
    """The examples, each with what its study publishes."""
    return {name: _filled(one, studies.get(one.study or "")) for name, one in presets.items()}


def _filled(one: Preset, study: Study | None) -> Preset:
    missing = [name for name in SHARES if study and getattr(one, name) is None]
    given: dict[str, Any] = {name: getattr(study, name) for name in missing}
    return replace(one, **given)


def problems(sources: Sources) -> Iterator[Problem]:
    """Figures of examples that stand nowhere, or in two places that can come apart."""
    studies = sources.records["studies"]
    for raw in sources.raws["base-rates"] if not sources.unread else ():
        one = sources.records["base-rates"].get(str(raw.values.get("id")))
        study = studies.get(str(raw.values.get("study")))
        for name in SHARES if one else ():
            if getattr(one, name) is None:
                what = f"'{raw.values['id']}' has no '{name}', and names no study that has one."
                yield Problem(raw.path, raw.line, what, f"Add {name}: 0.…, here or to the study.")
            elif raw.values.get(name) is not None and getattr(study, name, None) is not None:
                what = f"'{name}' of '{raw.values['id']}' is also written with its study."
                yield Problem(raw.path, raw.line_of(name), what, "Take it out here; the study says it.")


def outcomes(children: int, prevalence: float, sensitivity: float, specificity: float) -> Outcomes:
    """Counts in whole children, rounded half up so that the four add up to `children`."""
    with_harm = _half_up(children * prevalence)
    found = _half_up(with_harm * sensitivity)
    without = children - with_harm
    left = _half_up(without * specificity)
    return Outcomes(found, with_harm - found, without - left, left)


def right_share(prevalence: float, sensitivity: float, specificity: float) -> float | None:
    """The share of flags that are right, from unrounded numbers; None when nobody is flagged."""
    right = prevalence * sensitivity
    wrong = (1 - prevalence) * (1 - specificity)
    return right / (right + wrong) if right + wrong > 0 else None


def _half_up(value: float) -> int:
    return int(value + 0.5 + 1e-9)
