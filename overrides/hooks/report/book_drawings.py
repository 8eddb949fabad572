"""Drawings in the book: each carries its own style, and says in words what it shows."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from lxml import etree

from . import book_slices
from .book_tree import SVG

if TYPE_CHECKING:
    from collections.abc import Sequence


def dress(tree: Any, style: str) -> None:
    """Give every figure the style that the typesetter reads, its size, and one text in its place."""
    for drawing in list(tree.iter(f"{{{SVG}}}svg")):
        sheet = etree.Element(f"{{{SVG}}}style")
        sheet.text = style
        drawing.insert(0, sheet)
        pieces = book_slices.cut(drawing)
        _tell(pieces)
        if len(pieces) > 1:
            _put(pieces, drawing)


def _tell(pieces: Sequence[Any]) -> None:
    """The first piece says what the whole shows; the others say only of what they are a part."""
    for number, piece in enumerate(pieces):
        title, told = piece.find(f"{{{SVG}}}title"), piece.find(f"{{{SVG}}}desc")
        if title is not None and told is not None and number:
            piece.remove(told)
        elif title is not None and told is not None:
            title.text = f"{(title.text or '').rstrip('.')}. {told.text or ''}"


def _put(pieces: Sequence[Any], drawing: Any) -> None:
    """Put the pieces of a tall drawing in its place."""
    for figure in drawing.iterancestors("figure"):
        figure.set("class", f"{figure.get('class') or ''} in-pieces".strip())
    for piece in pieces:
        drawing.addprevious(piece)
    drawing.getparent().remove(drawing)


def copied(tree: Any) -> Any:
    """A copy to change without touching the original."""
    return copy.deepcopy(tree)
