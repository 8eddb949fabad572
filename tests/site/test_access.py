"""No rule of WCAG 2.2 AA that axe-core can test is broken, with everything closed or open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from kinds_of_pages import (
    DARK,
    KINDS,
    LIGHT,
    MODES,
    open_citation,
    open_contents,
    open_everything,
    open_search,
)

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FULL = [pytest.param(*mode, marks=pytest.mark.full) for mode in MODES[2:]]
DIALOGS: list[tuple[Callable[[Any, str], None], str, int]] = [
    (open_search, "", 1280),
    (open_search, "", 360),
    (open_contents, "for/families/", 360),
    (open_citation, KINDS["chapter with figures"], 1280),
    (open_citation, KINDS["chapter with figures"], 360),
]


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


def page_in(chromium: Any, scheme: str, width: int) -> Any:
    """A page of the browser in a mode; its policy is passed by so that axe-core can be put in."""
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    return context.new_page()


def broken_on(page: Any, address: str, paths: list[str], opened: Callable[[Any, str], None] | None) -> Any:
    """Path → the first rules that are broken there."""
    found = {}
    for path in paths:
        page.goto(address + path)
        if opened:
            opened(page, path)
        broken = violations(page)
        if broken:
            found[path] = broken[:3]
    page.context.close()
    return found


@pytest.mark.parametrize(("scheme", "width"), [*MODES[:2], *FULL])
def test_no_page_breaks_a_rule(chromium: Any, site: Path, address: str, scheme: str, width: int) -> None:
    page = page_in(chromium, scheme, width)
    assert broken_on(page, address, addresses(site), None) == {}


@pytest.mark.parametrize(("scheme", "width"), MODES)
def test_no_kind_of_page_breaks_a_rule_with_everything_open(
    chromium: Any, address: str, scheme: str, width: int
) -> None:
    page = page_in(chromium, scheme, width)
    assert broken_on(page, address, [*KINDS.values()], open_everything) == {}


@pytest.mark.parametrize(("scheme", "width"), MODES[2:])
def test_no_kind_of_page_breaks_a_rule_in_other_colours(
    chromium: Any, address: str, scheme: str, width: int
) -> None:
    page = page_in(chromium, scheme, width)
    assert broken_on(page, address, [*KINDS.values()], None) == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize(("opened", "path", "width"), DIALOGS)
def test_search_contents_and_citation_break_no_rule(
    chromium: Any, address: str, opened: Callable[[Any, str], None], path: str, width: int, scheme: str
) -> None:
    page = page_in(chromium, scheme, width)
    assert broken_on(page, address, [path], opened) == {}


@pytest.mark.parametrize(
    ("every", "mode"),
    [(300, MODES[0]), (300, MODES[1]), pytest.param(10, MODES[1], marks=pytest.mark.full)],
)
def test_made_pages_for_citations_break_no_rule(
    chromium: Any, site: Path, address: str, every: int, mode: tuple[str, int]
) -> None:
    made = [file.parent.relative_to(site).as_posix() + "/" for file in sorted(site.glob("cite/*/index.html"))]
    assert len(made[:: len(made) // 6]) >= 6
    page = page_in(chromium, *mode)
    assert broken_on(page, address, made[:: max(1, min(every, len(made) // 6))], open_everything) == {}


def test_axe_finds_a_broken_rule(chromium: Any, address: str) -> None:
    page = page_in(chromium, *MODES[0])
    page.goto(address)
    page.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<img src=x><button></button>')")
    assert len(violations(page)) >= 2
    page.context.close()
