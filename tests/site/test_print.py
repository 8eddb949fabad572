"""On the paper that Chromium prints: addresses, numbers, boxes, whole figures; no furniture, nothing cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from kinds_of_pages import IN_TURN, KINDS, SOONER

import pdf_text
from patience import at_rest

WIDTH = 673  # pixels of an A4 page between its margins, in which the browser sets the text
PROPS = {
    "furniture": ".md-header, nav, button:not(.sort), .md-search, .md-footer nav, .colophon__links, .quick-exit,"
    " .headerlink, .cite-section, .cite-box, .md-skip, .md-top, .page-tools, .on-this-page, .filters, .keeping,"
    " .tries",
    "paragraph": "article p:not(:has(> .quick-exit) + p) > .paragraph-link",
    "section": "article :is(h1, h2, h3, h4) > .number",
    "detail": "article details:not(.on-this-page, .by-hand + [data-outcome] details) > :last-child",
    "row": "main tr > :last-child",
    "figure": "main :is(figure.chart, .explorer__results)",
    "box": "main .admonition",
    "head": "main table:not(.highlighttable)",
}
# A word that nobody writes begins and ends each thing: where the words are printed, the thing is printed.
MARK = """props => {
  const put = (element, place, word) => {
    const mark = document.createElement("span");
    mark.textContent = ` ${word} `;
    const style = { position: "absolute", font: "4px monospace", whiteSpace: "nowrap", textIndent: 0 };
    Object.assign(mark.style, style);
    element[place](mark);
  };
  for (const [name, selector] of Object.entries(props)) {
    [...document.querySelectorAll(selector)].filter((one) => !one.matches("svg *")).forEach((one, at) => {
      const [first, last] = name === "head"
        ? [one.querySelector("caption, th"), one.querySelector("tbody tr > *")] : [one, one];
      if (!first || !last) return;
      put(first, "prepend", `qx${name}${at}aq`);
      if (["figure", "box"].includes(name)) put(last, "append", `qx${name}${at}zq`);
      if (name === "head") put(last, "prepend", `qx${name}${at}zq`);
    });
  }
}"""
# How often each thing stands on the page, on screen or in details that are closed.
COUNT = """props => Object.fromEntries(Object.entries(props).map(([name, selector]) => [name,
  [...document.querySelectorAll(selector)].filter((one) => {
    let seen = one;
    for (let up = one.closest("details"); up; up = up.parentElement?.closest("details")) seen = up;
    return seen.checkVisibility() || seen.closest(".tool [hidden]"); // Printed are all questions of an empty form.
  }).length]))"""
# Hundreds of references are alike: the first of them stand for all.
FEWER = "() => document.querySelectorAll('.references > li:nth-child(n + 80)').forEach((one) => one.remove())"
OUTSIDE = """() => [...document.querySelectorAll("main a[href^=http], .colophon a[href^=http]")]
  .filter((one) => !one.href.startsWith(location.origin) && one.checkVisibility())
  .map((one) => one.getAttribute("href"))"""
TOO_WIDE = """() => {
  const paper = document.documentElement.clientWidth;
  return [...document.querySelectorAll("main :is(table, tr > *, svg, pre, img, p, li, dd, input, textarea)")]
    .filter((one) => one.checkVisibility() && !one.matches(".invisible, [type=hidden]"))
    .filter((one) => { const box = one.getBoundingClientRect(); return box.right > paper + 1 || box.left < -1
      || (one.matches("pre") && one.scrollWidth > one.clientWidth + 1); })
    .map((one) => one.outerHTML.slice(0, 90));
}"""
EDGES = """() => [...document.querySelectorAll("main .admonition")].filter((one) => {
  const style = getComputedStyle(one);
  return parseFloat(style.borderInlineStartWidth) < 2 || style.borderInlineStartStyle === "none"
    || style.borderInlineStartColor === "rgb(255, 255, 255)" || style.printColorAdjust !== "exact";
}).map((one) => one.outerHTML.slice(0, 90))"""


class Paper:
    """A page as Chromium prints it."""

    def __init__(self, page: Any, *, scripts: bool) -> None:
        page.evaluate(FEWER)
        self.count: dict[str, int] = page.evaluate(COUNT, PROPS)
        page.emulate_media(media="print")
        page.set_viewport_size({"width": WIDTH, "height": 1000})
        if scripts:  # They measure the page anew, and can be waited for.
            at_rest(page)
        self.too_wide = page.evaluate(TOO_WIDE)
        self.without_edge = page.evaluate(EDGES)
        self.addresses = [re.sub(r"\s", "", one) for one in page.evaluate(OUTSIDE)]
        page.evaluate(MARK, PROPS)
        made = page.pdf(prefer_css_page_size=True)
        self.sheets = [re.sub(r"\s", "", sheet) for sheet in pdf_text.sheets(made)]
        self.text = "".join(self.sheets)

    def printed(self, name: str) -> set[int]:
        """Which things of this name are printed."""
        return {int(at) for at in re.findall(rf"qx{name}(\d+)aq", self.text)}

    def cut(self, name: str) -> list[str]:
        """The things of this name that begin on one sheet and end on another."""
        sheet = {
            word: at for at, text in enumerate(self.sheets) for word in re.findall(rf"qx{name}\d+[az]q", text)
        }
        first = [word for word in sheet if word.endswith("aq")]
        return [word for word in first if sheet.get(f"{word[:-2]}zq") != sheet[word]]

    def lost(self, name: str) -> int:
        """How many things of this name are not printed."""
        return self.count[name] - len(self.printed(name))


@pytest.fixture(scope="module")
def paper(chromium: Any, address: str) -> Callable[[str], Paper]:
    """Prints a kind of page, once."""

    @cache
    def of(kind: str) -> Paper:
        return printed(chromium, address + KINDS[kind])

    return of


def printed(chromium: Any, url: str, spoil: str = "", *, scripts: bool = True) -> Paper:
    """What is printed of an address, after a script that spoils it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(url)
    if spoil:
        page.evaluate(spoil)
    made = Paper(page, scripts=scripts)
    context.close()
    return made


@pytest.mark.parametrize("kind", IN_TURN)
def test_the_address_of_each_link_to_another_site_is_printed(
    paper: Callable[[str], Paper], kind: str
) -> None:
    made = paper(kind)
    assert made.addresses  # at least that of the licence
    assert [one for one in made.addresses if one not in made.text] == []


@pytest.mark.parametrize("kind", IN_TURN)
def test_no_furniture_is_printed(paper: Callable[[str], Paper], kind: str) -> None:
    assert paper(kind).printed("furniture") == set()


@pytest.mark.parametrize("kind", IN_TURN)
def test_sections_and_paragraphs_keep_their_numbers(paper: Callable[[str], Paper], kind: str) -> None:
    made = paper(kind)
    assert (made.lost("section"), made.lost("paragraph")) == (0, 0)


@pytest.mark.parametrize("kind", IN_TURN)
def test_boxes_keep_their_edge_and_figures_are_whole(paper: Callable[[str], Paper], kind: str) -> None:
    made = paper(kind)
    assert (made.lost("box"), made.without_edge) == (0, [])
    assert (made.lost("figure"), made.cut("figure")) == (0, [])


@pytest.mark.parametrize("kind", IN_TURN)
def test_closed_details_are_printed_open(paper: Callable[[str], Paper], kind: str) -> None:
    assert paper(kind).lost("detail") == 0


@pytest.mark.parametrize("kind", IN_TURN)
def test_nothing_is_cut_at_the_side_and_no_table_leaves_its_head_behind(
    paper: Callable[[str], Paper], kind: str
) -> None:
    made = paper(kind)
    assert (made.too_wide, made.lost("row"), made.cut("head")) == ([], 0, [])


def test_the_kinds_have_what_is_looked_for(paper: Callable[[str], Paper]) -> None:
    made = [paper(kind) for kind in SOONER]
    for name in ("section", "paragraph", "detail", "row", "figure", "box", "head"):
        assert sum(len(one.printed(name)) for one in made) > 1, name


def test_details_are_printed_open_without_scripts(chromium: Any, address: str) -> None:
    made = printed(chromium, address + KINDS["summary"], scripts=False)
    assert (made.count["detail"] > 0, made.lost("detail")) == (True, 0)


WITHOUT_PRINT = "() => document.querySelector('link[media=print]').remove()"


def test_a_page_without_its_print_style_is_found(chromium: Any, address: str) -> None:
    made = printed(chromium, address + KINDS["page for readers"], WITHOUT_PRINT)
    assert [one for one in made.addresses if one not in made.text]
    assert made.printed("furniture")


SPOILS = {
    "too_wide": "main table { width: 1400px !important }",
    "row": "main tr > td:last-child { display: none }",
    "figure": "main figure.chart { break-inside: auto !important; padding-top: 180mm }",
    "head": "main thead { break-after: page !important }",
    "box": ".md-typeset .admonition.admonition { border: 0 !important }",
    "detail": "details > :last-child { display: none !important }",
    "section": "h2 > .number { display: none }",
    "paragraph": "p > .paragraph-link { inset-inline-start: -60mm !important }",
}
SPOIL = """rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);
  sheet.media.appendMedium("print"); document.adoptedStyleSheets = [sheet]; }"""


def test_what_spoils_paper_is_found(chromium: Any, address: str) -> None:
    rules = "\\n".join(SPOILS.values())
    made = printed(chromium, address + KINDS["chapter with figures"], f"() => ({SPOIL})(`{rules}`)")
    found = {name for name in ("row", "detail", "section", "paragraph") if made.lost(name)}
    found |= {name for name in ("figure", "head") if made.cut(name)}
    found |= {"too_wide"} if made.too_wide else set()
    found |= {"box"} if made.without_edge else set()
    assert found == set(SPOILS)


DECISION = KINDS["decision record"]


def text_of(page: Any) -> tuple[str, int]:
    """What is printed of a page as it stands, and on how many sheets."""
    at_rest(page)
    sheets = pdf_text.sheets(page.pdf(prefer_css_page_size=True))
    return re.sub(r"\s", "", "".join(sheets)), len(sheets)


def test_an_empty_form_is_printed_whole_to_be_filled_in_by_hand(chromium: Any, address: str) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + DECISION)
    page.locator(".keeping").wait_for()
    legends = [re.sub(r"\s", "", one) for one in page.locator("fieldset > legend").all_text_contents()]
    text, _ = text_of(page)
    context.close()
    assert len(legends) > 20
    assert [one for one in legends if one not in text and not one.startswith("Tryit")] == []
    assert "OneanswermarkedStopends" in text
    assert "Sofar" not in text
    assert "mm/dd/yyyy" not in text


def test_a_filled_record_is_printed_outcome_first_and_every_word(chromium: Any, address: str) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + DECISION)
    page.locator(".tries button").nth(1).click()
    words = [f"line{at}of" for at in range(40)]
    page.locator("fieldset[data-question] textarea").first.fill("\n".join(words))
    text, sheets = text_of(page)
    context.close()
    assert [word for word in words if word not in text] == []
    order = ["Outcome:Pauseuntil", "1.Whichkind", "line0of", "Notfilledin", "Dutiesthatapply"]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "Forecastingdemand" not in text  # an answer that was not chosen
    assert "Threeinventedcases" not in text
    assert "mm/dd" not in text
    assert sheets <= 8
