"""SVG as text: a handful of shapes that keep text as text and take their colours from the page's CSS."""

from __future__ import annotations

import html
import math
from dataclasses import dataclass, field

WIDTH = 480
TEXT = 13
LETTER = 6.6  # Mean width of a letter at 13 px, for wrapping and margins.


@dataclass(slots=True)
class Drawing:
    """A drawing of fixed width that grows by shapes; `height` is set when its extent is known.

    A drawing narrower than `WIDTH` is shown whole on a phone, without scrolling.
    """

    id: str
    title: str
    description: str
    height: float = 0
    width: int = WIDTH
    parts: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, *, at: str = "start", name: str = "") -> None:
        """Text with its baseline at (x, y); `at` is start, middle or end; `name` is a CSS class."""
        style = f' class="{name}"' if name else ""
        anchor = f' text-anchor="{at}"' if at != "start" else ""
        self.parts.append(
            f'<text x="{number(x)}" y="{number(y)}"{anchor}{style}>{html.escape(text, quote=False)}</text>'
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, name: str) -> None:
        """A straight line."""
        ends = f'x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
        self.parts.append(f'<line {ends} class="{name}"/>')

    def path(self, points: list[tuple[float, float]], name: str) -> None:
        """A line through several points."""
        steps = " ".join(f"{'ML'[at > 0]}{number(x)} {number(y)}" for at, (x, y) in enumerate(points))
        self.parts.append(f'<path d="{steps}" class="{name}"/>')

    def box(self, x: float, y: float, width: float, height: float, name: str, label: str = "") -> None:
        """A rectangle; `label` is what a pointer resting on it shows."""
        hint = f"<title>{html.escape(label, quote=False)}</title>" if label else ""
        size = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
        self.parts.append(
            f'<rect {size} class="{name}">{hint}</rect>' if hint else f'<rect {size} class="{name}"/>'
        )

    def dot(self, x: float, y: float, radius: float, name: str, label: str = "") -> None:
        """A filled circle; `label` is what a pointer resting on it shows."""
        hint = f"<title>{html.escape(label, quote=False)}</title>" if label else ""
        self.parts.append(
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" class="{name}">{hint}</circle>'
        )

    def wrapped(self, x: float, y: float, text: str, width: float, name: str = "") -> float:
        """Text over as many lines as it needs within `width`; the baseline after the last of them."""
        for row in wrap(text, width):
            self.text(x, y, row, name=name)
            y += TEXT + 4
        return y

    def __str__(self) -> str:
        """The whole element, with a title and a description that a screen reader announces."""
        ids = f"{self.id}-title {self.id}-description"
        box = f"0 0 {self.width} {math.ceil(self.height)}"
        shape = "figure" if self.width == WIDTH else "figure figure--narrow"
        return (
            f'<svg class="{shape}" role="img" aria-labelledby="{ids}" viewBox="{box}">'
            f'<title id="{self.id}-title">{html.escape(self.title, quote=False)}</title>'
            f'<desc id="{self.id}-description">{html.escape(self.description, quote=False)}</desc>'
            f"{''.join(self.parts)}</svg>"
        )


def number(value: float) -> str:
    """A coordinate with at most one decimal, the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")


def wrap(text: str, width: float) -> list[str]:
    """Words set into lines of at most `width` pixels, as far as the mean letter tells."""
    rows, row = [], ""
    for word in text.split():
        longer = f"{row} {word}".strip()
        if row and len(longer) * LETTER > width:
            rows.append(row)
            row = word
        else:
            row = longer
    return [*rows, row] if row else rows


def readable(value: float, unit: str = "") -> str:
    """A number as readers write it: 81,770; 37%; £318,400; 4.2."""
    digits = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")
    if unit.startswith("£"):
        return f"£{digits}{unit[1:]}"
    return f"{digits}%" if unit in {"%", "per cent"} else digits


def ticks(top: float, wanted: int = 4) -> list[float]:
    """Round values from zero to at least `top`, about `wanted` steps apart."""
    step = 10 ** math.floor(math.log10(max(top, 1e-9) / wanted))
    while top / step > wanted:
        step *= 2.5 if f"{step:e}"[0] == "2" else 2
    return [step * at for at in range(math.ceil(top / step - 1e-9) + 1)]
