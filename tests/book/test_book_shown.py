"""Pages offer what can be downloaded, with sizes, only where it exists."""

from __future__ import annotations

import re
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
    assert ("1 December 2026" in line) is bool(offered)


@pytest.mark.parametrize(
    ("page", "pdf", "items"),
    [
        ("index.html", "report.pdf", ["report.pdf", "report.epub"]),
        ("background/values/index.html", "chapters/values.pdf", ["chapters/values.pdf"]),
        ("should-it-be-used/fairness/index.html", None, []),
    ],
)
def test_binding_twice_offers_once_to_readers_and_machines(
    whole: Book, offering: Path, page: str, pdf: str | None, items: list[str]
) -> None:
    text = (offering / page).read_text(encoding="utf-8")
    downloads = f"{whole.about.address}downloads/"
    assert text.count("book-downloads") == bool(items)
    assert re.findall('"citation_pdf_url" content="(.*?)"', text) == ([downloads + pdf] if pdf else [])
    assert re.findall(f'rel="item" href="{downloads}(.*?)"', text) == items
    assert book_shown.without(text) == (offering.parent / "before" / page).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def offering(whole: Book, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its downloads offered, twice, beside the site before."""
    folder = tmp_path_factory.mktemp("offering")
    for name in ("before", "after"):
        for page in whole.pages:
            file = folder / name / page.address / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / page.address / "index.html", file)
    for _ in range(2):
        book_shown.offer(folder / "after", whole, SIZES)
    return folder / "after"
