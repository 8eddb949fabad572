"""A citation shows its work on hover, focus and touch; Escape closes it; without scripts it is a link."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

CHAPTER = "should-it-be-used/limits-of-prediction/"
FIRST = "article a.cite >> nth=0"


@pytest.fixture
def page(chromium: Any, address: str) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(address + CHAPTER)
    yield opened
    context.close()


def shown(page: Any) -> Any:
    """The preview that is open."""
    return page.locator(".preview, [popover], [role=tooltip]").filter(visible=True)


def test_hover_shows_the_work(page: Any) -> None:
    page.locator(FIRST).hover()
    expect(shown(page)).to_contain_text("20")


def test_focus_shows_the_work_and_escape_closes_it(page: Any) -> None:
    page.locator(FIRST).focus()
    expect(shown(page)).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(shown(page)).to_have_count(0)


def test_without_scripts_a_citation_leads_to_its_entry(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CHAPTER)
    key = page.locator(FIRST).get_attribute("data-key")
    page.locator(FIRST).click()
    page.wait_for_url(f"{address}reference/references/#ref-{key}")
    assert page.locator(f"#ref-{key}").count() == 1
    context.close()
