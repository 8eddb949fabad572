"""All that MkDocs is handed, as plain data: made once, then kept on disk until a source changes.

A build that finds it kept reads no page, no record and no bibliography again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import citation_cache, fingerprint
from .citation_marks import LIST, TOKEN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .site import Site


@dataclass(frozen=True, slots=True)
class Made:
    """`markdown`, `shown` (what templates show) and `lists` (of references) by page; `citations` by number.

    `everywhere` is what every page shows, `files` are those published beside the pages,
    `search` is what the search index gets beside their text.
    """

    problems: list[str]
    everywhere: Mapping[str, Any]
    markdown: Mapping[str, str]
    shown: Mapping[str, Mapping[str, Any]]
    lists: Mapping[str, str]
    citations: list[str]
    files: Mapping[str, str]
    search: Mapping[str, Any]

    def html(self, src: str, html: str) -> str:
        """The HTML of a page with its citations put in, and the reference list where it is asked for."""
        html = TOKEN.sub(lambda token: self._citation(int(token[1])), html)
        return html.replace(LIST, self.lists[src]) if src in self.lists else html

    def _citation(self, number: int) -> str:
        return self.citations[number] if number < len(self.citations) else ""


def load(site: Site, cache: Path) -> Made:
    """What was made of exactly these sources by exactly this code, or else what is made of them now."""
    sources = fingerprint.of(site.root)
    parts = [sources, fingerprint.RUNNING]
    kept = citation_cache.read(cache, parts, "report")
    if kept is None:
        from . import making  # noqa: PLC0415  (what is kept needs none of the machinery)

        kept = json.dumps(making.everything(site))
        # Whoever saves a file during the build must not find the old text under the new one's name.
        if fingerprint.of(site.root) == sources and fingerprint.of_code() == fingerprint.RUNNING:
            citation_cache.keep(cache, parts, kept, "report")
    return Made(**json.loads(kept))
