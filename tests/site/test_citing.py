"""Every place can be cited: from the page by keyboard, from files at stable addresses, without a script."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import rispy
from page_map import Built
from playwright.sync_api import expect
from pybtex.database import parse_string
from test_access import violations

from patience import SECONDS, at_rest, comes_to
from workshop import QUIET, build, copy_sources
from report import citable, citation_pandoc, exports, permalinks, sources, tables
from report.sources import Sources

CHAPTER = "should-it-be-used/fairness/"
ID = "poverty-leaves-more-records"
CONTROL = f"#{ID} .cite-section"
AUTHOR = "Ethics of machine learning in children’s social care project"
READERS = {"bib": "bibtex", "ris": "ris", "json": "csljson"}


@pytest.fixture(scope="module")
def read(root: Path) -> Sources:
    return sources.load(root)


@pytest.fixture(scope="module")
def places(read: Sources) -> dict[str, citable.Citable]:
    return citable.all_of(read)


@pytest.fixture
def page(chromium: Any, address: str) -> Iterator[Any]:
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    opened = context.new_page()
    opened.goto(address + CHAPTER)
    yield opened
    context.close()


def open_by_keyboard(page: Any, control: str = CONTROL) -> Any:
    page.locator(control).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    return page.locator("dialog[open]")


COPIED = "() => document.querySelector('dialog [role=status]').textContent.includes('Copied')"
ON_CONTROL = "() => document.activeElement.matches('.cite-section')"


def shows_when_pointed_at_and_in_focus(page: Any, place: str, shown: str) -> None:
    """Something quiet is seen while a reader points at its place, and while the keyboard is on it."""
    expect(page.locator(shown)).to_have_css("opacity", "0")
    page.locator(place).hover()
    expect(page.locator(shown)).to_have_css("opacity", "1")
    page.mouse.move(0, 0)
    expect(page.locator(shown)).to_have_css("opacity", "0")
    page.locator(shown).focus()
    expect(page.locator(shown)).to_have_css("opacity", "1")


def clipboard(page: Any) -> str:
    return str(page.evaluate("() => navigator.clipboard.readText()"))


# ── The control and its dialog ────────────────────────────────────────────────────────────────


def test_the_control_shows_on_hover_and_focus_and_is_quiet_before(page: Any) -> None:
    shows_when_pointed_at_and_in_focus(page, f"#{ID}", CONTROL)


def test_the_keyboard_opens_copies_and_closes(page: Any) -> None:
    dialog = open_by_keyboard(page)
    assert "1.4.1.4 Poverty leaves more records" in dialog.locator("h2").inner_text()
    comes_to(page, "() => document.querySelector('dialog').contains(document.activeElement)", expected=True)
    dialog.get_by_role("button", name="Copy the Harvard citation").focus()
    page.keyboard.press("Enter")
    page.wait_for_function(COPIED)
    text = clipboard(page)
    assert text.startswith(f"{AUTHOR} (2026) ‘1.4.1.4 Poverty leaves more records’, ")
    assert "draft of 1 December 2026" in text
    assert f"/s/{ID}/ (Accessed: " in text
    assert "[the day" not in text
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    comes_to(page, ON_CONTROL, expected=True)


def test_the_space_bar_and_the_close_button_work(page: Any) -> None:
    page.locator(CONTROL).focus()
    page.keyboard.press(" ")
    page.wait_for_selector("dialog[open]")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    comes_to(page, ON_CONTROL, expected=True)


def test_the_control_that_was_pressed_last_counts(page: Any) -> None:
    held: list[Any] = []
    page.route(f"**/cite/{ID}/", lambda route: held.append(route))
    page.locator(CONTROL).focus()
    page.keyboard.press("Enter")
    comes_to(page, lambda: len(held), 1)
    dialog = open_by_keyboard(page, "#deprivation-cuts-two-ways .cite-section")
    with page.expect_event("requestfinished"):
        held[0].continue_()
    at_rest(page)
    expect(dialog.locator("h2")).to_contain_text("Deprivation cuts two ways", use_inner_text=True)
    page.keyboard.press("Escape")
    comes_to(page, "() => document.activeElement.closest('[id]').id", "deprivation-cuts-two-ways")


@pytest.mark.parametrize("style", ["Harvard", "APA", "Chicago", "OSCOLA"])
def test_each_style_can_be_copied(page: Any, style: str) -> None:
    dialog = open_by_keyboard(page)
    dialog.get_by_role("button", name=f"Copy the {style} citation").click()
    page.wait_for_function(COPIED)
    assert AUTHOR in clipboard(page)


@pytest.mark.parametrize("style", ["Harvard", "APA", "Chicago"])
def test_the_bracket_of_each_style_can_be_copied(page: Any, style: str) -> None:
    dialog = open_by_keyboard(page)
    dialog.get_by_role("button", name=f"Copy the {style} bracket").click()
    page.wait_for_function(COPIED)
    assert re.fullmatch(rf"\({AUTHOR},? 2026, (?i:section|sec\.) 1\.4\.1\.4\)", clipboard(page))


def test_the_page_of_a_citation_has_the_same_buttons(page: Any, address: str) -> None:
    page.goto(f"{address}cite/{ID}/")
    page.get_by_role("button", name="Copy the short Harvard bracket").click()
    expect(page.locator("[role=status]")).to_have_text("Copied the short Harvard bracket.")
    assert clipboard(page) == "(EML project, 2026, section 1.4.1.4)"


def test_a_closed_clipboard_is_no_obstacle(page: Any) -> None:
    page.evaluate(
        "() => { navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(); }"
    )
    dialog = open_by_keyboard(page)
    dialog.get_by_role("button", name="Copy the APA citation").click()
    page.wait_for_function(COPIED)
    assert AUTHOR in clipboard(page)


@pytest.mark.parametrize("ending", exports.FORMATS)
def test_each_format_can_be_downloaded(page: Any, ending: str) -> None:
    dialog = open_by_keyboard(page)
    with page.expect_download() as download:
        dialog.get_by_role("link", name=f"Download {ID}.{ending}").click()
    assert download.value.suggested_filename == f"{ID}.{ending}"


def test_nothing_is_fetched_before_it_is_asked_for(chromium: Any, address: str) -> None:
    context = chromium.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + CHAPTER, wait_until="networkidle")
    assert [url for url in asked if "/cite/" in url or "cite-dialog" in url] == []
    open_by_keyboard(page)
    assert [url for url in asked if "/cite/" in url] == [f"{address}cite/{ID}/"]
    context.close()


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)]
)
def test_the_open_dialog_breaks_no_rule(chromium: Any, address: str, scheme: str, width: int) -> None:
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
    )
    page = context.new_page()
    page.goto(address + CHAPTER)
    open_by_keyboard(page)
    page.evaluate("() => document.querySelectorAll('dialog details').forEach(d => { d.open = true; })")
    assert violations(page) == []
    assert (
        page.evaluate(
            "() => { const d = document.querySelector('dialog'); return d.scrollWidth - d.clientWidth; }"
        )
        <= 1
    )
    context.close()


def test_by_touch_the_control_is_there_and_opens(chromium: Any, address: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + CHAPTER)
    control = page.locator(CONTROL)
    expect(control).to_have_css("opacity", "1")
    control.tap()
    page.wait_for_selector("dialog[open]")
    context.close()


def test_without_a_script_the_control_is_a_link_to_the_same(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CHAPTER)
    page.locator(CONTROL).click()
    page.wait_for_url(f"{address}cite/{ID}/")
    text = page.locator("main").inner_text()
    assert all(name in text for name in ("Harvard", "APA", "Chicago", "OSCOLA", "BibTeX", "RIS", "CSL-JSON"))
    assert "(Accessed: [the day you read it])" in text
    context.close()


def test_a_box_leads_to_the_citation_of_what_it_shows(page: Any) -> None:
    box = page.locator(".admonition a[data-cite]").first
    name = box.get_attribute("data-cite")
    box.click()
    page.wait_for_selector("dialog[open]")
    assert f"/s/{name}/" in page.locator("dialog[open]").inner_text()


def test_a_finding_is_known_by_its_number(html_pages: dict[str, str], read: Sources) -> None:
    listed = html_pages["reference/evidence-map/index.html"]
    for one in read.records["findings"].values():
        assert f'aria-label="Cite Finding {one.number}"' in listed
        assert f"Finding {one.number} (" in html_pages[f"cite/{one.id}/index.html"]
    boxes = re.findall(r'class="admonition finding".*?</div>', html_pages[f"{CHAPTER}index.html"], re.DOTALL)
    assert boxes
    for box in boxes:
        assert re.search(r">Finding \d+: ", box)
        assert re.search(r'<a class="record-link"[^>]*>Cite finding \d+</a>', box)
        assert not re.search(r'aria-label="(?:Cite|Finding)', box)


# ── Quoting the very words ────────────────────────────────────────────────────────────────────

SELECT = """([first, from, last, to]) => {
  const range = document.createRange();
  range.setStart(document.getElementById(first).firstChild, from);
  range.setEnd(document.getElementById(last).firstChild, to);
  getSelection().removeAllRanges(); getSelection().addRange(range);
}"""
STYLES = ("Harvard", "APA", "Chicago", "OSCOLA")


def quoted(page: Any, words: list[Any], control: str = CONTROL) -> dict[str, str]:
    """Style → what is offered to copy when these words were selected and the control was pressed."""
    page.evaluate(SELECT, words)
    offered = open_by_keyboard(page, control).locator(".cite-quotation [data-copy]")
    texts = {str(one.get_attribute("data-copy")): one.text_content() for one in offered.all()}
    return {style: texts[f"the {style} quotation"] for style in STYLES}


def test_selected_words_are_offered_with_a_link_that_finds_them(page: Any, chromium: Any) -> None:
    page.evaluate(SELECT, [f"{ID}.p1", 0, f"{ID}.p1", 43])
    dialog = open_by_keyboard(page)
    dialog.get_by_role("button", name="Copy the Harvard quotation").click()
    page.wait_for_function(COPIED)
    text = clipboard(page)
    assert text.startswith("‘A family that pays for its own help leaves’ (")
    assert f"({AUTHOR}, 2026, section 1.4.1.4, paragraph 1)" in text
    link = text.rpartition(" ")[2]
    words = "A%20family%20that%20pays%20for%20its%20own%20help%20leaves"
    assert link.endswith(f"/s/{ID}/#p1:words={words}")
    context = chromium.new_context(viewport={"width": 1280, "height": 500})
    found = context.new_page()
    found.goto(link)
    found.wait_for_url(f"**/{CHAPTER}#{ID}.p1:~:text={words}")
    at_rest(found)
    paragraph = found.locator(f"[id='{ID}.p1']")
    within = "e => { const { top } = e.getBoundingClientRect(); return 0 <= top && top < 500; }"
    comes_to(found, lambda: paragraph.evaluate(within), expected=True)
    context.close()


def test_without_a_script_a_quotations_link_opens_its_section(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}s/{ID}/#p1:words=A%20family")
    page.wait_for_url(f"{address}{CHAPTER}#{ID}")
    context.close()


def test_the_link_of_a_quotation_has_the_published_address(page: Any, address: str) -> None:
    published = "https://published.example/1.0/"

    def elsewhere(route: Any) -> None:
        """The page as a mirror or a preview holds it: made for another address."""
        response = route.fetch(timeout=SECONDS * 1000)
        route.fulfill(response=response, body=response.text().replace(f">{address}s/", f">{published}s/"))

    page.route("**/cite/*/", elsewhere)
    texts = quoted(page, [f"{ID}.p1", 0, f"{ID}.p1", 43])
    assert all(f" {published}s/{ID}/#p1:words=" in text for text in texts.values())


def test_each_style_quotes_and_points_in_its_own_way(page: Any) -> None:
    texts = quoted(page, [f"{ID}.p1", 0, f"{ID}.p2", 20])
    assert f"’ ({AUTHOR}, 2026, section 1.4.1.4, paragraphs 1–2). http" in texts["Harvard"]
    assert f"” ({AUTHOR}, 2026, Section 1.4.1.4, paras. 1–2). http" in texts["APA"]
    assert f"” ({AUTHOR} 2026, sec. 1.4.1.4, paras. 1–2). http" in texts["Chicago"]
    assert f"’ {AUTHOR} (n [number of your first note]) s 1.4.1.4, paras 1–2. http" in texts["OSCOLA"]
    assert "“collective red-flagging”" in texts["Harvard"]
    assert "‘collective red-flagging’" in texts["APA"]


def test_the_deepest_section_is_named_whichever_control_was_pressed(page: Any) -> None:
    texts = quoted(page, [f"{ID}.p1", 0, f"{ID}.p1", 43], "#fairness .cite-section")
    assert "section 1.4.1.4, paragraph 1)" in texts["Harvard"]
    assert f"/s/{ID}/#p1:words=" in texts["Harvard"]


def test_words_of_two_sections_are_cited_by_what_holds_both(page: Any) -> None:
    texts = quoted(page, ["deprivation-cuts-two-ways.p1", 0, f"{ID}.p1", 20], "#fairness .cite-section")
    assert "section 1.4.1)" in texts["Harvard"]
    assert "/s/inequality-goes-in/#:words=" in texts["Harvard"]


def test_a_selection_that_ends_before_a_paragraph_does_not_hold_it(page: Any) -> None:
    """So it is when a paragraph was chosen by a triple click."""
    page.evaluate(
        """([first, next]) => {
          const range = document.createRange();
          range.setStart(document.getElementById(first).firstChild, 0);
          range.setEnd(document.getElementById(next), 0);
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }""",
        [f"{ID}.p1", f"{ID}.p2"],
    )
    text = open_by_keyboard(page).locator(".cite-quotation [data-copy]").first.text_content() or ""
    assert "section 1.4.1.4, paragraph 1)" in text


@pytest.mark.parametrize(
    ("outer", "written"),
    [
        ("“”", "“He said ‘I read “the file” of the councils’ data’ and children’s”"),
        ("‘’", "‘He said “I read ‘the file’ of the councils’ data” and children’s’"),
    ],
)
def test_marks_within_a_quotation_differ_from_those_around(page: Any, outer: str, written: str) -> None:
    quoted(page, [f"{ID}.p1", 0, f"{ID}.p1", 43])
    text = "He said “I read ‘the file’ of the councils’ data” and children’s"
    assert page.evaluate("([text, outer]) => report.quote.between(text, outer)", [text, outer]) == written


def test_words_of_another_section_are_not_offered(page: Any) -> None:
    page.evaluate(SELECT, ["deprivation-cuts-two-ways.p1", 0, "deprivation-cuts-two-ways.p1", 30])
    dialog = open_by_keyboard(page)
    assert dialog.locator(".cite-quotation").count() == 0


def test_a_long_quotation_is_found_by_its_ends(page: Any) -> None:
    page.evaluate(SELECT, [f"{ID}.p1", 0, f"{ID}.p1", 190])
    link = open_by_keyboard(page).locator(".cite-quotation a").first.get_attribute("href") or ""
    assert re.search(r":words=(\w+%20){4}\w+,\w", link)


def test_no_end_of_a_quotation_leaves_its_paragraph(page: Any) -> None:
    texts = quoted(page, [f"{ID}.p1", 0, f"{ID}.p2", 20])
    assert texts["Harvard"].endswith(",Joining%20records%20adds")


# ── Files at stable addresses ─────────────────────────────────────────────────────────────────


def test_every_place_has_its_files(site: Path, places: dict[str, citable.Citable]) -> None:
    wanted = {f"{name}/index.html" for name in places} | {
        f"{name}.{ending}" for name in places for ending in exports.FORMATS
    }
    made = {
        file.relative_to(site / "cite").as_posix() for file in (site / "cite").rglob("*") if file.is_file()
    }
    assert made == wanted


def test_every_heading_of_a_place_has_one_control(html_pages: dict[str, str], places: dict[str, Any]) -> None:
    bare = []
    for path, html in html_pages.items():
        if not path.startswith(("cite/", "s/")):
            for heading in Built.of(path, html).tree.css("article :is(h1, h2, h3, h4)[id]"):
                name = heading.attributes["id"]
                if name in places and len(heading.css("a.cite-section")) != 1:
                    bare.append(f"{path}#{name}")
    assert bare == []


def test_every_file_can_be_read(site: Path, places: dict[str, Any]) -> None:
    for name in places:
        (entry,) = parse_string(
            (site / f"cite/{name}.bib").read_text(encoding="utf-8"), "bibtex"
        ).entries.values()
        (ris,) = rispy.loads((site / f"cite/{name}.ris").read_text(encoding="utf-8"))
        (item,) = json.loads((site / f"cite/{name}.json").read_text(encoding="utf-8"))
        assert entry.fields["url"] == ris["urls"][0] == item["URL"]
        assert str(entry.persons["author"][0]).strip("{}") == ris["authors"][0] == AUTHOR
        assert item["author"] == [{"literal": AUTHOR}]


@pytest.mark.parametrize("folder", ["cite", "references"])
@pytest.mark.parametrize("ending", exports.FORMATS)
def test_pandoc_reads_every_file(site: Path, folder: str, ending: str) -> None:
    files = sorted((site / folder).glob(f"*.{ending}"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    if ending == "json":
        lists = [json.loads(text) for text in texts]
        whole, count = json.dumps([item for items in lists for item in items]), sum(map(len, lists))
    else:
        start = r"^@" if ending == "bib" else r"^TY  - "
        whole, count = "\n".join(texts), sum(len(re.findall(start, text, re.MULTILINE)) for text in texts)
    command = [citation_pandoc.executable(), "--from", READERS[ending], "--to", "csljson"]
    done = subprocess.run(command, input=whole, capture_output=True, text=True, check=True)
    assert len(json.loads(done.stdout)) == count


def test_each_page_that_cites_has_its_list_and_says_so(html_pages: dict[str, str], site: Path) -> None:
    html = html_pages[f"{CHAPTER}index.html"]
    entries = json.loads((site / "references/fairness.json").read_text(encoding="utf-8"))
    assert {entry["id"] for entry in entries} == set(re.findall(r'id="source-([^"]+)"', html))
    for ending in exports.FORMATS:
        assert f'href="../../references/fairness.{ending}"' in html
        assert f'href="../../references/all.{ending}"' in html_pages["reference/references/index.html"]


def test_a_dozen_citation_pages_break_no_rule(
    chromium: Any, address: str, places: dict[str, citable.Citable]
) -> None:
    chosen = {one.kind: f"cite/{name}/" for name, one in places.items()}
    pages = [*chosen.values(), f"cite/{ID}/", f"cite/{max(places, key=len)}/", "s/home/"]
    for scheme, width in (("light", 1280), ("dark", 360)):
        context = chromium.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
        )
        page = context.new_page()
        page.route("**/s/*/", _without_refresh)
        for path in pages:
            page.goto(address + path)
            page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
            assert violations(page) == [], path
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width, path
        context.close()


def _without_refresh(route: Any) -> None:
    """A short link that stays where it is, so that it can be looked at."""
    body = re.sub(r'<meta http-equiv="refresh"[^>]*>', "", route.fetch(timeout=SECONDS * 1000).text())
    route.fulfill(body=body, content_type="text/html; charset=utf-8")


def test_a_dialog_that_cannot_be_fetched_leaves_a_link(page: Any, address: str) -> None:
    page.route("**/cite-dialog.js", lambda route: route.abort())
    page.locator(CONTROL).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}cite/{ID}/")


def test_citation_pages_are_light(site: Path, places: dict[str, Any]) -> None:
    sizes = {name: (site / f"cite/{name}/index.html").stat().st_size for name in places}
    assert max(sizes.values()) < 12_000


def test_made_pages_are_neither_in_the_search_nor_in_the_sitemap(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert [doc["location"] for doc in index["docs"] if doc["location"].startswith(("cite/", "s/"))] == []
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert not re.search(r"<loc>[^<]*/(?:cite|s)/|<loc>[^<]*/references/[a-z]+\.", sitemap)


def test_neither_controls_nor_numbers_are_searched(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert [doc["title"] for doc in index["docs"] if doc["title"].endswith("Cite")] == []


# ── Short links ───────────────────────────────────────────────────────────────────────────────


def test_every_id_that_was_ever_given_has_a_short_link_to_where_it_stands(
    root: Path, html_pages: dict[str, str]
) -> None:
    registry, _ = permalinks.load(root)
    built: dict[str, set[str]] = {}
    for name in sorted(registry.places):
        html = html_pages[f"s/{name}/index.html"]
        target = re.search(r'content="0; url=\.\./\.\./([^"#]*)#([^"]+)"', html)
        assert target, name
        path = f"{target[1]}index.html"
        built.setdefault(path, set(Built.of(path, html_pages[path]).ids()))
        assert target[2] == name
        assert name in built[path], name


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_short_link_leads_to_the_section(chromium: Any, address: str, *, scripts: bool) -> None:
    context = chromium.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{address}s/{ID}/")
    page.wait_for_url(f"{address}{CHAPTER}#{ID}")
    context.close()


# ── Paragraphs ────────────────────────────────────────────────────────────────────────────────


def test_paragraphs_are_numbered_from_one_without_a_gap(html_pages: dict[str, str]) -> None:
    found = 0
    for path, html in html_pages.items():
        numbers: dict[str, list[int]] = {}
        for section, number in re.findall(r'<p id="([a-z-]+)\.p(\d+)"', html):
            numbers.setdefault(section, []).append(int(number))
            found += 1
        assert all(seen == list(range(1, len(seen) + 1)) for seen in numbers.values()), path
    assert found > 500


def test_a_paragraphs_number_shows_when_it_is_pointed_at_and_in_print(page: Any) -> None:
    number = page.locator(f"[id='{ID}.p1'] .paragraph-link")
    shows_when_pointed_at_and_in_focus(page, f"[id='{ID}.p1']", f"[id='{ID}.p1'] .paragraph-link")
    page.emulate_media(media="print")
    page.locator(CONTROL).focus()
    expect(number).not_to_have_css("display", "none")
    expect(number).to_have_css("opacity", "1")


@pytest.mark.parametrize(("width", "touch"), [(360, True), (360, False), (1000, False), (1280, True)])
def test_a_paragraphs_number_is_on_the_screen_and_large_enough(
    chromium: Any, address: str, width: int, *, touch: bool
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 780}, has_touch=touch, is_mobile=touch
    )
    page = context.new_page()
    page.goto(address + CHAPTER)
    number = page.locator(f"[id='{ID}.p1'] .paragraph-link")
    number.scroll_into_view_if_needed()
    at_rest(page)
    box = number.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert min(box["width"], box["height"]) >= 43.9
    if touch:
        expect(number).to_have_css("opacity", "1")
        number.tap()
        page.wait_for_url(f"{address}{CHAPTER}#{ID}.p1")
    context.close()


# ── Machines ──────────────────────────────────────────────────────────────────────────────────


def test_every_page_says_what_it_is(html_pages: dict[str, str], read: Sources) -> None:
    for src in read.pages:
        html = html_pages[f"{tables.url(src)}index.html"]
        head = html.partition("</head>")[0]
        for tag in ("citation_title", "citation_author", "DC.title", "DC.creator"):
            assert f'<meta name="{tag}" content="' in head, (src, tag)
        for relation in ("cite-as", "author", "license", "type", "item", "describedby", "canonical"):
            assert f'<link rel="{relation}" href="' in head, (src, relation)
        block = re.search(r'<script type="application/ld\+json">(.*?)</script>', head, re.DOTALL)
        assert block, src
        data = json.loads(block[1])
        assert data["@type"] == ("Report" if src == "index.md" else "Chapter")
        assert data["author"] == {"@type": "Organization", "name": AUTHOR}


def test_machine_readable_addresses_lead_somewhere(
    html_pages: dict[str, str], site: Path, address: str
) -> None:
    relations = "cite-as|author|item|describedby|collection|alternate"
    for path in ("index.html", f"{CHAPTER}index.html"):
        links = re.findall(rf'<link rel="(?:{relations})" href="([^"]+)"', html_pages[path])
        assert len(links) > 5
        image = re.search(r'property="og:image" content="([^"]+)"', html_pages[path])
        assert image
        for link in [*links, image[1]]:
            file = unescape(link).removeprefix(address)
            assert (
                site / file / "index.html" if file.endswith("/") or not file else site / file
            ).is_file(), link


def test_the_picture_for_shared_links_has_the_size_that_is_said(root: Path) -> None:
    from report import metadata

    data = (root / "docs" / metadata.SHARE_IMAGE).read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == metadata.SHARE_SIZE
    assert "share.png" in (root / "docs/assets/images/NOTICE.txt").read_text(encoding="utf-8")


def test_the_sitemap_dates_pages_by_their_changes(site: Path, read: Sources) -> None:
    days = set(re.findall(r"<lastmod>([^<]+)</lastmod>", (site / "sitemap.xml").read_text(encoding="utf-8")))
    assert days <= {f"{change.date}" for change in read.records["changes"].values()}


def test_the_feed_has_every_change(site: Path, read: Sources) -> None:
    feed = (site / "changes.xml").read_text(encoding="utf-8")
    assert feed.count("<entry>") == len(read.records["changes"])


# ── References ────────────────────────────────────────────────────────────────────────────────


def test_references_can_be_filtered_by_kind_and_theme(chromium: Any, address: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{address}reference/references/")
    shown = "ul.references > li:not([hidden])"
    everything = page.locator(shown).count()
    status = page.locator(".reference-filters [role=status]")
    page.get_by_label("Kind of work").select_option("Journal article")
    expect(status).to_contain_text(f"of {everything} works", use_inner_text=True)
    articles = page.locator(shown).count()
    assert 0 < articles < everything
    assert page.locator(f"{shown}:not([data-kind='Journal article'])").count() == 0
    page.get_by_label("Theme").select_option(index=1)
    expect(status).not_to_have_text(f"{articles} of {everything} works")
    assert page.locator(shown).count() < articles
    expect(status).to_contain_text(f"of {everything} works", use_inner_text=True)
    hidden = page.locator("ul.references > li[hidden]").first.get_attribute("id")
    page.evaluate("id => { location.hash = id; }", hidden)
    expect(page.locator(f"#{hidden}")).to_be_visible()
    context.close()


def test_each_reference_says_where_it_is_cited(html_pages: dict[str, str]) -> None:
    page = Built.of("reference/references/index.html", html_pages["reference/references/index.html"])
    entries = page.tree.css("ul.references > li")
    assert entries
    bare = [entry.attributes["id"] for entry in entries if not entry.css(".cited-in a")]
    assert bare == []


# ── Serving ───────────────────────────────────────────────────────────────────────────────────


def test_serving_leaves_out_what_is_made_for_citing(tmp_path: Path) -> None:
    """What `make serve` does, without a server: the same events, told that the command is 'serve'."""
    copy_sources(tmp_path)
    code = (
        "from mkdocs.config import load_config\nfrom mkdocs.commands import build\n"
        "config = load_config('mkdocs.yml', site_dir='served')\n"
        "config.plugins.on_startup(command='serve', dirty=False)\nbuild.build(config)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    served = tmp_path / "served"
    assert (served / CHAPTER / "index.html").is_file()
    assert [name for name in ("cite", "s", "references") if (served / name).exists()] == []
    html = (served / CHAPTER / "index.html").read_text(encoding="utf-8")
    assert "/cite/" not in html
    assert "/references/fairness." not in html


def test_two_builds_cite_alike(site: Path, tmp_path: Path, address: str) -> None:
    """Nothing in a citation depends on the clock or on what was kept."""
    copy_sources(tmp_path)
    assert build(tmp_path, tmp_path / "again", SITE_URL=address).returncode == 0
    for file in sorted((site / "cite").rglob("*.*")):
        assert file.read_bytes() == (tmp_path / "again" / file.relative_to(site)).read_bytes(), file
