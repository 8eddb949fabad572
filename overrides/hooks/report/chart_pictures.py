"""Pictures with a few words each, one below the other: for readers who would rather look than read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .svg import TEXT, Drawing, wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Each sign in a square of 40: lines through points, and a round (x, y, radius) where it has one.
SIGNS: Mapping[str, Sequence[Sequence[tuple[float, float]]]] = {
    "talk": (
        ((2, 4), (30, 4), (30, 20), (14, 20), (8, 27), (8, 20), (2, 20), (2, 4)),
        ((17, 25), (17, 30), (27, 30), (33, 37), (33, 30), (38, 30), (38, 14), (34, 14)),
    ),
    "file": (
        ((2, 8), (14, 8), (18, 13), (38, 13), (38, 34), (2, 34), (2, 8)),
        ((9, 20), (31, 20)),
        ((9, 27), (25, 27)),
    ),
    "computer": (
        ((4, 5), (36, 5), (36, 27), (4, 27), (4, 5)),
        ((20, 27), (20, 34)),
        ((10, 35), (30, 35)),
        ((11, 21), (17, 13), (23, 18), (30, 10)),
    ),
    "person": (((6, 37), (6, 32), (11, 24), (29, 24), (34, 32), (34, 37)),),
    "question": (
        ((2, 4), (38, 4), (38, 27), (22, 27), (14, 36), (14, 27), (2, 27), (2, 4)),
        ((14, 12), (17, 9), (23, 9), (26, 12), (25, 15), (20, 18), (20, 20)),
        ((20, 23), (20, 24)),
    ),
}
ROUNDS: Mapping[str, tuple[float, float, float]] = {"person": (20, 13, 8)}
WIDTH, SIDE, EDGE, GAP = 340, 40, 12, 12


def draw(drawing: Drawing, steps: Sequence[Mapping[str, str]]) -> None:
    """Draw steps with `sign`, `label` and `text`; raises KeyError for a sign that is not drawn here."""
    drawing.width = WIDTH
    y, x = 4.0, EDGE + SIDE + EDGE
    for step in steps:
        rows = len(wrap(step["text"], WIDTH - x - EDGE))
        height = max(SIDE + 24, 34 + rows * (TEXT + 4) + 6)
        drawing.box(2, y, WIDTH - 4, height, "step")
        _sign(drawing, step["sign"], EDGE, y + (height - SIDE) / 2)
        drawing.text(x, y + 22, step["label"], name="strong")
        drawing.wrapped(x, y + 42, step["text"], WIDTH - x - EDGE)
        y += height + GAP
    drawing.height = y - GAP + 6


def _sign(drawing: Drawing, name: str, x: float, y: float) -> None:
    for points in SIGNS[name]:
        drawing.path([(x + across, y + down) for across, down in points], "sign")
    if name in ROUNDS:
        across, down, radius = ROUNDS[name]
        drawing.dot(x + across, y + down, radius, "sign")
