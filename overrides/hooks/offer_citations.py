"""Make everything citable: controls and numbers in pages, metadata in their heads, files beside them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import citing

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from report.citing import Citing

COMMAND = {"name": "build"}


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether this is a build: while serving, no citation files are made."""
    COMMAND["name"] = command


@event_priority(-100)  # After the sources are read, and after mike has added the edition to the address.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep what can be cited for the events that follow."""
    with_files = COMMAND["name"] != "serve"
    config.extra["citing"] = citing.of(config.extra["report"], config.site_url or "", with_files=with_files)
    return config


def on_nav(nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
    """Date each page in the sitemap by its last change, not by the clock."""
    cites: Citing = config.extra["citing"]
    for page in nav.pages:
        if page.file.src_uri in cites.site.sources.pages:
            page.update_date = cites.modified(page.file.src_uri).isoformat()
    return nav


@event_priority(-100)  # After the search index has read the page: controls and numbers are no text.
def on_page_context(context: object, *, page: Page, config: MkDocsConfig, **_: object) -> None:
    """Put controls, numbers and metadata into a page."""
    cites: Citing = config.extra["citing"]
    src = page.file.src_uri
    if src in cites.site.sources.pages:
        page.content = cites.html(src, page.content or "")
        page.meta.update(cites.shown(src))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files that stand beside the pages."""
    cites: Citing = config.extra["citing"]
    cache = Path(config.config_file_path).parent / ".cache" / "sections"
    for path, text in cites.files(cache):
        file = Path(config.site_dir, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
