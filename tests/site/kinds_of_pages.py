"""One page of each kind, the modes in which readers see them, and how to open all that a page can open."""

from __future__ import annotations

from typing import Any

import pytest

from patience import at_rest, comes_to

KINDS = {
    "first page": "",
    "summary": "summary/",
    "page for readers": "for/families/",
    "chapter with figures": "should-it-be-used/limits-of-prediction/",
    "chapter with a table to narrow": "can-it-be-done-right/law/",
    "recommendations": "what-is-to-be-done/recommendations/",
    "commitment": "what-is-to-be-done/commitment/",
    "decision record": "toolkit/decision-record/",
    "checklists": "toolkit/gate-checklists/",
    "self-assessment": "toolkit/readiness-self-assessment/",
    "templates": "toolkit/templates/",
    "references": "reference/references/",
    "glossary": "reference/glossary/",
    "code": "reference/contributing/",
    "page not found": "404.html",
}
# What takes long looks at these for every change, and at all kinds in the full matrix.
SOONER = ["first page", "page for readers", "chapter with figures", "chapter with a table to narrow"]
SOONER += ["recommendations", "decision record", "glossary", "references"]
IN_TURN = [kind if kind in SOONER else pytest.param(kind, marks=pytest.mark.full) for kind in KINDS]
LIGHT, DARK = "light", "dark"
MODES = [(LIGHT, 1280), (DARK, 360), (LIGHT, 360), (DARK, 1280)]
EVERYTHING = """() => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  document.querySelectorAll("main [hidden]:is(fieldset, section)").forEach((one) => { one.hidden = false; });
}"""
IN_CONTENTS = "() => document.getElementById('__contents').contains(document.activeElement)"


def open_everything(page: Any, path: str) -> None:
    """Open every detail, answer a question of the tool, narrow the table, preview a source."""
    page.evaluate(EVERYTHING)
    if path == KINDS["decision record"]:
        page.locator(".tries button").nth(1).click()
    if path == KINDS["chapter with figures"]:
        page.locator("#explore-prevalence").fill("x")
    for one in page.locator("form.tool input[type=radio]").all()[:1]:
        one.check()
    for one in page.locator("fieldset.filters select").all()[:1]:
        one.select_option(index=1)
    for one in page.locator("article a:is(.cite, .term)").all()[:1]:
        one.focus()
    at_rest(page)


def search_for(page: Any, words: str) -> None:
    """Ask for all words at once: typed one by one, each letter would have results of its own."""
    page.locator("[name=query]").fill(words)
    page.locator("[name=query]").press("End")


def open_search(page: Any, _path: str) -> None:
    """Search for a word and wait for what is found."""
    page.evaluate("() => document.getElementById('__search').click()")
    search_for(page, "score")
    page.locator(".md-search-result__link").first.wait_for()
    at_rest(page)


def open_contents(page: Any, _path: str) -> None:
    """Open the contents of a narrow screen."""
    page.locator(".opens-contents").click()
    comes_to(page, IN_CONTENTS, expected=True)
    at_rest(page)


def open_citation(page: Any, _path: str) -> None:
    """Open the dialog that cites a section, with everything in it."""
    page.locator("h2 .cite-section").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    page.evaluate(EVERYTHING)
    at_rest(page)
