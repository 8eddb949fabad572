"""What pages offer to download, in words with sizes and the date, and to machines in the head."""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING

from . import metadata

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .book_html import Book
    from .book_pages import BookPage

WHOLE = (
    ("report.pdf", "PDF", "application/pdf"),
    ("report.epub", "EPUB", "application/epub+zip"),
    ("report-offline.zip", "the whole site, to open from disk (ZIP)", "application/zip"),
)
OFFERING = ("home", "how-to-cite")
LINE = re.compile(r'\s*<p class="book-downloads">.*?</p>', re.DOTALL)
HEAD = re.compile(
    r'^<(?:meta name="citation_pdf_url"|link rel="item" href="[^"]*/downloads/)[^>]*>\n', re.MULTILINE
)
END = '<footer class="page-end">'
SAYS = '<link rel="schema.DC"'
FOLDER = "downloads"
KILO = 1000


def offer(built: Path, book: Book, sizes: Mapping[str, int]) -> None:
    """Write what there is to download into each page that offers some."""
    for page in book.pages:
        file = built / page.address / "index.html"
        text = without(file.read_text(encoding="utf-8"))
        line, said = of_page(page, book, sizes), to_machines(page, book, sizes)
        if line and END in text:
            text = text.replace(END, f"{END}\n    {line}", 1)
        if said:
            text = text.replace(SAYS, f"{said}{SAYS}", 1)
        file.write_text(text, encoding="utf-8")


def without(text: str) -> str:
    """A page as it is before it offers anything."""
    return HEAD.sub("", LINE.sub("", text))


def to_machines(page: BookPage, book: Book, sizes: Mapping[str, int]) -> str:
    """Where reference managers and crawlers find the PDF and EPUB of a page; empty where it has none."""
    own = [(f"chapters/{page.id}.pdf", "application/pdf")]
    whole = [(name, kind) for name, _, kind in WHOLE]
    files = {
        f"{book.about.address}{FOLDER}/{name}": kind
        for name, kind in (whole if page.id == "home" else own)
        if name in sizes
    }
    return "".join(f"{line}\n" for line in metadata.files(files))


def of_page(page: BookPage, book: Book, sizes: Mapping[str, int]) -> str:
    """The line of one page; empty where it has nothing to offer."""
    links = []
    if f"chapters/{page.id}.pdf" in sizes:
        links.append(_link(page, f"chapters/{page.id}.pdf", "this chapter as PDF", "application/pdf", sizes))
        links.append(_link(page, "report.pdf", "the whole report as PDF", "application/pdf", sizes))
    elif page.id in OFFERING:
        links += [_link(page, name, label, kind, sizes) for name, label, kind in WHOLE if name in sizes]
    if not links:
        return ""
    about = html.escape(f"{book.about.version}")
    return f'<p class="book-downloads">Download: {", ".join(links)}. {about}.</p>'


def _link(page: BookPage, name: str, label: str, kind: str, sizes: Mapping[str, int]) -> str:
    path = posixpath.relpath(f"/{FOLDER}/{name}", f"/{page.address}")
    return f'<a href="{path}" type="{kind}">{label}</a> ({size(sizes[name])})'


def size(count: int) -> str:
    """A number of bytes as readers are told it."""
    return f"{count / KILO / KILO:.1f} MB" if count >= KILO * KILO else f"{max(1, round(count / KILO))} kB"
