"""A drawing of rows or steps that is tall, cut where nothing is drawn, so that pages may break within it."""

from __future__ import annotations

import copy
import itertools
import re
from typing import Any

from .book_tree import SVG

TALLEST = 800.0  # At the width of the text, in the units of our drawings, with room for a caption.
PIECE = 260.0  # A piece is small enough to leave no page half empty.
SMALLEST_GAP = 1.0
ABOVE, BELOW = 12.0, 5.0  # A line of letters reaches from above its foot to below it.
SAID = frozenset({f"{{{SVG}}}{name}" for name in ("title", "desc", "style")})
PAIR = re.compile(r"(-?[\d.]+)[ ,](-?[\d.]+)")


def cut(drawing: Any) -> list[Any]:
    """The pieces of a drawing from top to bottom; the drawing itself where it fits."""
    left, top, width, height = map(float, drawing.get("viewBox").split())
    if height <= (PIECE if _steps(drawing) else TALLEST):
        return [drawing]
    drawn = [(node, *reach(node)) for node in drawing if node.tag not in SAID]
    edges = [top, *_edges([(above, below) for _, above, below in drawn], top, top + height), top + height]
    pieces = []
    for number, (start, end) in enumerate(itertools.pairwise(edges), 1):
        piece = copy.deepcopy(drawing)
        for kept, (_, above, _) in zip(_parts(piece), drawn, strict=True):
            if not start <= above < end:
                piece.remove(kept)
        piece.set("viewBox", f"{left:g} {start:g} {width:g} {end - start:g}")
        _named(piece, number, len(edges) - 1)
        pieces.append(piece)
    return pieces


def _steps(drawing: Any) -> bool:
    """Whether arrows lead from step to step, which can be parted anywhere."""
    return any(node.get("class") == "arrow" for node in drawing)


def _parts(drawing: Any) -> list[Any]:
    return [node for node in drawing if node.tag not in SAID]


def _named(piece: Any, number: int, among: int) -> None:
    """Each piece says which it is; ids stay those of the first."""
    title = piece.find(f"{{{SVG}}}title")
    title.text = f"{title.text} (part {number} of {among})"
    for node in piece.iter() if number > 1 else ():
        node.attrib.pop("id", None)


def reach(node: Any) -> tuple[float, float]:
    """How far an element reaches, from its upper to its lower edge."""

    def number(name: str) -> float:
        return float(node.get(name) or 0)

    match node.tag.rpartition("}")[2]:
        case "rect":
            return number("y"), number("y") + number("height")
        case "circle":
            return number("cy") - number("r"), number("cy") + number("r")
        case "line":
            return min(number("y1"), number("y2")), max(number("y1"), number("y2"))
        case "text":
            return number("y") - ABOVE, number("y") + BELOW
    heights = [float(y) for _, y in PAIR.findall(node.get("d") or "")] or [0.0]
    return min(heights), max(heights)


def _edges(reaches: list[tuple[float, float]], top: float, end: float) -> list[float]:
    """Where to cut: as low as a page allows, and only between things drawn."""
    gaps, lowest = [], top
    for above, below in sorted(reaches):
        if above - lowest > SMALLEST_GAP:
            gaps.append((lowest + above) / 2)
        lowest = max(lowest, below)
    found, start = [], top
    while end - start > PIECE:
        within = [gap for gap in gaps if start < gap <= start + PIECE]
        if not within:
            break  # One thing is taller than a piece.
        start = within[-1]
        found.append(start)
    return found
