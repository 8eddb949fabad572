"""Arithmetic of the worked examples, apart from the report's own code so that each checks the other."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

Z = 1.959964  # For an interval of 95%.


def half_up(value: Fraction | float, places: int = 0) -> float:
    """Rounded half up; a whole number where no places are asked for."""
    shifted: int = math.floor(Fraction(value).limit_denominator(10**9) * 10**places + Fraction(1, 2))
    return shifted / 10**places if places else shifted


def percent(part: int, whole: int) -> float:
    """A share in whole per cent."""
    return half_up(Fraction(100 * part, whole))


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95% Wilson score interval of a share, in whole per cent."""
    share, spread = part / whole, Z * Z / whole
    middle = share + spread / 2
    reach = Z * math.sqrt(share * (1 - share) / whole + spread / (4 * whole))
    return half_up(100 * (middle - reach) / (1 + spread)), half_up(100 * (middle + reach) / (1 + spread))


def auc(groups: Iterable[tuple[int, int, int]]) -> float:
    """The chance that one with the outcome scores higher, from (score, with, without); ties count half."""
    ranked = list(groups)
    pairs = sum(
        (a > b) * w * o + Fraction(int(a == b), 2) * w * o for a, w, _ in ranked for b, _, o in ranked
    )
    return half_up(Fraction(pairs) / (sum(w for _, w, _ in ranked) * sum(o for _, _, o in ranked)), 2)
