"""The book as EPUB 3, packed by hand: one file for each page, the fonts and one style sheet."""

from __future__ import annotations

import html
import uuid
from itertools import groupby
from typing import TYPE_CHECKING, Any

from . import book_front, book_notes, book_package, book_pages, book_shelf, book_tree
from .book_html import without_apparatus
from .book_tree import all_of

if TYPE_CHECKING:
    from pathlib import Path

    from .book_html import Book
    from .book_pages import BookPage

FONTS = ("book-serif", "book-serif-italic", "book-serif-semibold", "book-sans", "book-sans-semibold")
HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
    f'<html xmlns="{book_tree.XHTML}" xmlns:epub="{book_tree.EPUB}" lang="en-GB" xml:lang="en-GB">'
)


def epub(book: Book, docs: Path) -> bytes:
    """The bytes of the file, the same for the same book."""
    files: dict[str, str | bytes] = {"EPUB/style.css": (docs / "assets/css/book-epub.css").read_bytes()}
    for name in FONTS:
        files[f"EPUB/fonts/{name}.woff2"] = (docs / f"assets/fonts/book/{name}.woff2").read_bytes()
    texts = {"cover": _front(book), **_parts(book), **{page.id: _page(page, book) for page in book.pages}}
    order = _order(book)
    files |= {f"EPUB/{name}.xhtml": texts[name] for name in order}
    files["EPUB/cover.svg"] = book_shelf.picture(book.about)
    files["EPUB/nav.xhtml"] = document("Contents", book_shelf.navigation(book), "frontmatter")
    drawn = {name for name in order if "<svg" in texts[name]}
    files["EPUB/package.opf"] = book_package.package(book.about, _identifier(book), order, drawn, FONTS)
    return book_package.packed(files, book.about.day)


def _identifier(book: Book) -> str:
    """A name for this edition of the book that is the same whenever it is made."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{book.about.title} {book.about.version}").urn


def _order(book: Book) -> list[str]:
    names = ["cover"]
    for part, within in groupby(book.pages, key=lambda page: page.parts[:1]):
        names += [book_front.part_id(part, book.pages)] if part else []
        names += [page.id for page in within]
    return names


def document(title: str, body: str, kind: str = "bodymatter") -> str:
    """One file of the book."""
    sheet = '<link rel="stylesheet" type="text/css" href="style.css"/>'
    head = f"<head><title>{html.escape(title)}</title>{sheet}</head>"
    return f'{HEAD}{head}<body epub:type="{kind}">{body}</body></html>\n'


def _front(book: Book) -> str:
    """The first file: title, state, how the text was made, licence."""
    title, subtitle = book_front.titles(book.about)
    lines = [book_front.status(book.about), book.disclosure, book.about.author]
    said = "".join(f"<p>{html.escape(line)}</p>" for line in lines if line)
    links = (
        f'<p>Licence: <a href="{book.about.licence}">Creative Commons Attribution 4.0 International</a>. '
        f'On the web: <a href="{book.about.address}">{book.about.address}</a></p>'
    )
    names = f'<h1>{html.escape(title)}</h1><p class="subtitle">{html.escape(subtitle)}</p>'
    links += f"<p>Only there: {html.escape(book_pages.ON_THE_SITE)}</p>"
    return document(title, f'<section class="title-page">{names}{said}{links}</section>', "frontmatter")


def _parts(book: Book) -> dict[str, str]:
    found = {}
    for part, _ in groupby(book.pages, key=lambda page: page.parts[:1]):
        if part:
            name = book_front.part_id(part, book.pages)
            opening = book_front.opening(part, book.pages)
            _point(opening, name, book)
            found[name] = document(part[0], book_tree.as_xhtml(opening))
    return found


def _page(page: BookPage, book: Book) -> str:
    tree = without_apparatus(page.tree)
    for heading in all_of(tree, "h2", "h3", "h4", "h5", "h6"):
        for name in book_tree.classes(heading):
            if name.startswith("as-h"):
                heading.tag = name.removeprefix("as-")
    for drawing in tree.iter(f"{{{book_tree.SVG}}}svg"):
        drawing.attrib.pop("aria-labelledby", None)
        drawing.set("aria-label", drawing.findtext(f"{{{book_tree.SVG}}}title") or "")
    book_notes.name_pages_in_words(tree)
    _point(tree, page.id, book)
    inner = "".join(book_tree.as_xhtml(node) for node in tree)
    return document(page.title, f'<section class="chapter page-{page.id}">{inner}</section>')


def _point(tree: Any, here: str, book: Book) -> None:
    """Links lead to the file in which their place stands."""
    for link in all_of(tree, "a"):
        name = (link.get("href") or "").removeprefix("#")
        if not (link.get("href") or "").startswith("#"):
            continue
        owner = book.places.owners.get(name, name)
        if owner != here:
            link.set("href", f"{owner}.xhtml" if owner == name else f"{owner}.xhtml#{name}")
