"""Hand MkDocs the assembled Markdown of each page in place of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import own_address

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from report.made import Made


@event_priority(100)  # Before the citation plugin, which must find every citation already settled.
def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """The page with records, numbers, citations and address; one that could not be read stays as it is."""
    made: Made = config.extra["made"]
    src = page.file.src_uri
    page.meta.update(made.shown.get(src, {}))
    return own_address.filled(made.markdown.get(src, markdown), config.site_url or "")
