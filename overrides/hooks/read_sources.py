"""Read and assemble the whole report once, before MkDocs looks at any page."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import made, site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

NOW = {"serving": False, "before": False}
log = logging.getLogger("mkdocs.hooks.read_sources")


def on_startup(*, command: str, **_: object) -> None:
    """While serving, one build follows each saved edit."""
    NOW.update(serving=command == "serve", before=False)


@event_priority(-100)  # After the other plugins have settled their own configuration.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep the report and what is made of it for the other hooks; complain of what would be shown wrong."""
    root = Path(config.config_file_path).parent
    kept = not (NOW["serving"] and NOW["before"])
    config.extra["report"] = site.assemble(root, root / ".cache" / "citations", kept=kept)
    NOW["before"] = True
    config.extra["made"] = made.load(config.extra["report"])
    # The sitemap and what compresses it are dated by the edition, not by the clock.
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(config.extra["made"].everywhere["moment"]))
    if not config.repo_url:  # No repository, no edit links; MkDocs would warn on every page.
        config.edit_uri = None
    for problem in config.extra["made"].problems:
        log.warning("%s", problem)
    return config
