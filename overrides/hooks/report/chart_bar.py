"""Bars, dots and funnels: one row for each thing that is compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .svg import TEXT, WIDTH, Drawing, readable, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL = 170
ROOM = 74  # For the number at the end of a bar.


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its name, its value, and which colour of the series it takes (from 1)."""

    label: str
    value: float
    series: int = 1


def draw(
    drawing: Drawing, bars: Sequence[Bar], unit: str, *, dots: bool = False, share: bool = False
) -> None:
    """Draw `bars` from zero; as dots on a line if `dots`; with their share of the first if `share`."""
    y, top = 10.0, max(bar.value for bar in bars)
    for bar in bars:
        rows = wrap(bar.label, LABEL - 10)
        height = max(30, len(rows) * (TEXT + 4) + 8)
        middle = y + height / 2
        drawing.wrapped(0, middle - len(rows) * (TEXT + 4) / 2 + TEXT - 1, bar.label, LABEL - 10)
        end = LABEL + bar.value / top * (WIDTH - LABEL - ROOM)
        shown = readable(bar.value, unit)
        if share and bar is not bars[0]:
            shown += f" ({bar.value / bars[0].value:.0%})"
        _mark(drawing, bar, middle, end, shown, dots=dots)
        y += height
    drawing.line(LABEL, 6, LABEL, y + 2, "axis")
    drawing.height = y + 8


def _mark(drawing: Drawing, bar: Bar, middle: float, end: float, shown: str, *, dots: bool) -> None:
    hint = f"{bar.label}: {shown}"
    if dots:
        drawing.line(LABEL, middle, end, middle, "grid")
        drawing.dot(end, middle, 6, f"fill series-{bar.series}", hint)
    else:
        drawing.box(LABEL, middle - 10, max(1, end - LABEL), 20, f"fill series-{bar.series}", hint)
    if end > WIDTH - ROOM - 20 and len(shown) > 9:  # noqa: PLR2004
        drawing.text(end - 6, middle + 5, shown, at="end", name="on-fill")
    else:
        drawing.text(end + (12 if dots else 6), middle + 5, shown)
