"""The worked examples by the file that holds their cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import worked_counting
import worked_fairness
import worked_models

RECOMPUTED: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "counting-example.yml": worked_counting.expected,
    "fairness-example.yml": worked_fairness.expected,
    "models-example.yml": worked_models.expected,
}
PRINTED: dict[str, Callable[[dict[str, Any]], list[tuple[str, ...]]]] = {
    "counting-example.yml": worked_counting.printed,
    "fairness-example.yml": worked_fairness.printed,
    "models-example.yml": worked_models.printed,
}
