"""What each page shows and says of itself besides its text, for templates."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from . import cite_controls, exports, history, imprint, linked_data, metadata, sections, unchanged, works

if TYPE_CHECKING:
    from datetime import date

    from .citing import Citing
    from .section_citation import Item

MADE_BY = "introduction/how-it-was-made.md"


class Heads:
    """Metadata, history, ways to cite and to export, page by page."""

    def __init__(self, citing: Citing) -> None:
        """Keep what is asked for again and again."""
        self.citing, self.sources = citing, citing.site.sources
        self.work = cache(self._work)

    def shown(self, src: str) -> dict[str, Any]:
        """What templates show of a page; nothing that leads to files which are not made."""
        changes = [
            {"date": imprint.written(one.date), "what": f"{one.what} {one.why}"}
            for one in history.of_page(self.sources, src)
        ]
        shown: dict[str, Any] = {"head_html": self.head(src), "history": changes}
        if self.citing.with_files:
            shown["cite_href"] = cite_controls.href(src, self.citing.page_ids[src])
            shown["exports"] = exports.links(self.citing.site, src, cite_controls.root(src))
        return shown

    def _work(self, key: str) -> Item:
        return unchanged.made(self.sources, ("work", key), lambda: works.item(self.sources.library[key]))

    def head(self, src: str) -> str:
        """The metadata of a page."""
        page, imprinted = self.described(src), self.citing.imprint
        cited = [self.work(key) for key, _ in self.citing.site.cited_on(src)]
        ours = [one.id for one in sections.of_page(self.sources.pages[src]) if one.level == 2]  # noqa: PLR2004
        data = linked_data.script(page, imprinted, self.citing.titles, cited, ours)
        return f"{metadata.head(page, imprinted)}\n{data}"

    def described(self, src: str) -> metadata.Described:
        """One page for machines."""
        name, pages = self.citing.page_ids[src], self.sources.pages
        whole = self.citing.places[name].kind == "report"
        order = [one for one in self.sources.navigation.order if one in pages and one != src]
        drawn = [one for one, home in self.sources.figure_homes.items() if home == src]
        return metadata.Described(
            id=name,
            src=src,
            title=self.citing.places[name].title,
            description=pages[src].meta.description,
            modified=self.modified(src),
            whole=whole,
            made_by=MADE_BY if MADE_BY in pages else src,
            parts=order if whole else (),
            data=[(f"figures/{one}.csv", "text/csv") for one in drawn],
            with_files=self.citing.with_files,
        )

    def modified(self, src: str) -> date:
        """The day of the last change on a page."""
        return history.newest(self.sources, src).date
