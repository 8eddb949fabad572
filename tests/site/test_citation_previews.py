"""A citation shows its work on hover, focus and touch; Escape closes it; without scripts it is a link."""

from __future__ import annotations

from typing import Any

import pytest

CHAPTER = "should-it-be-used/limits-of-prediction/"
FIRST = "article a.cite >> nth=0"


@pytest.fixture
def page(chromium: Any, address: str) -> Any:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(address + CHAPTER)
    yield opened
    context.close()


def shown(page: Any) -> str:
    """The text of the preview that is open, or nothing."""
    return str(
        page.evaluate(
            "() => { const p = [...document.querySelectorAll('.preview, [popover], [role=tooltip]')]"
            ".find(e => e.offsetParent !== null || e.matches(':popover-open'));"
            " return p ? p.textContent : ''; }"
        )
    )


def test_hover_shows_the_work(page: Any) -> None:
    page.locator(FIRST).hover()
    page.wait_for_timeout(600)
    assert "20" in shown(page)


def test_focus_shows_the_work_and_escape_closes_it(page: Any) -> None:
    page.locator(FIRST).focus()
    page.wait_for_timeout(600)
    assert shown(page)
    page.keyboard.press("Escape")
    page.wait_for_timeout(200)
    assert shown(page) == ""


def test_without_scripts_a_citation_leads_to_its_entry(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CHAPTER)
    key = page.locator(FIRST).get_attribute("data-key")
    page.locator(FIRST).click()
    assert page.url == f"{address}reference/references/#ref-{key}"
    assert page.locator(f"#ref-{key}").count() == 1
    context.close()
