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
    imprint,
    keeping,
    last_time,
    link_names,
    metadata,
    page_heads,
    paragraphs,
    places,
    sections,
    short_links,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .citable import Citable
    from .imprint import Imprint
    from .site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPages:
    """What goes into pages, as plain data: `kinds` says what each citable id is, the rest goes by page."""

    kinds: Mapping[str, str]
    sections: Mapping[str, list[str]]
    moved: Mapping[str, str]
    shown: Mapping[str, Mapping[str, Any]]
    with_files: bool

    def finished(self, src: str, html: str) -> str:
        """The HTML of a page with all that is put into it, as it was made last time where nothing differs."""
        if self.with_files:
            return link_names.put_in(self.html(src, html))
        given = html, self.sections.get(src), self.moved.get(src)
        return last_time.same(("finished", src), given, lambda: link_names.put_in(self.html(src, html)))

    def html(self, src: str, html: str) -> str:
        """The HTML of a page with paragraph numbers, controls and what has moved away from it."""
        html = paragraphs.numbered(html, {*self.sections.get(src, ())})
        if self.with_files:
            html = cite_controls.put_in(html, src, self.kinds)
            html = exports.above_list(html, cite_controls.root(src))
        return html + self.moved.get(src, "")


@dataclass(frozen=True)
class Citing:
    """The report as a work that stands at `address`; while serving it is cited without files."""

    site: Site
    address: str
    with_files: bool

    @cached_property
    def imprint(self) -> Imprint:
        """The report as a whole."""
        return imprint.of(self.site.sources, self.address)

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
        pages = {src: self.places[name].title for src, name in self.page_ids.items()}
        named = {name: one.title for name, one in self.places.items()}
        return pages | places.titles(self.site.sources) | named

    @cached_property
    def page_ids(self) -> dict[str, str]:
        """Source of each page → its permanent id."""
        return exports.page_ids(self.site)

    @cached_property
    def moved(self) -> forwarding.Moved:
        """What stood on another page in former times."""
        return forwarding.moved(self.site.sources.registry, self.present)

    @cached_property
    def on_pages(self) -> OnPages:
        """What goes into pages; metadata list the works that a page cites, so this waits for pandoc."""
        return OnPages(
            **keeping.kept(self.site, [self.address, str(self.with_files)], "citing", self._on_pages)
        )

    def _on_pages(self) -> dict[str, Any]:
        heads, gone = page_heads.Heads(self), self.moved
        left = [src for src in gone if src in self.page_ids]
        return {
            "kinds": {name: one.kind for name, one in self.places.items()},
            "sections": {src: self._numbered(src) for src in self.page_ids},
            "moved": {src: forwarding.on_page(src, gone, self.titles) for src in left},
            "shown": {src: heads.shown(src) for src in self.page_ids},
            "with_files": self.with_files,
        }

    def _numbered(self, src: str) -> list[str]:
        """The sections whose paragraphs carry numbers: all but those of the first page."""
        if self.site.sources.pages[src].meta.template:
            return []
        return [one.id for one in sections.of_page(self.site.sources.pages[src])]

    def files(self) -> dict[str, str]:
        """Path below the site's root → content of each file beside the pages."""
        found: dict[str, str] = keeping.kept(self.site, [self.address], "files", lambda: dict(self._files()))
        return found

    def _files(self) -> Iterator[tuple[str, str]]:
        sources = self.site.sources
        yield metadata.FEED, atom.feed(sources.records["changes"].values(), self.titles, self.imprint)
        yield from short_links.made(self.present, self.titles, sources.registry, self.imprint)
        yield from forwarding.made(self.moved, sources.pages, self.titles, self.imprint)
        yield from cite_files.made(sources.root, self.places, self.imprint, self.site.cache)
        yield from exports.made(self.site).items()
