"""Drawings in the book: each carries its own style, and says in words what it shows."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree

from .book_tree import SVG


def dress(tree: Any, style: str) -> None:
    """Give every figure the style that the typesetter reads, its size, and one text in its place."""
    for drawing in tree.iter(f"{{{SVG}}}svg"):
        title, told = drawing.find(f"{{{SVG}}}title"), drawing.find(f"{{{SVG}}}desc")
        if title is not None and told is not None:
            title.text = f"{(title.text or '').rstrip('.')}. {told.text or ''}"
        sheet = etree.Element(f"{{{SVG}}}style")
        sheet.text = style
        drawing.insert(0, sheet)


def copied(tree: Any) -> Any:
    """A copy to change without touching the original."""
    return copy.deepcopy(tree)
