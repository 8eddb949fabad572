"""Make everything citable: controls and numbers in pages, metadata in their heads, files beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import citing, files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from report.citing import Citing, OnPages
    from report.made import Made

COMMAND = {"name": "build"}


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether this is a build: while serving, no citation files are made."""
    COMMAND["name"] = command


@event_priority(-100)  # After the sources are read, and after mike has added the edition to the address.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep what can be cited for the events that follow."""
    with_files = COMMAND["name"] != "serve"
    config.extra["citing"] = citing.Citing(config.extra["report"], config.site_url or "", with_files)
    return config


def on_nav(nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
    """Date each page in the sitemap by its last change, not by the clock."""
    made: Made = config.extra["made"]
    for page in nav.pages:
        page.update_date = made.shown.get(page.file.src_uri, {}).get("modified", page.update_date)
    return nav


@event_priority(-100)  # After the search index has read the page: controls and numbers are no text.
def on_page_context(_: object, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:  # noqa: ARG001
    """Put controls, numbers and metadata into a page."""
    ours: OnPages = config.extra["citing"].on_pages
    page.content = ours.finished(page.file.src_uri, page.content or "")
    page.meta.update(ours.shown.get(page.file.src_uri, {}))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files that stand beside the pages."""
    cites: Citing = config.extra["citing"]
    if cites.with_files:
        files.write(config.site_dir, cites.files().items())
