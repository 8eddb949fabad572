"""No rule of WCAG 2.2 AA that axe-core can test is broken: every page light and wide, dark and narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
MODES = [("light", 1280), ("dark", 360)]


def violations(page: Any) -> list[str]:
    """What axe-core finds in the page as it stands, one line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
        RULES,
    )
    return [
        f"{one['id']}: {node['html'][:120]} {node['failureSummary'][:160]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def addresses(site: Path) -> list[str]:
    """The addresses of the pages that people wrote, below the root."""
    made = ("cite/", "s/")
    pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [path.removesuffix("index.html") for path in pages if not path.startswith(made)]


@pytest.mark.parametrize(("scheme", "width"), MODES)
def test_no_page_breaks_a_rule(chromium: Any, site: Path, address: str, scheme: str, width: int) -> None:
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    found = {}
    for path in addresses(site):
        page.goto(address + path)
        broken = violations(page)
        if broken:
            found[path] = broken[:3]
    context.close()
    assert found == {}


def test_axe_finds_a_broken_rule(chromium: Any, address: str) -> None:
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<img src=x><button></button>')")
    assert len(violations(page)) >= 2
    context.close()


@pytest.mark.parametrize("path", ["", "should-it-be-used/limits-of-prediction/", "reference/references/"])
def test_nothing_scrolls_sideways_at_320_pixels(chromium: Any, address: str, path: str) -> None:
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + path)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    context.close()
