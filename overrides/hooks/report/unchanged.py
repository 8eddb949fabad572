"""What was made while serving and is still right, since all that it was made from is as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from . import markers, sections
from .once import once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .markers import Marker
    from .pages import Page
    from .sections import Section
    from .sources import Sources

R = TypeVar("R")

NOW = {"around": ""}
KEPT: dict[tuple[str, ...], Any] = {}


@once
def around(sources: Sources) -> str:
    """All that records are shown from: files that are no pages, and of pages all but their words.

    '' where a file was saved while they were read: that is never the same.
    """
    pages = [[page.src, page.meta, *_places(page)] for page in sources.pages.values()]
    return f"{sources.beside} {pages}" if sources.beside else ""


def _places(page: Page) -> Iterator[Section | Marker]:
    """Headings and markers in their order, on whatever lines."""
    places: list[Section | Marker] = [*sections.of_page(page), *markers.of_page(page)]
    for one in sorted(places, key=lambda one: one.line):
        yield replace(one, line=0)


def made(sources: Sources, name: tuple[str, ...], make: Callable[[], R]) -> R:
    """What `make` gives for `name`, or gave before, while all around is the same; nobody may change it."""
    now = around(sources)
    if now != NOW["around"] or not now:
        NOW["around"] = now
        KEPT.clear()
    if name not in KEPT:
        KEPT[name] = make()
    found: R = KEPT[name]
    return found
