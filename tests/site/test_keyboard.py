"""With the keyboard alone: every stop is in order, seen and named, nothing holds the focus, Escape closes."""

from __future__ import annotations

from typing import Any

import pytest
from kinds_of_pages import KINDS, open_citation, open_contents

STOPS = 120  # Enough to pass the contents and the tools of a page and to come into its text.
# The element that has the focus: whether it can be seen, and where it comes in the order of the page.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const order = [...document.querySelectorAll("*")].indexOf(e);
  const shown = e.matches(".md-option, .md-toggle") ? e.nextElementSibling : e;
  const style = getComputedStyle(shown);
  const boxes = [...shown.getClientRects()].filter((box) => box.width && box.height);
  const seen = boxes.some((box) => [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
    const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return top && (shown.contains(top) || top.contains(shown));
  }));
  return {
    order,
    parts: e.matches("[type=date]"),
    first: e.matches(".md-skip"),
    last: Boolean(e.closest(".md-footer")) && e === [...document.querySelectorAll(".md-footer a")].pop(),
    says: `${e.tagName} ${(e.getAttribute("aria-label") || e.textContent || e.id).trim().slice(0, 50)}`,
    seen,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    name: Boolean(e.getAttribute("aria-label") || e.textContent.trim() || e.labels?.length || e.title
      || e.getAttribute("aria-labelledby") || e.matches("#__content, #__contents")),
  };
}"""
PATIENCE = 5  # times 50 milliseconds in which the page may scroll to what has the focus


def opened(chromium: Any, url: str, width: int = 1280, height: int = 800) -> Any:
    context = chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(url)
    return page


def walk(page: Any, key: str, most: int = STOPS) -> list[dict[str, Any]]:
    """The stops of the focus, until it leaves the page or enough is seen."""
    found: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        for _ in range(PATIENCE):
            if stop is None or (stop["seen"] and stop["ring"]):
                break
            page.wait_for_timeout(50)
            stop = page.evaluate(STOP)
        if stop is None or (found and found[-1]["first"] and key == "Shift+Tab"):
            break  # It left the page, or went round from its first stop to its last.
        again = bool(found) and found[-1]["order"] == stop["order"]
        if again and stop["last"]:
            break  # Where there is no window around the page, the focus stays.
        if not (again and stop["parts"]):  # A date has a stop for each of its parts.
            found.append(stop)
    return found


def faults(stops: list[dict[str, Any]], *, backwards: bool = False) -> list[str]:
    said = [f"{stop['says']}: {what}" for stop in stops for what in ("seen", "ring", "name") if not stop[what]]
    orders = [stop["order"] for stop in stops]
    steps = zip(orders, orders[1:], strict=False)
    wrong = [
        stops[at + 1]["says"] for at, (a, b) in enumerate(steps) if (a <= b if backwards else a >= b)
    ]
    return said + [f"{one}: out of order or a trap" for one in wrong]


@pytest.mark.parametrize("kind", [*KINDS])
def test_each_stop_is_seen_in_order_and_none_is_a_trap(chromium: Any, address: str, kind: str) -> None:
    page = opened(chromium, address + KINDS[kind])
    stops = walk(page, "Tab")
    assert len(stops) > 10
    assert faults(stops) == []
    if len(stops) < STOPS:
        page.locator(".md-footer a").last.focus()
    # Backwards, what has the focus comes from above, where the sticky head could hide it.
    assert faults(walk(page, "Shift+Tab", 40), backwards=True) == []
    page.context.close()


def test_a_hidden_a_bare_and_a_misplaced_stop_are_found(chromium: Any, address: str) -> None:
    page = opened(chromium, address)
    page.evaluate(
        """() => {
          const main = document.querySelector("main");
          main.insertAdjacentHTML("afterbegin", "<button style='position:fixed;top:0;left:0;z-index:-1'>b</button>"
            + "<button style='outline:none'>c</button><button tabindex='3'>d</button>");
        }"""
    )
    said = "\n".join(faults(walk(page, "Tab", 60)))
    assert "BUTTON b: seen" in said
    assert "BUTTON c: ring" in said
    assert "out of order" in said
    page.context.close()


def test_the_first_stop_leads_to_the_text(chromium: Any, address: str) -> None:
    page = opened(chromium, address + KINDS["summary"])
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.matches('.md-skip')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('article').contains(document.activeElement)")
    page.context.close()


def test_escape_closes_the_contents_and_gives_the_focus_back(chromium: Any, address: str) -> None:
    page = opened(chromium, address + KINDS["summary"], 360)
    page.locator(".opens-contents").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    assert page.evaluate("() => document.getElementById('__contents').contains(document.activeElement)")
    assert page.locator(".opens-contents").get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    assert page.evaluate("() => document.activeElement.matches('.opens-contents')")
    assert page.locator(".opens-contents").get_attribute("aria-expanded") == "false"
    page.context.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_escape_closes_the_search(chromium: Any, address: str, width: int) -> None:
    page = opened(chromium, address, width)
    page.locator("[name=query]" if width > 960 else ".opens-search").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    page.keyboard.type("score")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    page.wait_for_timeout(400)
    assert page.locator(".md-search__output").is_hidden()
    assert not page.evaluate("() => document.getElementById('__search').checked")
    page.context.close()


def test_the_dialog_keeps_the_focus_until_escape(chromium: Any, address: str) -> None:
    page = opened(chromium, address + KINDS["chapter with figures"])
    open_citation(page, "")
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "() => document.activeElement === document.body"
            " || document.querySelector('dialog').contains(document.activeElement)"
        )
    page.keyboard.press("Escape")
    assert page.evaluate("() => document.activeElement.matches('h2 .cite-section')")
    page.context.close()


SCHEME = "() => [document.body.dataset.mdColorScheme, getComputedStyle(document.documentElement).colorScheme]"


def test_the_switch_of_colours_works_by_key_follows_the_device_and_is_remembered(
    chromium: Any, address: str
) -> None:
    page = opened(chromium, address)
    assert page.evaluate(SCHEME) == ["default", "light"]
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(SCHEME) == ["slate", "dark"]
    page.locator("form.colours input").first.focus()
    page.keyboard.press("Enter")  # light, whatever the device says
    assert page.evaluate(SCHEME) == ["default", "light"]
    page.emulate_media(color_scheme="light")
    page.keyboard.press("Enter")  # dark
    assert page.evaluate(SCHEME) == ["slate", "dark"]
    page.goto(address + KINDS["summary"])
    assert page.evaluate(SCHEME) == ["slate", "dark"]
    assert page.locator("form.colours label:visible").get_attribute("title").startswith("Dark")
    page.locator("form.colours label:visible").click()  # as the device again
    assert page.evaluate(SCHEME) == ["default", "light"]
    page.context.close()


ON_PARAGRAPH = "() => document.activeElement.matches('.paragraph-link')"


def test_tab_passes_the_numbers_of_paragraphs_and_the_arrows_lead_to_them(
    chromium: Any, address: str
) -> None:
    page = opened(chromium, address + KINDS["chapter with figures"])
    assert page.locator(".paragraph-link").count() > 20
    assert page.locator(".paragraph-link:not([tabindex='-1'])").count() == 0
    heading = page.locator("h2 > .headerlink").first
    heading.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(ON_PARAGRAPH)
    [stop] = walk(page, "ArrowDown", 1)
    assert page.evaluate(ON_PARAGRAPH)
    assert (stop["seen"], stop["ring"]) == (True, True)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert heading.evaluate("one => one === document.activeElement")
    page.context.close()


def test_without_scripts_the_numbers_of_paragraphs_are_stops(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + KINDS["chapter with figures"])
    assert page.locator(".paragraph-link[tabindex]").count() == 0
    context.close()


# ── Zoom, motion, colours ─────────────────────────────────────────────────────────────────────


def sideways(page: Any) -> bool:
    return bool(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("kind", [*KINDS])
def test_nothing_scrolls_sideways_at_400_percent(chromium: Any, address: str, kind: str) -> None:
    # 1280 × 1024 at 400 % is 320 × 256 (WCAG 2.2, 1.4.10).
    page = opened(chromium, address + KINDS[kind], 320, 256)
    assert not sideways(page)
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert not sideways(page)
    text = "main :is(p, li, dd, h1, h2, h3, h4, label, button, select, input:not([type=radio], [type=checkbox]))"
    cut = page.locator(text).evaluate_all(
        """all => all.filter((one) => one.checkVisibility() && !one.closest(".is-wide, .md-search, pre, code"))
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 90))"""
    )
    assert cut == []
    page.context.close()


@pytest.mark.parametrize("kind", ["first page", "chapter with figures", "decision record"])
def test_words_may_be_spaced_as_readers_need(chromium: Any, address: str, kind: str) -> None:
    page = opened(chromium, address + KINDS[kind], 360)
    page.evaluate(  # WCAG 2.2, 1.4.12
        """() => { const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; "
            + "word-spacing: .16em !important } p { margin-bottom: 2em !important }");
          document.adoptedStyleSheets = [sheet]; }"""
    )
    assert not sideways(page)
    page.context.close()


MOVING = "() => document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 1).length"


def moving(page: Any) -> int:
    """How much moves while the contents open."""
    page.evaluate("() => document.getElementById('__drawer').click()")
    page.wait_for_timeout(30)
    return int(page.evaluate(MOVING))


def test_nothing_moves_for_readers_who_ask_for_that(chromium: Any, address: str) -> None:
    still = opened(chromium, address + KINDS["summary"], 360)
    assert moving(still) == 0
    assert still.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    still.context.close()
    context = chromium.new_context(viewport={"width": 360, "height": 800}, reduced_motion="no-preference")
    lively = context.new_page()
    lively.goto(address + KINDS["summary"])
    assert moving(lively) > 0
    context.close()


FORCED = """() => {
  const edge = (e) => ["Top", "Left", "Bottom"].some((side) => {
    const style = getComputedStyle(e);
    return style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1;
  });
  const lost = [...document.querySelectorAll(".admonition, .certainty, .strength, main button, main select, .outcome")]
    .filter((one) => one.checkVisibility() && !one.matches(".sort, .md-code__button") && !edge(one));
  const here = document.querySelector(".contents [aria-current]");
  const lines = [...document.querySelectorAll("svg.figure :is(.line, .fill, .step)")];
  const paper = getComputedStyle(document.body).backgroundColor;
  return [
    ...lost.map((one) => one.outerHTML.slice(0, 80)),
    ...(here && getComputedStyle(here).outlineStyle === "none" ? ["the present page is not marked"] : []),
    ...lines.filter((one) => { const style = getComputedStyle(one);
      return (style.stroke === "none" || style.stroke === paper) && (style.fill === "none" || style.fill === paper); })
      .map((one) => `${one.outerHTML.slice(0, 60)} cannot be seen`),
  ];
}"""


@pytest.mark.parametrize("kind", [*KINDS])
def test_with_forced_colours_boxes_controls_and_lines_keep_an_edge(
    chromium: Any, address: str, kind: str
) -> None:
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800}, forced_colors="active", color_scheme="dark"
    )
    page = context.new_page()
    page.goto(address + KINDS[kind])
    assert page.evaluate("() => matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(FORCED) == []
    assert [stop["says"] for stop in walk(page, "Tab", 8) if not stop["ring"]] == []
    context.close()
