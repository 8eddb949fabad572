"""Add to the search index what readers call things, before it is published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import searching

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from report.made import Made


@event_priority(-50)  # After the search plugin has written its index, before the offline plugin copies it.
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the index anew with the words of docs/_data/synonyms.yml."""
    made: Made = config.extra["made"]
    index = Path(config.site_dir, "search", "search_index.json")
    if index.is_file():
        index.write_text(searching.widen(index.read_text(encoding="utf-8"), made.search), encoding="utf-8")
