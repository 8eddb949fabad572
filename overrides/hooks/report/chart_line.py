"""Lines over years: a missing year is a gap, a change of method is a mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .svg import LETTER, TEXT, WIDTH, Drawing, readable, ticks, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

TOP, BOTTOM, LEFT = 14, 34, 58
HEIGHT = 280
ROW = TEXT + 3
NAMES = 118  # Room for the names at the ends of lines; longer ones are wrapped.


@dataclass(frozen=True, slots=True)
class Line:
    """One series: its name in the drawing and its (year, value) points in order."""

    label: str
    points: Sequence[tuple[str, float]]


def draw(drawing: Drawing, lines: Sequence[Line], unit: str, breaks: Sequence[tuple[str, str]]) -> None:
    """Draw `lines` on one pair of axes that begins at zero; `breaks` are (year, why)."""
    years = sorted({start_of(year) for line in lines for year, _ in line.points})
    scale = ticks(max(value for line in lines for _, value in line.points))
    right = WIDTH - 14 - min(NAMES, max(len(line.label) for line in lines) * LETTER)
    drawing.height = HEIGHT

    def place(year: str, value: float) -> tuple[float, float]:
        share = (start_of(year) - years[0]) / max(1, years[-1] - years[0])
        return LEFT + share * (right - LEFT), HEIGHT - BOTTOM - value / scale[-1] * (HEIGHT - BOTTOM - TOP)

    _axes(drawing, scale, years, right, unit)
    for year, why in breaks:
        x, _ = place(year, 0)
        drawing.line(x, TOP, x, HEIGHT - BOTTOM, "break")
        drawing.text(x + 4, TOP + 8, why, name="small")
    for at, line in enumerate(lines, 1):
        _line(drawing, line, at, place, unit)
    _labels(drawing, lines, right, place)


def start_of(year: str) -> int:
    """The first year that a label names: 2024 for '2024-25'; raises ValueError where there is none."""
    match = re.search(r"\d{4}", year)
    if match is None:
        raise ValueError(f"'{year}' names no year")
    return int(match[0])


def _axes(drawing: Drawing, scale: list[float], years: list[int], right: float, unit: str) -> None:
    for value in scale:
        y = HEIGHT - BOTTOM - value / scale[-1] * (HEIGHT - BOTTOM - TOP)
        drawing.line(LEFT, y, right, y, "grid")
        drawing.text(LEFT - 6, y + 4, readable(value, unit), at="end", name="small")
    every = max(1, (len(years) + 5) // 6)
    shown = years[::-1][::every]
    for year in shown:
        x = LEFT + (year - years[0]) / max(1, years[-1] - years[0]) * (right - LEFT)
        drawing.text(x, HEIGHT - BOTTOM + 18, str(year), at="middle", name="small")


def _line(drawing, line, at, place, unit) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    run: list[tuple[float, float]] = []
    last: int | None = None
    for year, value in line.points:
        if last is not None and start_of(year) - last > 1:
            drawing.path(run, f"line series-{at}")
            run = []
        run.append(place(year, value))
        last = start_of(year)
    drawing.path(run, f"line series-{at}")
    for year, value in line.points:
        x, y = place(year, value)
        drawing.dot(x, y, 3, f"fill series-{at}", f"{line.label}, {year}: {readable(value, unit)}")


def _labels(drawing, lines, right, place) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Names at the ends of lines, moved apart where they would overlap, and none down onto the years."""
    ends = sorted(
        (place(*line.points[-1])[1], at, wrap(line.label, NAMES - 10)) for at, line in enumerate(lines, 1)
    )
    feet = _feet(
        [y + 4 + (len(rows) - 1) * ROW / 2 for y, _, rows in ends], [len(rows) * ROW for _, _, rows in ends]
    )
    for (_, at, rows), foot in zip(ends, feet, strict=True):
        for number, row in enumerate(reversed(rows)):
            drawing.text(right + 8, foot - number * ROW, row, name=f"label series-{at}")


def _feet(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """The last baseline of each name, from the top: where it is wanted, as far as the others leave room."""
    feet: list[float] = []
    for foot, height in zip(wanted, heights, strict=True):
        feet.append(max(foot, feet[-1] + 4 + height) if feet else foot)
    lowest: float = HEIGHT - BOTTOM + 2
    for at in reversed(range(len(feet))):
        feet[at] = min(feet[at], lowest)
        lowest = feet[at] - heights[at] - 4
    return feet
