"""The book: the built site as PDF, whole and by chapter, as EPUB, and packed to open from disk."""

from __future__ import annotations

import json
import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from . import book_epub, book_html, book_offline, book_pages, book_shown, site
from .book_pdf import Typesetter, UnfitError
from .problems import summary

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NOT_ALONE = (
    "Reference",
)  # Lists and the workroom: they are part of the whole, and nobody asks for one of them.


def make(root: Path) -> int:
    """Bind what was built last; 0 when all is well, 1 when nothing was made."""
    built = root / "site"
    if not (built / "index.html").is_file():
        sys.stderr.write("There is no site to bind. Run: make build\n")
        return 1
    book = read(root, built)
    if book.problems:
        sys.stderr.write(summary(book.problems) + "\nNothing was bound.\n")
        return 1
    made = root / ".cache" / "book"
    shutil.rmtree(made, ignore_errors=True)
    (made / "chapters").mkdir(parents=True)
    (made / "report.epub").write_bytes(book_epub.epub(book, root / "docs"))
    try:
        _typeset(book, root, made)
    except UnfitError as error:
        sys.stderr.write(f"{error}\nNothing was bound.\n")
        return 1
    (made / "book.html").write_text(book.whole(), encoding="utf-8")
    _publish(book, built, made)
    return 0


def read(root: Path, built: Path) -> book_html.Book:
    """The site that was built, ready to be bound."""
    assembled = site.assemble(root, root / ".cache")
    drawing = (root / "docs/assets/css/book-figures.css").read_text(encoding="utf-8")
    pages = book_pages.of(assembled, built)
    return book_html.Book(assembled, pages, book_pages.address_of(built), drawing)


def _typeset(book: book_html.Book, root: Path, made: Path) -> None:
    """The whole and each chapter, side by side on the processors that there are."""
    jobs = [("report.pdf", book.whole())]
    jobs += [(f"chapters/{page.id}.pdf", book.chapter(page)) for page in alone(book.pages)]
    with ProcessPoolExecutor(min(4, os.cpu_count() or 1)) as workers:
        list(workers.map(partial(_one, root / "docs", made), jobs))


def alone(pages: Iterable[book_pages.BookPage]) -> list[book_pages.BookPage]:
    """The chapters that have a file of their own."""
    return [page for page in pages if page.parts and page.parts[0] not in NOT_ALONE]


def _one(docs: Path, made: Path, job: tuple[str, str]) -> None:
    name, html = job
    (made / name).write_bytes(Typesetter(docs).pdf(html))


def _publish(book: book_html.Book, built: Path, made: Path) -> None:
    """Put the files beside the pages, and say on the pages that offer them how large each is."""
    folder = built / book_shown.FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made, folder, ignore=shutil.ignore_patterns("book.html"))
    (folder / "report-offline.zip").write_bytes(book_offline.archive(built, book.about.day))
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    sizes = {file.relative_to(folder).as_posix(): file.stat().st_size for file in files}
    manifest = {"edition": book.about.version, "date": book.about.day.isoformat(), "bytes": sizes}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    book_shown.offer(built, book, sizes)
