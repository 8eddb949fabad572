"""The quiet control beside each heading and in each box that leads to its citation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .tables import url

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADING = re.compile(r'(<h[1-6]\b[^>]*\bid="(?P<id>[a-z-]+)"[^>]*>.*?)(?P<end></h[1-6]>)', re.DOTALL)
# The line by which a box leads to its record in full (show.home_link).
BOX = re.compile(
    r'<a class="record-link" href="[^"]*#(?P<id>[a-z-]+)">'
    r"(?P<called>(?:Finding|Recommendation) \d+) in full</a>"
)


def put_in(html: str, src: str, kinds: Mapping[str, str]) -> str:
    """The HTML of a page with a control for all that can be cited on it; `kinds` maps id → what it is."""

    def beside(heading: re.Match[str]) -> str:
        name = heading["id"]
        if name not in kinds:
            return heading[0]
        link = _link(src, name, "cite-section", "Cite", f"this {kinds[name]}")
        return f"{heading[1]}{link}{heading['end']}"

    def within(box: re.Match[str]) -> str:
        if box["id"] not in kinds:
            return box[0]
        words = f"Cite {box['called'].lower()}"
        return f'{box[0]} <span class="cite-box">{_link(src, box["id"], "record-link", words)}</span>'

    return BOX.sub(within, HEADING.sub(beside, html))


def href(src: str, name: str) -> str:
    """From a page to the page of a citation."""
    return f"{root(src)}cite/{name}/"


def root(src: str) -> str:
    """From a page to the site's root."""
    return "../" * url(src).count("/") or "./"


def _link(src: str, name: str, css: str, word: str, what: str = "") -> str:
    label = f' aria-label="{word} {what}"' if what else ""
    return f'<a class="{css}" href="{href(src, name)}" data-cite="{name}"{label}>{word}</a>'
