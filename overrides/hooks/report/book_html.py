"""The book as one page of HTML, and each of its chapters as another."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from . import (
    book_alone,
    book_clean,
    book_drawings,
    book_front,
    book_index,
    book_links,
    book_notes,
    book_records,
    book_tree,
    imprint,
)
from .book_tree import having, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .book_pages import BookPage
    from .imprint import Imprint
    from .problems import Problem
    from .site import Site


LICENCE = "Licensed under the Creative Commons Attribution 4.0 International licence (CC BY 4.0)."
WORKROOM = "Reference"
SHORT = 7000  # About three sheets.


class Book:
    """Every page cleaned for paper, its links settled within the book."""

    def __init__(self, site: Site, pages: Sequence[BookPage], address: str, drawing: str) -> None:
        self.pages = pages
        self.about = imprint.of(site.sources, address)
        for page in pages:
            book_clean.for_paper(page.tree, deeper=bool(page.parts))
        numbers = {section.id: section.number for section in site.sources.sections.values()}
        self.places = book_links.places(pages, address, numbers)
        addresses = {page.address for page in pages}
        for page in pages:
            book_index.prune(page, addresses)
            book_links.settle(page, self.places)
            book_drawings.dress(page.tree, drawing)
        self.disclosure = book_front.disclosure(pages)

    @property
    def problems(self) -> list[Problem]:
        """Links that lead nowhere."""
        return self.places.problems

    def whole(self) -> str:
        """The whole report as one page."""
        front = (
            book_front.cover(self.about, self.disclosure)
            + book_front.imprint_page(self.about, self.pages)
            + book_front.contents(self.pages)
        )
        return document(self.about, self.about.title, front + "".join(self._bound()))

    def _bound(self) -> Iterable[str]:
        part: tuple[str, ...] = ()
        for page in self.pages:
            if page.parts[:1] != part:
                part = page.parts[:1]
                if part:
                    yield book_tree.as_html(book_front.opening(part, self.pages))
            tree = without_apparatus(page.tree)
            _for_sheets(tree)
            if page.id == "references":
                book_notes.shorter_backlinks(tree)
            yield _section(page, tree)

    def chapter(self, page: BookPage) -> str:
        """One chapter alone, with the sources that it cites and the words that it explains."""
        tree = book_drawings.copied(page.tree)
        book_alone.own_apparatus(tree, page)
        book_alone.onto_the_web(tree, self.about, self.places.owners)
        _for_sheets(tree)
        cover = book_front.cover(self.about, self.disclosure, page.title)
        title = f"{page.title} – {self.about.title}"
        return document(self.about, title, cover + _section(page, tree))


def document(about: Imprint, title: str, body: str) -> str:
    """A page of HTML with what a PDF says of itself."""
    named = {
        "author": about.author,
        "description": about.abstract,
        "keywords": ", ".join(about.keywords),
        "dcterms.created": about.day.isoformat(),
        "dcterms.modified": about.day.isoformat(),
        "dcterms.license": about.licence,
        "dcterms.rights": f"{about.author} ({about.day.year}). {LICENCE}",
        "dcterms.hasVersion": about.version,
    }
    metas = "".join(f'<meta name="{name}" content="{html.escape(value)}">' for name, value in named.items())
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f'{metas}<link rel="stylesheet" href="assets/css/book.css"></head>'
        f'<body data-status="{html.escape(book_front.status(about))}">{body}</body></html>'
    )


def runs_on(page: BookPage) -> bool:
    """Whether a page needs no fresh sheet: a short one of the workroom, and one below another page."""
    return len(page.parts) > 1 or (page.parts[:1] == (WORKROOM,) and len(text_of(page.tree)) < SHORT)


def _section(page: BookPage, tree: Any) -> str:
    above = html.escape(page.parts[0]) if page.parts else ""
    kind = f"page-{page.id}" + (" runs-on" if runs_on(page) else "")
    inner = "".join(book_tree.as_html(node) for node in tree)
    return f'<section class="chapter {kind}" data-part="{above}">{inner}</section>'


def without_apparatus(tree: Any) -> Any:
    """A copy of a page without its own list of words and sources: the book has one of each."""
    tree = book_drawings.copied(tree)
    for node in having(tree, "page-end"):
        book_tree.drop(node)
    return tree


def _for_sheets(tree: Any) -> None:
    """What a sheet of paper needs and a reading device does not."""
    book_records.in_rows(tree)
    book_notes.as_notes(tree)
    book_notes.spaces_within(tree)
