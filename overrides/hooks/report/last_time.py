"""What was worked out last time is still right where it would be worked out of the same again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

R = TypeVar("R")

KEPT: dict[Hashable, tuple[Any, Any]] = {}


def same(name: Hashable, given: Any, make: Callable[[], R]) -> R:
    """What `make` gives, or gave under this name when `given`, all that it depends on, was equal.

    Nobody may change what it gives, nor `given`.
    """
    if name not in KEPT or KEPT[name][0] != given:
        KEPT[name] = (given, make())
    found: R = KEPT[name][1]
    return found
