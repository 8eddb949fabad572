"""Every address outside the report to which it sends a reader, and the places that do so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import code_marks
from .links import DEFINITION, LINK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources


AUTOLINK = re.compile(r"<(https?:[^>\s]+)>")


def all_of(sources: Sources) -> dict[str, list[str]]:
    """Address → the places (`path:line`) from which the report leads there."""
    found: dict[str, list[str]] = {}
    for address, place in [*_of_library(sources), *_of_pages(sources)]:
        found.setdefault(address, []).append(place)
    return found


def _of_library(sources: Sources) -> Iterator[tuple[str, str]]:
    for entry in sources.library.values():
        url, doi = entry.field("url"), entry.field("doi")
        if url:
            yield url, f"{entry.path}:{entry.field_lines.get('url', entry.line)}"
        if doi:
            yield f"https://doi.org/{doi}", f"{entry.path}:{entry.field_lines.get('doi', entry.line)}"


def _of_pages(sources: Sources) -> Iterator[tuple[str, str]]:
    for page in sources.pages.values():
        for number, line in page.visible():
            for address in _of_line(code_marks.without(line)):
                if re.match(r"https?:", address):
                    yield address, f"{page.path}:{number}"


def _of_line(line: str) -> Iterator[str]:
    """Where links lead, those by reference and those that are printed as they stand among them."""
    yield from (link["target"] for link in LINK.finditer(line))
    yield from AUTOLINK.findall(line)
    if definition := DEFINITION.match(line):
        yield definition["target"]
