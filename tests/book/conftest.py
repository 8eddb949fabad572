"""What the tests of the book share: the built site as a book, one chapter set, the site for disk."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from report import book, book_epub, book_offline, book_system
from report.book_html import Book
from report.book_pages import BookPage
from report.book_pdf import Typesetter

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def whole(site: Path) -> Book:
    """The built site, ready to be bound."""
    return book.read(ROOT, site)


@pytest.fixture(scope="session")
def page_named(whole: Book) -> Callable[[str], BookPage]:
    """A page of the book by its id."""
    return lambda name: next(page for page in whole.pages if page.id == name)


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """The typesetter, with pango installed where that may be."""
    if not book_system.ready():
        pytest.fail(book_system.SENTENCE)
    return Typesetter(ROOT / "docs")


@pytest.fixture(scope="session")
def chapter(
    whole: Book,
    page_named: Callable[[str], BookPage],
    typesetter: Typesetter,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A chapter with a figure, wide tables, boxes, a tool and many citations, set alone."""
    file = tmp_path_factory.mktemp("chapter") / "chapter.pdf"
    file.write_bytes(typesetter.pdf(whole.chapter(page_named("limits-of-prediction"))))
    return file


@pytest.fixture(scope="session")
def epub(whole: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book as EPUB."""
    file = tmp_path_factory.mktemp("epub") / "report.epub"
    file.write_bytes(book_epub.epub(whole, ROOT / "docs"))
    return file


@pytest.fixture(scope="session")
def unpacked(whole: Book, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is packed for disk, unpacked."""
    folder = tmp_path_factory.mktemp("disk")
    packed = folder / "report-offline.zip"
    packed.write_bytes(book_offline.archive(site, whole.about.day))
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder / book_offline.TOP


@pytest.fixture
def unpacked_copy(unpacked: Path, tmp_path: Path) -> Path:
    """Another copy, to be broken."""
    return Path(shutil.copytree(unpacked, tmp_path / "copy"))
