"""A map of uses: evidence from left to right, stakes from bottom to top, positions by shape and colour."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, get_args

from . import uses
from .svg import TEXT, WIDTH, Drawing, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT = 74
WORDS = {"none": "Nothing found", "weak": "Weak", "some": "Some", "good": "Good"}
STAKES = {"very-high": "Very high", "high": "High", "medium": "Medium", "low": "Low"}
SIGNS = {
    "acceptable-with-ordinary-care": "A",
    "acceptable-under-conditions": "B",
    "only-as-research": "C",
    "should-not-be-used": "D",
    "must-not-be-used": "E",
}


def draw(drawing: Drawing, every: Sequence[uses.Use]) -> None:
    """Draw each use in the cell of its evidence and its stakes, marked by the letter of its position."""
    cells: dict[tuple[str, str], list[uses.Use]] = defaultdict(list)
    for use in every:
        cells[use.stakes, use.evidence_strength].append(use)
    strengths = get_args(uses.Evidence)
    width = (WIDTH - LEFT) / len(strengths)
    y = 24.0
    drawing.text(0, 12, "Evidence", name="small")
    for at, strength in enumerate(strengths):
        drawing.text(LEFT + at * width + 4, 12, WORDS[strength], name="small")
    for stakes, label in STAKES.items():
        height = max([_height(cells[stakes, strength], width) for strength in strengths])
        drawing.text(0, y + 18, "Stakes", name="small")
        drawing.text(0, y + 36, label, name="strong")
        for at, strength in enumerate(strengths):
            drawing.box(LEFT + at * width + 1, y, width - 2, height, "step")
            _cell(drawing, cells[stakes, strength], LEFT + at * width + 6, y + 18, width)
        y += height + 2
    for position, sign in SIGNS.items():
        y += 18
        drawing.text(0, y, f"{sign}: {uses.POSITIONS[position]}", name="small")  # type: ignore[index]
    drawing.height = y + 8


def _height(group: Sequence[uses.Use], width: float) -> float:
    return 14 + sum(len(wrap(_label(use), width - 12)) * (TEXT + 4) + 6 for use in group)


def _label(use: uses.Use) -> str:
    return f"{SIGNS[use.position]} · {use.name}"


def _cell(drawing: Drawing, group: Sequence[uses.Use], x: float, y: float, width: float) -> None:
    for use in group:
        y = drawing.wrapped(x, y, _label(use), width - 12, f"position-{SIGNS[use.position].lower()}") + 6
