"""Publish the files that are made from data: numbers of figures as CSV, documents to fill in as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from report.made import Made


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add each made file under its stable address."""
    made: Made = config.extra["made"]
    for path, content in made.files.items():
        file = File.generated(config, f"{path}.made", content=content)
        file.dest_uri = path  # Its own name would make a page of what ends in .md.
        files.append(file)
    return files
