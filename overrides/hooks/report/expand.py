"""From a page's source to the Markdown that is built: numbers put in, markers replaced by what they name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import glossary_links, makers, markers, sections

if TYPE_CHECKING:
    from .pages import Page
    from .sources import Sources


def page(sources: Sources, src: str) -> tuple[str, list[int]]:
    """The Markdown of a page without front matter, and for each of its lines the line it comes from."""
    one = sources.pages[src]
    out: list[str] = []
    origin: list[int] = []
    numbers = {section.line: section for section in sections.of_page(one)}
    shown = {marker.line: marker for marker in markers.of_page(one)}
    linked = glossary_links.of_page(sources, one)
    for number, line in enumerate(one.lines[one.body_at :], one.body_at + 1):
        if number in shown:
            new = _replaced(sources, one, shown[number])
        elif number in numbers:
            new = [_numbered(numbers[number])]
        else:
            new = [linked.get(number, line)]
        out += new
        origin += [number] * len(new)
    return "\n".join(out), origin


def _numbered(section: sections.Section) -> str:
    number = f'<span class="number">{section.number}</span> ' if section.number else ""
    return f"{'#' * section.level} {number}{section.title} {{ #{section.id} }}"


def _replaced(sources: Sources, one: Page, marker: markers.Marker) -> list[str]:
    return [f"{marker.indent}{line}".rstrip() for line in makers.made(sources, one, marker).split("\n")]
