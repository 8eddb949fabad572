"""Pages offer what can be downloaded, with sizes, only where it exists."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from report import book_shown
from report.book_html import Book
from report.book_pages import BookPage

SIZES = {"report.pdf": 4_960_000, "report.epub": 780_594, "chapters/values.pdf": 190_500}


@pytest.mark.parametrize(("count", "told"), [(190_500, "190 kB"), (4_960_000, "5.0 MB"), (12, "1 kB")])
def test_sizes_are_told_in_words(count: int, told: str) -> None:
    assert book_shown.size(count) == told


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("home", ["downloads/report.pdf", "downloads/report.epub"]),
        ("how-to-cite", ["../../downloads/report.pdf", "../../downloads/report.epub"]),
        ("values", ["../../downloads/chapters/values.pdf", "../../downloads/report.pdf"]),
        ("fairness", []),
    ],
)
def test_a_page_offers_what_exists(
    whole: Book, page_named: Callable[[str], BookPage], name: str, offered: list[str]
) -> None:
    line = book_shown.of_page(page_named(name), whole, SIZES)
    assert [part.split('"')[0] for part in line.split('href="')[1:]] == offered
    assert ("24 November 2026" in line) is bool(offered)


def test_binding_twice_offers_once(whole: Book, site: Path, tmp_path: Path) -> None:
    copied = Path(shutil.copytree(site, tmp_path / "site"))
    for _ in range(2):
        book_shown.offer(copied, whole, SIZES)
    assert (copied / "background/values/index.html").read_text(encoding="utf-8").count("book-downloads") == 1
