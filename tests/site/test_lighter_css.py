"""The theme's lighter sheet shows every page as the whole sheet does: the computed styles are the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import material
import pytest
from kinds_of_pages import search_for

from patience import at_rest

WHOLE = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
PAGES = ["", "can-it-be-done-right/law/", "toolkit/decision-record/", "reference/glossary/", "for/families/"]
# Elements alike in name, classes and place are looked at once.
STYLES = """() => {
  const seen = new Set(), found = {};
  const kind = (e) => `${e.tagName}.${[...e.classList].sort().join(".")}`;
  for (const e of document.querySelectorAll("body, body *")) {
    const line = [e.parentElement?.parentElement, e.parentElement, e];
    const name = line.map((one) => one ? kind(one) : "").join(" > ");
    if (seen.has(name)) continue;
    seen.add(name);
    for (const part of ["", "::before", "::after"]) {
      const style = getComputedStyle(e, part);
      if (part && style.content === "none") continue;
      const plain = [...style].filter((one) => !one.startsWith("--"));
      found[name + part] = plain.map((one) => one + ":" + style.getPropertyValue(one)).join(";");
    }
  }
  return found;
}"""

# On a wide screen the theme's script places the contents at the sides, some time after the page has loaded.
PLACED = """() => innerWidth < 1220 || [...document.querySelectorAll(".md-sidebar")]
  .filter((one) => one.checkVisibility())
  .every((one) => one.style.top && one.firstElementChild.style.height)"""


def shown(chromium: Any, url: str, width: int, sheet: str | None, *, search: bool = False) -> dict[str, str]:
    """The computed styles of a page or of its search, with another main sheet if one is given."""
    context = chromium.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    if sheet is not None:
        page.route("**/main.*.css", lambda route: route.fulfill(body=sheet, content_type="text/css"))
    page.goto(url)
    page.wait_for_function(PLACED)
    if search:
        page.evaluate("() => document.getElementById('__search').click()")
        search_for(page, "zebra")
        page.locator(".md-search-result__meta", has_text="No matching").wait_for(state="attached")
        search_for(page, "gladsaxe")
        page.locator(".md-search-result__link").first.wait_for(state="attached")
    at_rest(page)
    found = page.evaluate(STYLES)
    context.close()
    return dict(found)


def different(one: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    return {
        name: next(a for a, b in zip(one[name].split(";"), other[name].split(";"), strict=False) if a != b)
        for name in one.keys() & other.keys()
        if one[name] != other[name]
    }


@pytest.mark.parametrize(
    ("path", "width"),
    [
        *((path, 1280) for path in PAGES[:2]),
        *(pytest.param(path, 1280, marks=pytest.mark.full) for path in PAGES[2:]),
        (PAGES[1], 360),
    ],
)
def test_nothing_looks_different(chromium: Any, address: str, path: str, width: int) -> None:
    whole = next(WHOLE.glob("main.*.css")).read_text(encoding="utf-8")
    ours, theirs = (
        shown(chromium, address + path, width, sheet, search=path == "") for sheet in (None, whole)
    )
    assert len(ours) > 100
    assert ours.keys() == theirs.keys()
    assert different(ours, theirs) == {}


def test_a_rule_too_few_is_seen(chromium: Any, address: str, site: Path) -> None:
    light = next((site / "assets" / "stylesheets").glob("main.*.css")).read_text(encoding="utf-8")
    broken = light.replace(".md-search__input{", ".zebra{", 1)
    assert broken != light
    assert different(shown(chromium, address, 1280, None), shown(chromium, address, 1280, broken))
