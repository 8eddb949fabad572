"""The site packed for disk opens there: search, citations and tools work, and nothing asks the network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import page_map
import pytest

from patience import SECONDS, at_rest, leads_to
from report import book_offline
from report.book_html import Book

pytestmark = pytest.mark.book


class Visit:
    """A page in the browser, with what it asked for and what it complained of."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda one: self.complaints.append(one.text) if one.type == "error" else None)

    def open(self, file: Path) -> Any:
        self.page.goto(file.as_uri())
        return self.page

    @property
    def elsewhere(self) -> list[str]:
        return [url for url in self.asked if not url.startswith(("file:", "data:", "blob:", "about:"))]


@pytest.fixture
def visit(chromium: Any) -> Iterator[Visit]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield Visit(context.new_page())
    context.close()


def found(visit: Visit, folder: Path, words: str, seconds: int = SECONDS) -> list[str]:
    """Where the search leads for some words, if it does so in time."""
    page = visit.open(folder / "report/index.html")
    try:
        page.click(".md-search__input", timeout=seconds * 1000)
        page.keyboard.type(words)
        page.wait_for_selector(".md-search-result__link", timeout=seconds * 1000)
    except Exception as error:  # noqa: BLE001  (any failure to find is the answer of a broken copy)
        visit.complaints.append(str(error))
        return []
    return [link.get_attribute("href") for link in page.query_selector_all(".md-search-result__link")]


def test_the_search_finds_and_leads_to_files(visit: Visit, unpacked: Path) -> None:
    hits = found(visit, unpacked, "base rates")
    assert any(hit.split("?")[0].endswith("limits-of-prediction/index.html") for hit in hits)
    leads_to(visit.page, lambda: visit.page.click(".md-search-result__link"))
    assert "/index.html" in visit.page.url
    assert visit.elsewhere == []
    assert visit.complaints == []


@pytest.mark.full
@pytest.mark.parametrize("gone", ["assets/offline/iframe-worker.js", "search/search_index.js"])
def test_a_broken_copy_finds_nothing(visit: Visit, unpacked_copy: Path, gone: str) -> None:
    (unpacked_copy / "report" / gone).unlink()
    with visit.page.expect_event("requestfailed", lambda request: gone in request.url):
        assert found(visit, unpacked_copy, "base rates", seconds=8) == []


PLACE = "report/should-it-be-used/limits-of-prediction/index.html"


def test_a_section_can_be_cited(visit: Visit, unpacked: Path) -> None:
    page = visit.open(unpacked / PLACE)
    at_rest(page)
    page.locator("a.cite-section").nth(1).click(force=True)
    page.wait_for_selector(".cite-dialog[open] .cite-copy")
    assert "Harvard" in page.inner_text(".cite-dialog")
    assert page.locator("iframe[src]").count() == 0
    assert page.url.endswith(PLACE)
    assert visit.elsewhere == []
    assert visit.complaints == []


def test_selected_words_are_quoted(visit: Visit, unpacked: Path) -> None:
    page = visit.open(unpacked / PLACE)
    page.wait_for_selector("a.cite-section[role=button]", state="attached")
    words = page.evaluate(
        """() => {
            const paragraph = document.querySelector("article p[id]");
            getSelection().selectAllChildren(paragraph);
            return paragraph.textContent.trim().slice(0, 40);
        }"""
    )
    page.locator("a.cite-section").first.dispatch_event("pointerdown")
    page.locator("a.cite-section").first.dispatch_event("click")
    page.wait_for_selector(".cite-dialog[open] .cite-quotation")
    assert words[:30] in page.inner_text(".cite-quotation")
    assert visit.complaints == []


@pytest.mark.full
def test_without_its_frame_the_page_of_citations_is_opened(visit: Visit, unpacked_copy: Path) -> None:
    for file in (unpacked_copy / "report/cite").glob("*/index.html"):
        file.write_text(file.read_text(encoding="utf-8").replace("assets/offline/cite.js", "no.js"))
    page = visit.open(unpacked_copy / PLACE)
    page.wait_for_selector("a.cite-section[role=button]", state="attached")
    page.locator("a.cite-section").nth(1).click(force=True)
    page.wait_for_url("**/cite/*/index.html", timeout=20000)


def test_a_permanent_link_leads_on(visit: Visit, unpacked: Path) -> None:
    page = visit.open(unpacked / "report/s/base-rates-decide/index.html")
    page.wait_for_url(f"**/{PLACE}#base-rates-decide")
    assert visit.elsewhere == []


def test_tools_work(visit: Visit, unpacked: Path) -> None:
    page = visit.open(unpacked / "report/toolkit/decision-record/index.html")
    page.wait_for_selector("form.tool button")
    assert visit.complaints == []
    assert visit.elsewhere == []


def test_every_link_leads_to_a_file(unpacked: Path) -> None:
    folder = unpacked / "report"
    broken = []
    for file in sorted(folder.rglob("*.html")):
        built = page_map.Built.of(file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8"))
        for link in built.links():
            to = page_map.target(built.path, link)
            if to and not (folder / to[0]).is_file():
                broken.append(f"{built.path}: {link}")
    assert broken == []


@pytest.mark.parametrize(
    ("site", "disk"),
    [
        ('<a href="../fairness/#x">', '<a href="../fairness/index.html#x">'),
        ('<a href="../..">', '<a href="../../index.html">'),
        ('<a href="#x">', '<a href="#x">'),
        ('<a href="https://example.org/">', '<a href="https://example.org/">'),
        ('<a href="a.csv">', '<a href="a.csv">'),
        (
            '<meta http-equiv="refresh" content="0; url=../../a/#b">',
            '<meta http-equiv="refresh" content="0; url=../../a/index.html#b">',
        ),
    ],
)
def test_links_name_files(site: str, disk: str) -> None:
    assert book_offline.page(site) == disk


def test_the_published_policy_stays_strict_and_that_for_disk_forbids_the_network(
    html_pages: dict[str, str], unpacked: Path
) -> None:
    assert "unsafe-inline" not in html_pages["index.html"].split("script-src")[1].split(";")[0]
    assert "connect-src 'none'" in (unpacked / "report/index.html").read_text(encoding="utf-8")


def test_the_same_site_gives_the_same_bytes(site: Path, whole: Book) -> None:
    once: Callable[[], bytes] = lambda: book_offline.archive(site, whole.about.day)  # noqa: E731
    assert once() == once()
