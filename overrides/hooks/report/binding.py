"""Bind the book, once the system has what typesetting needs; nothing of it is asked for by other commands."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from . import book_system

if TYPE_CHECKING:
    from pathlib import Path


def bind(root: Path) -> int:
    """0 when the book was made, 1 when something has to be done first."""
    if not book_system.ready():
        sys.stderr.write(book_system.SENTENCE)
        return 1
    from . import book  # noqa: PLC0415  (brings the typesetter)

    return book.make(root)
