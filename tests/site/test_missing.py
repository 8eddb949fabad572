"""The page for addresses that lead nowhere helps; the way out of the pages for families stays in reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from patience import at_rest, comes_to

WRONG = "can-it-be-done/the-laww/#check-provision"


@pytest.fixture
def missing(chromium: Any, site: Path) -> Iterator[Any]:
    """A browser page for which unknown addresses show 404.html, as a host does."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/can-it-be-done/**", lambda route: route.fulfill(status=404, path=site / "404.html"))
    yield page
    context.close()


def test_places_with_nearly_this_address_are_offered_and_lead_there(missing: Any, address: str) -> None:
    missing.goto(address + WRONG)
    first = missing.locator("#near a").first
    expect(first).to_contain_text("Check a provision", use_inner_text=True)
    first.click()
    missing.wait_for_url(f"{address}can-it-be-done-right/law/#check-a-provision")


def test_search_opens_with_the_words_of_the_address(missing: Any, address: str) -> None:
    missing.goto(address + WRONG)
    missing.get_by_role("button", name="Search the report").click()
    missing.locator(".md-search-result__link").first.wait_for()
    expect(missing.locator("[name=query]")).to_have_value("check provision")


def test_a_failed_list_is_no_obstacle(missing: Any, address: str) -> None:
    failed: list[str] = []
    missing.on("pageerror", lambda error: failed.append(str(error)))
    missing.route("**/places.txt", lambda route: route.abort())
    with missing.expect_event("requestfailed", lambda request: request.url.endswith("/places.txt")):
        missing.goto(address + WRONG)
    at_rest(missing)
    assert missing.locator("#near").is_hidden()
    assert failed == []


def test_only_this_page_asks_for_the_list(html_pages: dict[str, str]) -> None:
    asking = [path for path, html in html_pages.items() if "missing.js" in html or "places.txt" in html]
    assert asking == ["404.html"]


def test_without_a_script_the_links_remain(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}404.html")
    assert page.locator("main li a:visible").count() >= 5
    assert page.locator("#near, #search-instead").evaluate_all("all => all.every((one) => one.hidden)")
    page.get_by_role("link", name="Summary", exact=True).last.click()
    page.wait_for_url(f"{address}summary/")
    context.close()


@pytest.mark.parametrize("path", ["for/families/", "for/young-people/"])
@pytest.mark.parametrize("size", [(1280, 800), (360, 700), (320, 256)])
def test_the_way_out_stays_in_reach(chromium: Any, address: str, path: str, size: tuple[int, int]) -> None:
    context = chromium.new_context(viewport={"width": size[0], "height": size[1]})
    page = context.new_page()
    page.goto(address + path)
    exits = page.locator("a.quick-exit")
    assert exits.first.bounding_box()["height"] >= 44
    page.evaluate("() => scrollTo(0, document.body.scrollHeight / 2)")
    page.wait_for_function("() => scrollY > 0")
    at_rest(page)
    inside = (
        "all => all.some((one) => { const { top, bottom } = one.getBoundingClientRect();"
        " return top >= 40 && bottom <= innerHeight; })"
    )
    # On a screen so low, four times enlarged, it would hide the text; it stands at both ends.
    comes_to(page, lambda: exits.evaluate_all(inside), size[1] > 300)
    assert exits.count() == 2
    context.close()
