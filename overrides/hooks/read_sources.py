"""Read and assemble the whole report once, before MkDocs looks at any page."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import checks, site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.hooks.read_sources")


@event_priority(-100)  # After the other plugins have settled their own configuration.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep the assembled report for the other hooks, and report what is wrong with the sources."""
    root = Path(config.config_file_path).parent
    assembled = site.assemble(root, root / ".cache" / "citations")
    config.extra["report"] = assembled
    if not config.repo_url:  # No repository, no edit links; MkDocs would warn on every page.
        config.edit_uri = None
    for problem in sorted({*checks.of_sources(assembled.sources)}):
        log.warning("%s", problem)
    return config
