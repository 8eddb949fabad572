"""A plan: one row for each addressee, one column for each time, a numbered mark for each task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .svg import TEXT, WIDTH, Drawing, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL, MARK, STEP = 122, 11, 27
HEAD = 70


@dataclass(frozen=True, slots=True)
class Row:
    """One addressee with the tasks of each column: (number, strength, what) each."""

    label: str
    cells: Sequence[Sequence[tuple[int, str, str]]]


def draw(drawing: Drawing, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """Draw the plan; the shape of a mark tells its strength."""
    shares = _shares(rows, len(columns))
    starts = [LABEL + sum(shares[:at]) for at in range(len(columns))]
    feet = [
        drawing.wrapped(x + 4, 14, title, HEAD, "small") for x, title in zip(starts, columns, strict=True)
    ]
    y = max(feet) - 6
    for row in rows:
        height = _height(row, shares)
        drawing.line(0, y, WIDTH, y, "grid")
        drawing.wrapped(0, y + 20, row.label, LABEL - 8)
        for x, width, cell in zip(starts, shares, row.cells, strict=True):
            _marks(drawing, x + 4 + MARK, y + 6 + MARK, width, cell)
        y += height
    _key(drawing, y + 16)
    drawing.height = y + 30


def _shares(rows: Sequence[Row], columns: int) -> list[float]:
    """Widths of the columns, in proportion to the most that any row puts into them."""
    most = [max(2.5, *(len(row.cells[at]) for row in rows)) ** 0.6 for at in range(columns)]
    return [(WIDTH - LABEL) * share / sum(most) for share in most]


def _a_line(width: float) -> int:
    return max(1, int((width - 4) / STEP))


def _height(row: Row, shares: Sequence[float]) -> float:
    lines = max(-(-len(cell) // _a_line(width)) for cell, width in zip(row.cells, shares, strict=True))
    return max(lines * STEP, len(wrap(row.label, LABEL - 8)) * (TEXT + 4)) + 8


def _marks(drawing: Drawing, x: float, y: float, width: float, cell: Sequence[tuple[int, str, str]]) -> None:
    for at, (number, strength, what) in enumerate(cell):
        left = x + at % _a_line(width) * STEP
        top = y + at // _a_line(width) * STEP
        _mark(drawing, left, top, strength, f"{number}. {what}")
        name = "on-fill small-number" if strength == "must" else "small-number"
        drawing.text(left, top + 4, str(number), at="middle", name=name)


def _mark(drawing: Drawing, x: float, y: float, strength: str, hint: str) -> None:
    if strength == "must":
        drawing.box(x - MARK, y - MARK, 2 * MARK, 2 * MARK, "fill series-1", hint)
    else:
        drawing.dot(x, y, MARK, f"ring {strength}", hint)


def _key(drawing: Drawing, y: float) -> None:
    for x, strength in ((MARK, "must"), (100, "should"), (200, "could")):
        _mark(drawing, x, y, strength, strength)
        drawing.text(x + MARK + 6, y + 4, strength, name="small")
