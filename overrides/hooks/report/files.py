"""Write many small files at little cost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def write(folder: str, files: Iterable[tuple[str, str]]) -> None:
    """Write each text below `folder`; a directory is asked for once, not once for each of its files."""
    made: set[str] = set()
    for path, text in files:
        place, _, _ = path.rpartition("/")
        if place not in made:
            os.makedirs(f"{folder}/{place}", exist_ok=True)  # noqa: PTH103  (thousands of them)
            made.add(place)
        with open(f"{folder}/{path}", "wb") as file:  # noqa: PTH123  (thousands of them)
            file.write(text.encode("utf-8"))
