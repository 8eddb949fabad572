"""With the keyboard alone: every stop is in order, seen and named, nothing holds the focus, Escape closes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from kinds_of_pages import IN_CONTENTS, KINDS, open_citation
from playwright.sync_api import expect

from patience import at_rest, comes_to

STOPS = 120  # Enough to pass the contents and the tools of a page and to come into its text.
# The element that has the focus: whether it can be seen, and where it comes in the order of the page.
STOP = """async (patience) => {
  const look = () => {
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
  };
  let stop = look();
  for (let frame = 0; stop && !(stop.seen && stop.ring) && frame < patience; frame += 1) {
    await new Promise(requestAnimationFrame);
    stop = look();
  }
  return stop;
}"""
PATIENCE = 60  # frames in which the page may scroll to what has the focus; a busy machine draws them later


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
        stop = page.evaluate(STOP, PATIENCE)
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
    comes_to(page, "() => document.activeElement.matches('.md-skip')", expected=True)
    page.keyboard.press("Enter")
    comes_to(page, "() => document.activeElement.id", "__content")
    page.keyboard.press("Tab")
    comes_to(page, "() => document.activeElement.closest('#__content:not(:focus)') !== null", expected=True)
    page.context.close()


def test_escape_closes_the_contents_and_gives_the_focus_back(chromium: Any, address: str) -> None:
    page = opened(chromium, address + KINDS["summary"], 360)
    page.locator(".opens-contents").focus()
    page.keyboard.press("Enter")
    comes_to(page, IN_CONTENTS, expected=True)
    expect(page.locator(".opens-contents")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    comes_to(page, "() => document.activeElement.matches('.opens-contents')", expected=True)
    expect(page.locator(".opens-contents")).to_have_attribute("aria-expanded", "false")
    page.context.close()


@pytest.mark.parametrize("width", [1280, 360])
def test_escape_closes_the_search(chromium: Any, address: str, width: int) -> None:
    page = opened(chromium, address, width)
    page.locator("[name=query]" if width > 960 else ".opens-search").focus()
    page.keyboard.press("Enter")
    comes_to(page, "() => document.activeElement.name", "query")
    page.keyboard.type("score")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).to_be_hidden()
    comes_to(page, "() => document.getElementById('__search').checked", expected=False)
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
    comes_to(page, "() => document.activeElement.matches('h2 .cite-section')", expected=True)
    page.context.close()


SCHEME = "() => [document.body.dataset.mdColorScheme, getComputedStyle(document.documentElement).colorScheme]"


def test_the_switch_of_colours_works_by_key_follows_the_device_and_is_remembered(
    chromium: Any, address: str
) -> None:
    page = opened(chromium, address)
    comes_to(page, SCHEME, ["default", "light"])
    page.emulate_media(color_scheme="dark")
    comes_to(page, SCHEME, ["slate", "dark"])
    page.locator("form.colours input").first.focus()
    page.keyboard.press("Enter")  # light, whatever the device says
    comes_to(page, SCHEME, ["default", "light"])
    page.emulate_media(color_scheme="light")
    page.keyboard.press("Enter")  # dark
    comes_to(page, SCHEME, ["slate", "dark"])
    page.goto(address + KINDS["summary"])
    comes_to(page, SCHEME, ["slate", "dark"])
    expect(page.locator("form.colours label:visible")).to_have_attribute("title", re.compile("^Dark"))
    page.locator("form.colours label:visible").click()  # as the device again
    comes_to(page, SCHEME, ["default", "light"])
    page.context.close()


def test_a_switch_of_colours_while_the_page_is_on_its_way_is_not_lost(chromium: Any, address: str) -> None:
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    held: list[Any] = []
    page.route("**/javascripts/bundle.*.js", lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    page.locator("form.colours input").first.focus()
    page.keyboard.press("Enter")  # light
    comes_to(page, SCHEME, ["default", "light"])
    comes_to(page, lambda: len(held), 1)
    held[0].continue_()
    page.wait_for_load_state()
    comes_to(page, SCHEME, ["default", "light"])
    expect(page.locator("form.colours label:visible")).to_have_attribute("title", re.compile("^Light"))
    context.close()


ON_PARAGRAPH = "() => document.activeElement.matches('.paragraph-link')"


def test_tab_passes_the_numbers_of_paragraphs_and_the_arrows_lead_to_them(
    chromium: Any, address: str
) -> None:
    page = opened(chromium, address + KINDS["chapter with figures"])
    assert page.locator(".paragraph-link").count() > 20
    expect(page.locator(".paragraph-link:not([tabindex='-1'])")).to_have_count(0)
    heading = page.locator("h2 > .headerlink").first
    heading.focus()
    page.keyboard.press("ArrowDown")
    comes_to(page, ON_PARAGRAPH, expected=True)
    [stop] = walk(page, "ArrowDown", 1)
    comes_to(page, ON_PARAGRAPH, expected=True)
    assert (stop["seen"], stop["ring"]) == (True, True)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(heading).to_be_focused()
    page.context.close()


def test_without_scripts_the_numbers_of_paragraphs_are_stops(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + KINDS["chapter with figures"])
    assert page.locator(".paragraph-link[tabindex]").count() == 0
    context.close()


# ── Zoom, motion, colours ─────────────────────────────────────────────────────────────────────


def sideways(page: Any) -> bool:
    at_rest(page)
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
        """all => all.filter((one) => one.checkVisibility() && !one.closest("[data-wide], .md-search, pre, code"))
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


# Counted from the instant at which the contents open: on a busy machine the next look may come when all is over.
MOVING = """async () => {
  let most = 0;
  document.getElementById("__drawer").click();
  for (let frame = 0; frame < 5; frame += 1) {
    const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 1);
    most = Math.max(most, moving.length);
    await new Promise(requestAnimationFrame);
  }
  return most;
}"""


def moving(page: Any) -> int:
    """How much moves while the contents open."""
    at_rest(page)
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
