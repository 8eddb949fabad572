"""Every table says what it shows: a line `Table: …` above it becomes its caption, as in pandoc's Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page

WORD = "Table: "
CAPTION = re.compile(rf"<p>{WORD}(?P<words>(?:(?!</p>).)*)</p>\s*<table>", re.DOTALL)
REMEDY = "Write above it, between empty lines: Table: What it shows"


def put_in(html: str) -> str:
    """The HTML of a page with the caption of each table inside it, where screen readers look for it."""
    return CAPTION.sub(r"<table>\n<caption>\g<words></caption>", html) if WORD in html else html


def problems(page: Page) -> Iterator[Problem]:
    """Tables that have no caption, and captions that have no table."""
    if "|" not in page.body and WORD not in page.body:
        return
    inside, above, at = False, "", 0  # The last line with text, and its number.
    for number, line in page.visible():
        text = line.strip()
        if not text:
            inside = False
            continue
        row = text.startswith("|")
        if row and not inside and not above.startswith(WORD):
            yield Problem(page.path, number, "this table has no caption.", REMEDY)
        if not row and above.startswith(WORD):
            yield Problem(page.path, at, "no table follows this caption.", "Put it right above its table.")
        inside, above, at = row, "" if row else text, number
    if above.startswith(WORD):
        yield Problem(page.path, at, "no table follows this caption.", "Put it right above its table.")
