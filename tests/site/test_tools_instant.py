"""The tools work when Material swaps pages without loading them (navigation.instant), there and back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

import workshop
from patience import at_rest

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a build with instant navigation."""
    root, site = tmp_path_factory.mktemp("instant"), tmp_path_factory.mktemp("instant-site")
    workshop.copy_sources(root)
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("  features:\n", "  features:\n    - navigation.instant\n"), encoding="utf-8"
    )
    with workshop.built_and_served(root, site) as address:
        yield address


def test_tools_work_after_each_swap_of_pages(chromium: Any, instant: str) -> None:
    context = chromium.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    with page.expect_response("**/sitemap.xml"):  # By this list it knows which pages it may swap.
        page.goto(f"{instant}toolkit/questions-to-ask/", wait_until="networkidle")
    at_rest(page)
    page.evaluate("window.__same = true")
    for name, proof in (
        ("Decision record", ".tries button"),
        ("Gate checklists", ".keeping button"),
        ("Readiness self-assessment", ".keeping button"),
        ("Decision record", ".outcome__title"),
    ):
        page.locator(".contents a", has_text=name).first.click()
        page.locator("h1", has_text=name).wait_for()
        page.locator(proof).first.wait_for()
        expect(page.locator(".keeping")).to_have_count(1)
    page.locator("#decision-which-use--another-use").check()
    page.go_back()
    page.locator("h1", has_text="Readiness").wait_for()
    page.go_forward()
    page.locator(".outcome__title").wait_for()
    expect(page.locator("#decision-which-use--another-use")).to_be_checked()
    assert page.evaluate("window.__same") is True
    context.close()
