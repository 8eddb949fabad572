"""A compact list of all places, for the page that is shown when an address leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import citable, places
from .tables import url

if TYPE_CHECKING:
    from .sources import Sources

PATH = "assets/places.txt"


def made(sources: Sources) -> dict[str, str]:
    """One line for each page (its path) and below it one for each place on it: id, a tab, its name."""
    names = places.titles(sources) | {name: one.title for name, one in citable.all_of(sources).items()}
    lines: dict[str, list[str]] = {}
    for name, src in places.of(sources).items():
        lines.setdefault(src, []).append(f"{name}\t{' '.join(names.get(name, name).split())}")
    text = (line for src, found in lines.items() for line in (f"{url(src) or './'}", *found))
    return {PATH: "\n".join(text) + "\n"}
