"""Refuse a page whose text could act in a reader's browser."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import harmless

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.refuse_harm")


@event_priority(-100)  # Last: the text of the page is whole.
def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Complain of what could act, which stops a strict build."""
    source = page.file.content_string if page.file.src_uri.endswith(".md") else ""
    for problem in harmless.of_page(html, f"docs/{page.file.src_uri}", source):
        log.warning("%s", problem)
    return html
