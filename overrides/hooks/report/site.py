"""The report, assembled: every page's Markdown with records and numbers, and every citation formatted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import citations, expand, reference_list, sources
from .tables import href

if TYPE_CHECKING:
    from pathlib import Path

    from .citations import Prepared
    from .sources import Sources

STYLE = "bibliography/styles/harvard-cite-them-right.csl"


@dataclass(frozen=True)
class Site:
    """What the hooks hand to MkDocs: `markdown` by page, and the citations that go into its HTML."""

    sources: Sources
    prepared: Prepared

    def markdown(self, src: str) -> str | None:
        """The Markdown of a page to be built, None for a page that could not be read."""
        return self.prepared.markdown.get(src)

    def html(self, src: str, html: str) -> str:
        """The HTML of a page with its citations put in, and the reference list where it is asked for."""
        home = self.sources.homes.get("references", "")
        html = self.prepared.substitute(html, href(src, home) if home else "")
        return reference_list.put_in(self, src, html)

    def cited_on(self, src: str) -> list[tuple[str, str]]:
        """Key and formatted entry of each work that a page cites, in the order of the list."""
        keys = {
            key for key, places in self.prepared.cited_in.items() if any(page == src for page, _ in places)
        }
        return [(key, entry) for key, entry in self.prepared.entries.items() if key in keys]

    def places_citing(self, key: str) -> list[tuple[str, str]]:
        """Page and section id of every place that cites a work, once each, in reading order."""
        order = {src: at for at, src in enumerate(self.sources.navigation.order)}
        places = dict.fromkeys(self.prepared.cited_in.get(key, ()))
        return sorted(places, key=lambda place: order.get(place[0], len(order)))


def assemble(root: Path, cache: Path) -> Site:
    """Read the sources below `root`, put records into pages and format all citations, cached in `cache`."""
    read = sources.load(root)
    markdown, lines = expanded(read)
    return Site(read, citations.prepare(markdown, read.library, root / STYLE, cache, lines=lines))


def expanded(read: Sources) -> tuple[dict[str, str], dict[str, list[int]]]:
    """Every page with its records, in reading order, and for each of its lines the line it comes from."""
    order = dict.fromkeys([*(src for src in read.navigation.order if src in read.pages), *read.pages])
    pages = {src: expand.page(read, src) for src in order}
    return {src: text for src, (text, _) in pages.items()}, {src: lines for src, (_, lines) in pages.items()}
