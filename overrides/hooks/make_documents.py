"""Publish the documents to fill in as Word files too, when the site is built and not while it is served."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

from report import imprint, word_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from report.made import Made
    from report.site import Site

DOING: dict[str, str] = {}


def on_startup(*, command: str, **_: Any) -> None:
    """Remember whether the site is built or served."""
    DOING["command"] = command


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a Word file beside each document that is published as Markdown."""
    if DOING.get("command") != "build":
        return files
    made: Made = config.extra["made"]
    site: Site = config.extra["report"]
    author = imprint.of(site.sources, config.site_url or "").author
    written = word_files.made(made.files, made.everywhere["date"], author, site.cache)
    for path, content in written.items():
        files.append(File.generated(config, path, content=content))
    return files
