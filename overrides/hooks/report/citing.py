"""Everything by which the report can be cited, put together for the hooks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import (
    atom,
    citable,
    cite_controls,
    cite_files,
    exports,
    forwarding,
    history,
    imprint,
    linked_data,
    metadata,
    paragraphs,
    places,
    short_links,
    works,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from .citable import Citable
    from .imprint import Imprint
    from .site import Site

MADE_BY = "introduction/how-it-was-made.md"


@dataclass(frozen=True)
class Citing:
    """The report as a work to cite; `with_files` tells whether citation files are made: not while serving."""

    site: Site
    imprint: Imprint
    with_files: bool

    @cached_property
    def places(self) -> dict[str, Citable]:
        """Id → what can be cited there."""
        return citable.all_of(self.site.sources)

    @cached_property
    def present(self) -> dict[str, str]:
        """Every id that has a place, citable or not → the page where it stands."""
        return places.of(self.site.sources)

    @cached_property
    def titles(self) -> dict[str, str]:
        """Id of a place, or source of a page → what it is called."""
        pages = {src: self.places[name].title for src, name in exports.page_ids(self.site).items()}
        return (
            pages | places.titles(self.site.sources) | {name: one.title for name, one in self.places.items()}
        )

    @cached_property
    def moved(self) -> forwarding.Moved:
        """What stood on another page in former times."""
        return forwarding.moved(self.site.sources.registry, self.present)

    def html(self, src: str, html: str) -> str:
        """The HTML of a page with paragraph numbers, controls and what has moved away from it."""
        ours = [name for name, one in self.site.sources.sections.items() if one.src == src]
        page = self.site.sources.pages.get(src)
        if page and not page.meta.template:
            html = paragraphs.numbered(html, {*ours})
        if self.with_files:
            html = cite_controls.put_in(html, src, self.places)
            html = exports.above_list(html, cite_controls.root(src))
        return html + forwarding.on_page(src, self.moved, self.titles)

    def shown(self, src: str) -> dict[str, Any]:
        """What templates show of a page besides its text: metadata, history, ways to cite and to export."""
        names, up = exports.page_ids(self.site), cite_controls.root(src)
        shown: dict[str, Any] = {
            "head_html": self.head(src),
            "history": [
                {"date": imprint.written(one.date), "what": f"{one.what} {one.why}"}
                for one in history.of_page(self.site.sources, src)
            ],
        }
        if self.with_files:
            shown |= {
                "cite_href": cite_controls.href(src, names[src]),
                "exports": exports.links(self.site, src, up),
            }
        return shown

    def head(self, src: str) -> str:
        """The metadata of a page."""
        page = self.described(src)
        sources = self.site.sources
        cited = [works.item(sources.library[key]) for key, _ in self.site.cited_on(src)]
        ours = [one.id for one in sources.sections.values() if one.src == src and one.level > 1]
        return (
            metadata.head(page, self.imprint)
            + "\n"
            + linked_data.script(page, self.imprint, self.titles, cited, ours)
        )

    def modified(self, src: str) -> date:
        """The day of the last change on a page."""
        return history.newest(self.site.sources, src).date

    def described(self, src: str) -> metadata.Described:
        """One page for machines."""
        sources, name = self.site.sources, exports.page_ids(self.site)[src]
        whole = self.places[name].kind == "report"
        order = [one for one in sources.navigation.order if one in sources.pages and one != src]
        drawn = [one for one, home in sources.figure_homes.items() if home == src]
        return metadata.Described(
            id=name,
            src=src,
            title=self.places[name].title,
            description=sources.pages[src].meta.description,
            modified=self.modified(src),
            whole=whole,
            made_by=MADE_BY if MADE_BY in sources.pages else src,
            parts=order if whole else (),
            data=[(f"figures/{one}.csv", "text/csv") for one in drawn],
            with_files=self.with_files,
        )

    def files(self, cache: Path) -> Iterator[tuple[str, str]]:
        """Path below the site's root and content of each file; citation files only where they are wanted."""
        sources = self.site.sources
        yield metadata.FEED, atom.feed(sources.records["changes"].values(), self.titles, self.imprint)
        yield from short_links.made(self.present, self.titles, sources.registry, self.imprint)
        yield from forwarding.made(self.moved, sources.pages, self.titles, self.imprint)
        if self.with_files:
            yield from cite_files.made(sources.root, self.places, self.imprint, cache)
            yield from exports.made(self.site).items()


def of(site: Site, address: str, *, with_files: bool) -> Citing:
    """The report as a work that stands at `address`."""
    return Citing(site, imprint.of(site.sources, address), with_files)
