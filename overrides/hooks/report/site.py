"""The report, assembled: every page's Markdown with records and numbers, and every citation formatted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from . import fingerprint

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from .citations import Prepared
    from .sources import Sources

STYLE = "bibliography/styles/harvard-cite-them-right.csl"


@dataclass(frozen=True)
class Site:
    """The report below `root`, read when it is first asked for; formatted citations are kept in `cache`.

    Where the next build will be of other sources, what is made of these is not `kept` there.
    """

    root: Path
    cache: Path
    kept: bool = True

    @cached_property
    def fingerprint(self) -> str:
        """What tells these sources from any others."""
        return fingerprint.of(self.root)

    @cached_property
    def sources(self) -> Sources:
        """Everything that the report is made from."""
        from . import sources  # noqa: PLC0415  (a build that finds all it needs in the cache reads nothing)

        return sources.load(self.root)

    @cached_property
    def printing(self) -> Future[Prepared]:
        """Whoever asks for this first starts the printing of citations, and can do other work meanwhile."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  (as above)

        from . import citations  # noqa: PLC0415  (as above)

        work = ThreadPoolExecutor(1)  # It waits for another program most of the time.
        read = self.sources
        printing = work.submit(citations.print_all, read.cited, read.library, self.root / STYLE, self.cache)
        work.shutdown(wait=False)
        return printing

    @cached_property
    def prepared(self) -> Prepared:
        """The text of every page with a token for each citation, and what the tokens become."""
        return self.printing.result()

    def markdown(self, src: str) -> str | None:
        """The Markdown of a page to be built, None for a page that could not be read."""
        return self.sources.cited.markdown.get(src)

    def cited_on(self, src: str) -> list[tuple[str, str]]:
        """Key and formatted entry of each work that a page cites, in the order of the list."""
        return self._cited_on.get(src, [])

    def places_citing(self, key: str) -> list[tuple[str, str]]:
        """Page and section id of every place that cites a work, once each, in reading order."""
        places = dict.fromkeys(self.sources.cited.cited_in.get(key, ()))
        return sorted(places, key=lambda place: self._order.get(place[0], len(self._order)))

    @cached_property
    def _cited_on(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for key, entry in self.prepared.entries.items():
            for src in {page: None for page, _ in self.prepared.cited_in.get(key, ())}:
                found.setdefault(src, []).append((key, entry))
        return found

    @cached_property
    def _order(self) -> dict[str, int]:
        return {src: at for at, src in enumerate(self.sources.navigation.order)}


def assemble(root: Path, cache: Path, *, kept: bool = True) -> Site:
    """The report below `root`, with `cache` to keep formatted citations in, and what is made if `kept`."""
    return Site(root, cache, kept)
