"""The pages of the book: those of the table of contents, in its order, as they were built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import book_tree, furniture
from .tables import url

if TYPE_CHECKING:
    from pathlib import Path

    from .site import Site

# How the report is kept is for those who keep it; the book says where it stands.
ON_THE_SITE_ALONE = ("reference/contributing.md", "reference/writing.md", "reference/decisions/")
ON_THE_SITE = (
    "How to contribute, the rules of writing and the decisions of those who keep the report, "
    "below reference/contributing/, reference/writing/ and reference/decisions/."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPage:
    """One page: `address` below the site's root, `parts` the titles above it, `tree` its text."""

    src: str
    id: str
    address: str
    title: str
    number: str
    parts: tuple[str, ...]
    tree: Any

    @property
    def file(self) -> str:
        """The name of its files."""
        return self.id


def of(site: Site, built: Path) -> list[BookPage]:
    """Every page of the table of contents, from the site that was built, but for those on the site alone."""
    sources = site.sources
    first = {one.src: name for name, one in reversed(list(sources.sections.items())) if one.level == 1}
    return [
        BookPage(
            src=src,
            id=first[src],
            address=url(src),
            title=furniture.title(site, src),
            number=sources.pages[src].meta.number or "",
            parts=sources.navigation.parts[src],
            tree=book_tree.article(book_tree.page(built / url(src) / "index.html")),
        )
        for src in sources.navigation.order
        if not src.startswith(ON_THE_SITE_ALONE)
    ]


def address_of(built: Path) -> str:
    """Where the site that was built will stand, as its first page says."""
    links = book_tree.page(built / "index.html").iterfind(".//link[@rel='canonical']")
    return next((str(link.get("href")) for link in links), "")
