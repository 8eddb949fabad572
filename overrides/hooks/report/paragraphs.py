"""Numbered paragraphs: each paragraph of a chapter's text can be cited within its section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

# What may hold paragraphs that belong to a box, a list or a table and not to the running text.
CONTAINERS = (
    "div",
    "ul",
    "ol",
    "dl",
    "blockquote",
    "details",
    "figure",
    "table",
    "aside",
    "section",
    "pre",
    "svg",
)
TAG = re.compile(
    rf"<(?P<close>/?)(?P<tag>{'|'.join(CONTAINERS)}|p|h[1-6])\b(?P<attributes>[^>]*)>", re.IGNORECASE
)
ID = re.compile(r'\bid="([^"]+)"')


def numbered(html: str, sections: Collection[str]) -> str:
    """The HTML with an anchor `<section>.p<n>` and its number on each paragraph outside boxes and lists.

    A paragraph counts where the last heading before it is one of `sections`.
    """
    out: list[str] = []
    at, depth, number, section, opened = 0, 0, 0, "", False
    for match in TAG.finditer(html):
        tag, closing = match["tag"].lower(), bool(match["close"])
        if tag in CONTAINERS:
            depth += -1 if closing else 1
        elif tag != "p" and not closing:
            found = ID.search(match["attributes"])
            section, number = (found[1] if found and found[1] in sections else ""), 0
        elif tag == "p" and closing and opened:
            out += [html[at : match.start()], _link(section, number)]
            at, opened = match.start(), False
        elif tag == "p" and not closing and section and not depth and not ID.search(match["attributes"]):
            number, opened = number + 1, True
            out += [html[at : match.start()], f'<p id="{section}.p{number}"{match["attributes"]}>']
            at = match.end()
    return "".join([*out, html[at:]])


def _link(section: str, number: int) -> str:
    """The number, behind the text: who listens hears the paragraph first."""
    label = f"Paragraph {number} of this section"
    return f' <a class="paragraph-link" href="#{section}.p{number}" aria-label="{label}">{number}</a>'
