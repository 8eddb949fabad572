"""Publish the files that are made from data: the numbers of each figure as CSV."""

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
        files.append(File.generated(config, path, content=content))
    return files
