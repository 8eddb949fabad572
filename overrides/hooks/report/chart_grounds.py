"""What each recommendation stands on: one row each, one mark for each ground, shaped by its certainty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .svg import TEXT, WIDTH, Drawing, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL, STEP, RADIUS = 330, 19, 6.5
KINDS = {
    "law": "law, right or value",
    "well-supported": "well supported",
    "limited": "limited",
    "contested": "contested",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One recommendation: its label, and the kind and the words of each ground."""

    label: str
    grounds: Sequence[tuple[str, str]]


def draw(drawing: Drawing, rows: Sequence[Row]) -> None:
    """Draw the rows, then the key to the marks."""
    y = 4.0
    a_line = int((WIDTH - LABEL) / STEP)
    for row in rows:
        lines = len(wrap(row.label, LABEL - 12))
        height = max(lines * (TEXT + 4), -(-len(row.grounds) // a_line) * STEP) + 10
        drawing.line(0, y, WIDTH, y, "grid")
        drawing.wrapped(0, y + 18, row.label, LABEL - 12)
        for at, (kind, what) in enumerate(row.grounds):
            mark(drawing, LABEL + RADIUS + at % a_line * STEP, y + 14 + at // a_line * STEP, kind, what)
        y += height
    for kind, words in KINDS.items():
        y += 20
        mark(drawing, RADIUS + 1, y - 4, kind, words)
        drawing.text(22, y, words, name="small")
    drawing.height = y + 10


def mark(drawing: Drawing, x: float, y: float, kind: str, what: str) -> None:
    """One mark: a square for a law, a right or a value, a round for a finding, fuller as it is surer."""
    if kind == "law":
        drawing.box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS, "fill series-1", what)
    elif kind == "well-supported":
        drawing.dot(x, y, RADIUS, "fill series-1", what)
    else:
        drawing.dot(x, y, RADIUS, f"ring {'could' if kind == 'unknown' else kind}", what)
        if kind == "limited":
            drawing.dot(x, y, RADIUS / 2.2, "fill series-1", what)
