"""Steps that follow one another: a journey with its thresholds, a life cycle with its gates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .svg import TEXT, WIDTH, Drawing, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

EDGE, GAP = 14, 26


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, a text below it, and what stands at its foot (a law, a number)."""

    label: str
    text: str
    foot: str = ""


def draw(drawing: Drawing, steps: Sequence[Step]) -> None:
    """Draw `steps` one below the other, joined by arrows."""
    y = 4.0
    for at, step in enumerate(steps):
        inner = WIDTH - 2 * EDGE - 4
        rows = len(wrap(step.text, inner)) + (len(wrap(step.foot, inner)) if step.foot else 0)
        height = 32 + rows * (TEXT + 4) + 8
        drawing.box(2, y, WIDTH - 4, height, "step")
        drawing.text(EDGE, y + 22, step.label, name="strong")
        after = drawing.wrapped(EDGE, y + 42, step.text, inner)
        if step.foot:
            drawing.wrapped(EDGE, after, step.foot, inner, "small")
        y += height
        if at < len(steps) - 1:
            drawing.path([(WIDTH / 2, y), (WIDTH / 2, y + GAP - 5)], "arrow")
            drawing.path(
                [(WIDTH / 2 - 5, y + GAP - 10), (WIDTH / 2, y + GAP - 4), (WIDTH / 2 + 5, y + GAP - 10)],
                "arrow",
            )
            y += GAP
    drawing.height = y + 6
