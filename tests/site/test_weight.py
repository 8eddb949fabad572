"""A first visit stays light: compressed bytes of the page and of everything it loads, fonts included."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
from kinds_of_pages import KINDS

from patience import at_rest, comes_to

KB = 1000
HOME, CHAPTER = 120 * KB, 150 * KB
ALREADY_SMALL = (".woff2", ".png", ".jpg", ".webp", ".gz")


# Counts every shift, and at the end those that were not told yet.
WATCH = """window.shift = 0;
  const count = (all) => all.forEach((one) => { if (!one.hadRecentInput) window.shift += one.value; });
  const watch = new PerformanceObserver((list) => count(list.getEntries()));
  watch.observe({ type: "layout-shift", buffered: true });
  window.shifted = () => { count(watch.takeRecords()); return window.shift; };"""
SEEN = "id => { const { top } = document.getElementById(id).getBoundingClientRect(); return 0 <= top && top <= 400; }"


def weight(site: Path, address: str, urls: list[str]) -> int:
    """Bytes on the wire of what was asked for, compressed as a host would."""
    total = 0
    for url in urls:
        path = url.removeprefix(address).split("?")[0].split("#")[0] or "index.html"
        file = site / (path + "index.html" if path.endswith("/") else path)
        data = file.read_bytes()
        total += len(data) if file.suffix in ALREADY_SMALL else len(gzip.compress(data, 9))
    return total


def loaded(chromium: Any, url: str) -> tuple[list[str], float, list[str]]:
    """What a first visit asks for, the layout shift that it suffers, and what it asks for in vain."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    vain: list[str] = []
    page.on("response", lambda answer: vain.append(answer.url) if answer.status >= 400 else None)
    page.add_init_script(WATCH)
    page.goto(url, wait_until="networkidle")
    at_rest(page)
    shift = float(page.evaluate("() => window.shifted()"))
    context.close()
    return [one for one in asked if one.startswith("http")], shift, vain


def longest_chapter(site: Path) -> str:
    """The heaviest page of the chapters, as an address below the root."""
    parts = ("background", "should-it-be-used", "can-it-be-done-right", "what-is-to-be-done")
    files = [file for part in parts for file in (site / part).rglob("index.html")]
    heaviest = max(files, key=lambda file: len(gzip.compress(file.read_bytes(), 9)))
    return heaviest.parent.relative_to(site).as_posix() + "/"


def test_home_is_light(chromium: Any, site: Path, address: str) -> None:
    asked, *_ = loaded(chromium, address)
    assert weight(site, address, asked) <= HOME


def test_the_heaviest_chapter_is_light(chromium: Any, site: Path, address: str) -> None:
    asked, shift, _ = loaded(chromium, address + longest_chapter(site))
    assert weight(site, address, asked) <= CHAPTER
    assert shift == pytest.approx(0, abs=0.001)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_shifts_and_nothing_is_asked_for_in_vain(chromium: Any, address: str, kind: str) -> None:
    _, shift, vain = loaded(chromium, address + KINDS[kind])
    assert shift == pytest.approx(0, abs=0.001)
    assert vain == []


def test_a_link_to_a_late_reference_shows_it(chromium: Any, address: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + KINDS["references"])
    last = page.locator(".references > li [id], .references > li[id]").nth(-9).get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{address}{KINDS['references']}#{last}")
    at_rest(page)
    comes_to(page, lambda: page.evaluate(SEEN, last), expected=True)
    page.close()


LATE = ["recommendations", "chapter with a table to narrow"]
FAR = "() => [...document.querySelectorAll('article > dl > *')].at(-1).checkVisibility({ contentVisibilityAuto: true })"
HEIGHTS = """() => {
  const all = [...document.querySelectorAll("article > dl")];
  const rise = (style) => {
    all.forEach((one) => { one.style.cssText = style; });
    return document.querySelector("article").scrollHeight;
  };
  return ["content-visibility: visible", "content-visibility: visible; contain: layout style paint"].map(rise);
}"""


@pytest.mark.parametrize("kind", LATE)
def test_a_link_past_records_laid_out_late_shows_its_place(chromium: Any, address: str, kind: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + KINDS[kind])
    at_rest(page)
    assert not page.evaluate(FAR)
    last = page.locator("article > h3[id]:has(~ dl)").nth(-3).get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{address}{KINDS[kind]}#{last}")
    at_rest(page)
    comes_to(page, lambda: page.evaluate(SEEN, last), expected=True)
    page.close()


@pytest.mark.parametrize("kind", LATE)
def test_records_laid_out_late_are_as_high_as_they_would_be(chromium: Any, address: str, kind: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    page.goto(address + KINDS[kind])
    at_rest(page)
    free, held = page.evaluate(HEIGHTS)
    assert free == held
    page.close()


def test_the_search_index_is_fetched_only_when_search_is_used(chromium: Any, address: str) -> None:
    asked, *_ = loaded(chromium, address)
    assert not any("search_index" in url for url in asked)


def test_the_fonts_keep_their_budget(site: Path) -> None:
    loaded = (site / "assets" / "fonts").glob("*.woff2")  # Those of the book stand in a folder of their own.
    assert sum(file.stat().st_size for file in loaded) <= 40 * 1024
