"""Print chapter numbers in the navigation, and hand over what templates show beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from report.made import Made


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Give each page its number and title, and what its template shows."""
    made: Made = config.extra["made"]
    config.extra |= made.everywhere
    for page in nav.pages:
        if page.file.src_uri in made.shown:
            page.title = made.shown[page.file.src_uri]["title"]
    return nav
