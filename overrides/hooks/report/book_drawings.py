"""Drawings in the book: each carries its own style, and says in words what it shows."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree

from . import book_slices
from .book_tree import SVG


def dress(tree: Any, style: str) -> None:
    """Give every figure the style that the typesetter reads, its size, and one text in its place."""
    for drawing in list(tree.iter(f"{{{SVG}}}svg")):
        title, told = drawing.find(f"{{{SVG}}}title"), drawing.find(f"{{{SVG}}}desc")
        if title is not None and told is not None:
            title.text = f"{(title.text or '').rstrip('.')}. {told.text or ''}"
        sheet = etree.Element(f"{{{SVG}}}style")
        sheet.text = style
        drawing.insert(0, sheet)
        _cut(drawing)


def _cut(drawing: Any) -> None:
    """Put the pieces of a tall drawing in its place."""
    pieces = book_slices.cut(drawing)
    if len(pieces) == 1:
        return
    for figure in drawing.iterancestors("figure"):
        figure.set("class", f"{figure.get('class') or ''} in-pieces".strip())
    for piece in pieces:
        drawing.addprevious(piece)
    drawing.getparent().remove(drawing)


def copied(tree: Any) -> Any:
    """A copy to change without touching the original."""
    return copy.deepcopy(tree)
