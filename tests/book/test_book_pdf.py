"""The PDF keeps what it promises: tags, language, title, bookmarks, links, texts for figures, fonts."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest

import pdf_structure
from report import book_html, book_tree, sources
from report.book_html import Book
from report.book_pages import BookPage
from report.book_pdf import Typesetter, UnfitError

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.book


def test_a_chapter_keeps_every_promise(chapter: Path) -> None:
    assert pdf_structure.breaches(chapter) == []


def test_the_bookmarks_of_a_chapter_are_its_sections(chapter: Path) -> None:
    read = sources.load(ROOT)
    expected = [one.label for one in read.sections.values() if one.src.endswith("limits-of-prediction.md")]
    found = [title for _, title in pdf_structure.bookmarks(chapter)]
    assert [title for title in found if title in set(expected)] == expected


def no_language(pdf: Any) -> None:
    del pdf.Root.Lang


def no_tags(pdf: Any) -> None:
    del pdf.Root.StructTreeRoot


def no_title(pdf: Any) -> None:
    del pdf.docinfo["/Title"]


def no_place(pdf: Any) -> None:
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    del names["base-rates-decide"]
    for page in pdf.pages:  # A link to it, where the chapter has none of its own.
        for note in page.get("/Annots", []):
            if note.get("/Dest") is not None:
                note.Dest = pikepdf.String("base-rates-decide")


def no_text_for_a_figure(pdf: Any) -> None:
    del next(node for node in pdf_structure.elements(pdf) if node.S == "/Figure")["/Alt"]


def no_font(pdf: Any) -> None:
    for font in pdf.pages[1].Resources.Font.values():
        described = font.DescendantFonts[0].FontDescriptor
        for name in ("/FontFile", "/FontFile2", "/FontFile3"):
            if name in described:
                del described[name]


def no_glyph(pdf: Any) -> None:
    page = pdf.pages[1]
    page.contents_add(b"BT [<0000>] TJ ET")


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        (no_language, "language"),
        (no_tags, "tagged"),
        (no_title, "title"),
        (no_place, "nowhere"),
        (no_text_for_a_figure, "no text in its place"),
        (no_font, "not embedded"),
        (no_glyph, "no glyph"),
    ],
)
def test_a_broken_copy_is_found_out(
    chapter: Path, tmp_path: Path, broken: Callable[[Any], None], complaint: str
) -> None:
    with pikepdf.open(chapter) as pdf:
        broken(pdf)
        pdf.save(tmp_path / "broken.pdf")
    assert any(complaint in breach for breach in pdf_structure.breaches(tmp_path / "broken.pdf"))


def test_the_same_text_gives_the_same_bytes(whole: Book, typesetter: Typesetter) -> None:
    page = '<h1 id="a">A</h1><p><a href="#a">to it</a> and 12 → 34.</p>'
    text = book_html.document(whole.about, "A", page)
    assert typesetter.pdf(text) == Typesetter(ROOT / "docs").pdf(text)


@pytest.mark.parametrize(
    "bad", ['<p><a href="#no-such-place">x</a></p>', '<p><img src="assets/images/share.png"></p>']
)
def test_the_typesetter_refuses_what_would_break_a_promise(
    whole: Book, typesetter: Typesetter, bad: str
) -> None:
    with pytest.raises(UnfitError):
        typesetter.pdf(book_html.document(whole.about, "A", bad))


@pytest.mark.full
def test_the_whole_report_keeps_every_promise_and_its_bookmarks_are_the_section_tree(
    whole: Book, typesetter: Typesetter, tmp_path: Path
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(typesetter.pdf(whole.whole()))
    if kept := os.environ.get("KEEP_BOOK"):
        Path(kept).write_bytes(file.read_bytes())
    assert pdf_structure.breaches(file) == []
    assert pdf_structure.bookmarks(file) == tree_of(whole.pages)


def tree_of(pages: Sequence[BookPage]) -> list[tuple[int, str]]:
    """Parts, chapters and sections, with the depth of each; tested elsewhere against the sources."""
    found: list[tuple[int, str]] = []
    part: tuple[str, ...] = ()
    for page in pages:
        if page.parts[:1] != part:
            part = page.parts[:1]
            found += [(1, part[0])] if part else []
        found += [
            (int(node.tag[1]), book_tree.text_of(node))
            for node in book_tree.all_of(page.tree, "h1", "h2", "h3", "h4", "h5")
            if node.get("id") and not node.get("id").startswith("__")
        ]
    return found
