"""A field of dots, one for each so many children: four outcomes of a test, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .svg import WIDTH, Drawing, readable

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS, STEP, RADIUS = 50, 9.4, 3.4


@dataclass(frozen=True, slots=True)
class Group:
    """One group in the field: its name, how many it holds, and its CSS class."""

    label: str
    count: int
    name: str


def draw(drawing: Drawing, groups: Sequence[Group], each: int) -> None:
    """Draw one dot for every `each` members of `groups`, group after group, and a key below."""
    at = 0
    for group in groups:
        for _ in range(round(group.count / each)):
            drawing.dot(6 + at % COLUMNS * STEP, 8 + at // COLUMNS * STEP, RADIUS, f"fill {group.name}")
            at += 1
    y = 8 + -(-at // COLUMNS) * STEP + 16
    for group in groups:
        drawing.dot(7, y - 4, 5, f"fill {group.name}")
        drawing.text(20, y, f"{group.label}: {readable(group.count)}")
        y += 20
    drawing.text(
        0,
        y + 2,
        f"One dot stands for {readable(each)} children." if each > 1 else "One dot is one child.",
        name="small",
    )
    drawing.height = min(y + 10, 10 * WIDTH)
