"""All that MkDocs is handed, as plain data: made once, then kept on disk until a source changes.

A build that finds it kept reads no page, no record and no bibliography again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import keeping
from .citation_marks import LIST, TOKEN

if TYPE_CHECKING:
    from .site import Site


@dataclass(frozen=True, slots=True)
class Cited:
    """What pandoc prints: `citations` by number; `lists` of references and `sources` by page."""

    citations: list[str]
    lists: Mapping[str, str]
    sources: Mapping[str, list[dict[str, str]]]

    def html(self, src: str, html: str) -> str:
        """The HTML of a page with its citations put in, and the reference list where it is asked for."""
        html = TOKEN.sub(lambda token: self._citation(int(token[1])), html)
        return html.replace(LIST, self.lists[src]) if src in self.lists else html

    def _citation(self, number: int) -> str:
        return self.citations[number] if number < len(self.citations) else ""


@dataclass(frozen=True)
class Made:
    """`markdown` and `shown` (what templates show) by page.

    `everywhere` is what every page shows, `files` are those published beside the pages,
    `search` is what the search index gets beside their text.
    """

    problems: list[str]
    everywhere: Mapping[str, Any]
    markdown: Mapping[str, str]
    shown: Mapping[str, Mapping[str, Any]]
    files: Mapping[str, str]
    search: Mapping[str, Any]
    printed: Callable[[], Mapping[str, Any]] = field(compare=False, repr=False)

    @cached_property
    def cited(self) -> Cited:
        """What pandoc prints: whoever asks for it waits for pandoc, and hears what went wrong there."""
        return Cited(**self.printed())


def load(site: Site) -> Made:
    """What was made of exactly these sources by exactly this code, or else what is made of them now.

    Then pandoc goes on working when this returns.
    """
    now, later = keeping.found(site, [], "report"), keeping.found(site, [], "cited")
    # Citations are numbered: the one is of no use without the other.
    if now is not None and later is not None:
        return Made(**now, printed=lambda: later)
    from . import making  # noqa: PLC0415  (what is kept needs none of the machinery)

    now = keeping.keep(site, [], "report", making.while_printing(site))
    return Made(**now, printed=lambda: keeping.keep(site, [], "cited", making.when_printed(site)))
