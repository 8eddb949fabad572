"""Print chapter numbers in the navigation, and hand over what templates show beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report import furniture

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from report.site import Site


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Give each page its number and title, and what its template shows."""
    site: Site = config.extra["report"]
    config.extra |= furniture.of_site(site)
    for page in nav.pages:
        if page.file.src_uri in site.sources.pages:
            page.title = furniture.title(site, page.file.src_uri)
    return nav
