"""Keep mkdocs-bibtex in the chain and leave every citation to our own hooks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import event_priority
from mkdocs_bibtex.registry import ReferenceRegistry

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs_bibtex.citation import Citation, CitationBlock, InlineReference


class SilentRegistry(ReferenceRegistry):  # type: ignore[misc]  # the plugin is not typed
    """Gives back each citation as written: what the plugin still finds is code, and stays code."""

    def validate_citation_blocks(self, citation_blocks: list[CitationBlock]) -> None:
        """Accept all: the checks of the sources have spoken already, with file and line."""

    def validate_inline_references(self, inline_references: list[InlineReference]) -> set[InlineReference]:  # noqa: ARG002
        """Take no `@word` for a citation."""
        return set()

    def inline_text(self, citation_block: CitationBlock) -> str:
        """Return the block as it was written."""
        return str(citation_block)

    def reference_text(self, citation: Citation | InlineReference) -> str:  # noqa: ARG002
        """Return nothing: it would go into a footnote that no page asks for."""
        return ""


@event_priority(100)  # Before the plugin reads the files: a malformed entry would end in its traceback.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the plugin a registry that changes nothing, and no reason to read the files again."""
    plugin: Any = config.plugins["bibtex"]
    plugin.registry = SilentRegistry([])
    plugin.last_configured = math.inf  # It reads only files that are newer than this.
    return config
