"""Put the formatted citations, and the list of references, into the HTML of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import captions

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from report.made import Made


@event_priority(100)  # Before the search plugin reads the text of the page.
def on_page_content(html: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """The page with a formatted, linked citation in place of each token."""
    made: Made = config.extra["made"]
    return captions.put_in(made.html(page.file.src_uri, html))
