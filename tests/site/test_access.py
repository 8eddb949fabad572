"""No rule of WCAG 2.2 AA that axe-core can test is broken, with everything closed or open."""

from __future__ import annotations

import os
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

from patience import at_rest

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DIALOGS: list[tuple[Callable[[Any, str], None], str, int]] = [
    (open_search, "", 1280),
    (open_search, "", 360),
    (open_contents, "for/families/", 360),
    (open_citation, KINDS["chapter with figures"], 1280),
    (open_citation, KINDS["chapter with figures"], 360),
]


# Contrast takes most of the time, and is the same wherever names, colours and sizes are, up to the root.
ALIKE = """known => {
  const hashed = (words) => {
    let hash = 0;
    for (let at = 0; at < words.length; at += 1) hash = (Math.imul(hash, 31) + words.charCodeAt(at)) | 0;
    return hash;
  };
  const names = new Map(), often = new Map(JSON.parse(known));
  for (const one of document.querySelectorAll("body, body *")) {
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(one);
    const own = [one.localName, one.className, color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight];
    const name = hashed(`${names.get(one.parentElement) ?? 0}|${own.join("|")}`);
    const times = (often.get(name) ?? 0) + 1;
    names.set(one, name);
    often.set(name, times);
    one.toggleAttribute("data-alike", times > 3);
  }
  axe.configure({ rules: [
    { id: "color-contrast", selector: ":not([data-alike])" },
    { id: "link-in-text-block", selector: "a[href]:not([data-alike])" },
  ] });
  return JSON.stringify([...often]);
}"""
# Started at once and awaited later, so that pages in several processes are tested at the same time.
START = """runOnly => {
  const run = () => axe.run(document, { runOnly, resultTypes: ["violations"], preload: false });
  window.tested = new Promise((done) => setTimeout(done)).then(run);
}"""
FOUND = """async () => (await window.tested).violations.flatMap((one) => one.nodes.map((node) =>
  `${one.id}: ${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 160)}`))"""
EVERY_RULE = {"type": "tag", "values": RULES}
OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
AT_ONCE = max(2, os.cpu_count() or 2)


def start(page: Any, seen: str = "[]", *, every: bool = False, rules: Any = EVERY_RULE) -> str:
    """Let axe-core look at the page as it stands, settled: colours on their way to others have other contrasts.

    Unless `every` is asked for, only three of all that are alike are tested for their contrast, on this page
    and on those before it that `seen` has counted; gives what to take for `seen` next.
    """
    at_rest(page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    if not every:
        seen = page.evaluate(ALIKE, seen)
    page.evaluate(START, rules)
    return seen


def violations(page: Any) -> list[str]:
    """What axe-core finds in the page as it stands, one line each."""
    start(page)
    return list(page.evaluate(FOUND))


def addresses(site: Path) -> list[str]:
    """The addresses of the pages that people wrote, below the root, the longest first: alike beside alike."""
    made = ("cite/", "s/")
    files = sorted(site.rglob("*.html"), key=lambda file: (-file.stat().st_size, file))
    pages = [file.relative_to(site).as_posix() for file in files]
    return [path.removesuffix("index.html") for path in pages if not path.startswith(made)]


def page_in(chromium: Any, scheme: str, width: int) -> Any:
    """A page of the browser in a mode; its policy is passed by so that axe-core can be put in."""
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    return context.new_page()


def broken_on(
    chromium: Any,
    mode: tuple[str, int],
    address: str,
    paths: list[str],
    opened: Callable[[Any, str], None] | None = None,
    *,
    every: bool = False,
    turned: bool = False,
) -> dict[str, list[str]]:
    """Path → the first rules that are broken there; `turned`: by the colours of the other scheme as well.

    All that another scheme can break in a page that was loaded is rules of colours.
    """
    pages = [page_in(chromium, *mode) for _ in paths[:AT_ONCE]]
    found: dict[str, list[str]] = {}
    schemes = [mode[0], *({LIGHT, DARK} - {mode[0]} if turned else ())]
    seen = dict.fromkeys(schemes, "[]")
    for at in range(0, len(paths), len(pages)):
        started = list(zip(pages, paths[at:], strict=False))
        for page, path in started:
            page.emulate_media(color_scheme=mode[0])
            page.goto(address + path)
            if opened:
                opened(page, path)
        for scheme in schemes:
            rules = EVERY_RULE if scheme == mode[0] else OF_COLOURS
            for page, _ in started:
                page.emulate_media(color_scheme=scheme)
                seen[scheme] = start(page, seen[scheme], every=every, rules=rules)
            found |= {f"{path} {scheme}": page.evaluate(FOUND)[:3] for page, path in started}
    for page in pages:
        page.context.close()
    return {path: broken for path, broken in found.items() if broken}


@pytest.mark.parametrize("mode", MODES[:2])
def test_no_page_breaks_a_rule(chromium: Any, site: Path, address: str, mode: tuple[str, int]) -> None:
    assert broken_on(chromium, mode, address, addresses(site)) == {}


@pytest.mark.full
@pytest.mark.parametrize("mode", MODES)
def test_no_page_breaks_a_rule_anywhere(
    chromium: Any, site: Path, address: str, mode: tuple[str, int]
) -> None:
    assert broken_on(chromium, mode, address, addresses(site), every=True) == {}


@pytest.mark.parametrize("mode", MODES[:2])
def test_no_kind_of_page_breaks_a_rule_with_everything_open(
    chromium: Any, address: str, mode: tuple[str, int]
) -> None:
    assert broken_on(chromium, mode, address, [*KINDS.values()], open_everything, turned=True) == {}


@pytest.mark.full
@pytest.mark.parametrize("mode", MODES)
def test_no_page_breaks_a_rule_with_everything_open(
    chromium: Any, site: Path, address: str, mode: tuple[str, int]
) -> None:
    assert broken_on(chromium, mode, address, addresses(site), open_everything, every=True) == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize(("opened", "path", "width"), DIALOGS)
def test_search_contents_and_citation_break_no_rule(
    chromium: Any, address: str, opened: Callable[[Any, str], None], path: str, width: int, scheme: str
) -> None:
    assert broken_on(chromium, (scheme, width), address, [path], opened) == {}


@pytest.mark.parametrize(
    ("every", "mode"),
    [(300, MODES[0]), (300, MODES[1]), *(pytest.param(10, mode, marks=pytest.mark.full) for mode in MODES)],
)
def test_made_pages_for_citations_break_no_rule(
    chromium: Any, site: Path, address: str, every: int, mode: tuple[str, int]
) -> None:
    made = [file.parent.relative_to(site).as_posix() + "/" for file in sorted(site.glob("cite/*/index.html"))]
    assert len(made[:: len(made) // 6]) >= 6
    paths = made[:: max(1, min(every, len(made) // 6))]
    assert broken_on(chromium, mode, address, paths, open_everything) == {}


def test_axe_finds_a_broken_rule(chromium: Any, address: str) -> None:
    page = page_in(chromium, *MODES[0])
    page.goto(address)
    page.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<img src=x><button></button>')")
    assert len(violations(page)) >= 2
    page.context.close()


@pytest.mark.parametrize("style", ["color: #999", "background: #888", "opacity: 0.4", "--x: 0"])
def test_one_faint_word_among_many_that_are_alike_is_found(chromium: Any, address: str, style: str) -> None:
    page = page_in(chromium, *MODES[0])
    page.goto(address + KINDS["references"])
    page.evaluate("style => [...document.querySelectorAll('.references em')].at(-1).style = style", style)
    assert any("color-contrast" in one for one in violations(page)) is ("--x" not in style)
    page.context.close()


@pytest.mark.parametrize(("scheme", "colour"), [(LIGHT, "#bbb"), (DARK, "#333")])
def test_colours_that_are_faint_in_one_scheme_are_found(chromium: Any, address: str, scheme: str, colour: str) -> None:
    def faint(page: Any, _path: str) -> None:
        page.evaluate("colour => { document.querySelector('main h1').style.color = colour; }", colour)

    found = broken_on(chromium, MODES[0], address, ["reference/privacy/"], faint, turned=True)
    assert [place.split()[-1] for place in found] == [scheme]
