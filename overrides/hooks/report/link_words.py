"""The words of a link and of a picture: they say where it leads, and what it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

EMPTY = frozenset({"here", "click here", "this", "this link", "link", "read more", "more", "this page"})
PICTURE = re.compile(r"[\w./ -]+\.(?:png|jpe?g|svg|gif|webp)", re.IGNORECASE)


def of_link(text: str, to: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the words of a link; `to` is what stands behind them, brackets included."""
    if not text.strip():
        yield "this link has no text.", f"Write: [where it leads]{to}"
    elif text.strip().lower() in EMPTY:
        what = f"'{text}' does not say where the link leads."
        yield what, f"Write: [what the reader finds there]{to}"


def of_image(text: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the words that stand for a picture."""
    if not text.strip():
        yield "this image has no alternative text.", "Say in the brackets what the image shows."
    elif PICTURE.fullmatch(text.strip()):
        what = f"'{text}' is a file name, not an alternative text."
        yield what, "Say in the brackets what the image shows."
