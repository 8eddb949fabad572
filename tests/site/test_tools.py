"""Readers can use the tools: by keyboard, without storage, without scripts, there and back, light or dark."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import test_access
from playwright.sync_api import expect

from patience import at_rest, comes_to, leads_to
from report import base_rates, decision_cases, form_documents, page_scripts, sources

ROOT = Path(__file__).resolve().parents[2]
DECISION = "toolkit/decision-record/"
GATES = "toolkit/gate-checklists/"
READY = "toolkit/readiness-self-assessment/"
LIMITS = "should-it-be-used/limits-of-prediction/"
ASKED = "what-is-to-be-done/recommendations/"
SYSTEMS = "background/register-of-systems/"
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', "
    "{get() { throw new DOMException('no', 'SecurityError'); }})"
)
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    shown = context.new_page()
    failed: list[str] = []
    shown.on("pageerror", lambda error: failed.append(str(error)))
    yield shown
    context.close()
    assert failed == []


def shows_outcome(page: Any, words: str) -> None:
    expect(page.locator(".outcome__title")).to_have_text(words, use_inner_text=True)


# ---------- The decision record ----------


@pytest.mark.parametrize("name", ["risk-score-product", "transcription-pilot", "placement-forecast"])
def test_the_page_leads_an_invented_case_where_the_rules_lead_it(page: Any, address: str, name: str) -> None:
    read = sources.load(ROOT)
    case = read.records["decision-cases"][name]
    page.goto(address + DECISION)
    page.get_by_role("button", name=case.name).click()
    found = decision_cases.walked(case, read.records)
    shows_outcome(page, f"Outcome: {decision_cases.outcome_words(found.outcome)}")
    listed = page.locator(".outcome > ul > li").all_inner_texts()
    assert listed == [*found.reasons, *found.until, *found.conditions]
    ids = page.locator(".outcome details li").evaluate_all("all => all.map((one) => one.dataset.id)")
    assert ids == [*found.duties, *found.recommendations]


def test_questions_follow_one_another_and_a_red_line_ends_them(page: Any, address: str) -> None:
    page.goto(address + DECISION)
    visible = "fieldset[data-question]:not([hidden])"
    expect(page.locator(visible)).to_have_count(1)
    page.locator("#decision-which-use--another-use").focus()
    page.keyboard.press("Space")
    expect(page.locator(visible)).to_have_count(2)
    shows_outcome(page, "So far: Pause until")
    page.locator("#decision-touches-one-family--one-family").focus()
    page.keyboard.press("Space")
    page.locator("#decision-person-decides--person-weighs").focus()
    page.keyboard.press("ArrowUp")
    page.locator("#decision-person-decides--machine-decides").check()
    shows_outcome(page, "Outcome: Stop")
    expect(page.locator(visible)).to_have_count(3)
    page.locator("#decision-person-decides--open").check()
    shows_outcome(page, "So far: Pause until")
    expect(page.locator(visible)).to_have_count(4)


def test_answers_stay_until_they_are_cleared(page: Any, address: str) -> None:
    page.goto(address + DECISION)
    page.locator("#decision-system").fill("A toy")
    page.locator("#decision-which-use--another-use").check()
    page.goto(address)
    page.go_back()
    expect(page.locator("#decision-system")).to_have_value("A toy")
    expect(page.locator("#decision-which-use--another-use")).to_be_checked()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear my answers").click()
    expect(page.locator(".keeping [role=status]")).to_contain_text("cleared", use_inner_text=True)
    page.reload()
    expect(page.locator(".keeping [role=status]")).to_contain_text("Nothing is filled in", use_inner_text=True)
    expect(page.locator("#decision-system")).to_have_value("")
    assert page.evaluate("localStorage.getItem('report.decision-record')") is None


@pytest.mark.parametrize("path", [DECISION, GATES, READY])
@pytest.mark.parametrize(
    ("script", "says"), [(BLOCKED, "does not let the page keep"), (FULL, "no room left")]
)
def test_a_form_works_and_says_so_when_nothing_can_be_kept(
    page: Any, address: str, path: str, script: str, says: str
) -> None:
    page.add_init_script(script)
    page.goto(address + path)
    page.locator("form.tool input[type=text]").first.fill("Something")
    expect(page.locator(".keeping [role=status]")).to_contain_text(says, use_inner_text=True)
    if path == DECISION:
        page.locator("#decision-which-use--another-use").check()
        shows_outcome(page, "So far: Pause until")


def test_a_saved_record_opens_again_and_a_foreign_file_changes_nothing(
    page: Any, address: str, tmp_path: Path
) -> None:
    page.goto(address + DECISION)
    page.locator(".tries button").nth(1).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to open again").click()
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    record = json.loads(saved.read_text(encoding="utf-8"))
    assert (record["tool"], record["result"]["outcome"]) == ("decision-record", "pause")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear my answers").click()
    expect(page.locator(".keeping [role=status]")).to_contain_text("cleared", use_inner_text=True)
    foreign = tmp_path / "foreign.json"
    page.locator("#decision-by").fill("A panel")
    for text in ('{"tool": "readiness", "edition": "1", "values": {"decision-system": "x"}}', ""):
        foreign.write_text(text)
        page.locator("input[type=file]").set_input_files(foreign)
        page.get_by_text("nothing was changed").wait_for()
        expect(page.locator("#decision-by")).to_have_value("A panel")
        page.locator("#decision-by").fill("A panel")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("input[type=file]").set_input_files(saved)
    page.get_by_text("The file is open").wait_for()
    shows_outcome(page, "Outcome: Pause until")


def test_a_saved_record_is_what_its_schema_asks_for(page: Any, address: str, site: Path) -> None:
    page.goto(address + DECISION)
    page.locator(".tries button").nth(1).click()
    page.locator("#decision-date").fill("2026-11-24")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save to open again").click()
    record = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert record["$schema"] == f"{address}toolkit/files/decision-record.schema.json"
    schema = json.loads((site / record["$schema"].removeprefix(address)).read_text(encoding="utf-8"))
    assert set(schema["required"]) <= set(record) <= set(schema["properties"])
    answers = schema["properties"]["values"]["properties"]
    assert all(value in answers[name].get("enum", [value]) for name, value in record["values"].items())
    for link in (page.locator(".keeping a"), page.locator(".downloads a", has_text="JSON Schema")):
        assert link.evaluate("one => one.href") == record["$schema"]


def test_a_file_of_another_edition_says_so_and_names_what_is_left_out(
    page: Any, address: str, tmp_path: Path
) -> None:
    old = {"decision-system": "A toy", "decision-gone": "x", "decision-which-use": "gone"}
    file = tmp_path / "old.json"
    file.write_text(json.dumps({"tool": "decision-record", "edition": "0.9", "values": old}))
    page.goto(address + DECISION)
    page.locator("input[type=file]").set_input_files(file)
    says = page.locator(".keeping [role=status]")
    for words in ("The file is open", "edition 0.9", "Not taken", "decision-gone", "Which kind of use"):
        expect(says).to_contain_text(words, use_inner_text=True)
    expect(page.locator("#decision-system")).to_have_value("A toy")


def test_a_record_is_replaced_only_when_asked_and_can_be_had_back(page: Any, address: str) -> None:
    page.goto(address + DECISION)
    page.locator("#decision-system").fill("Ours")
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator(".tries button").first.click()
    expect(page.locator("#decision-system")).to_have_value("Ours")
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator(".tries button").first.click()
    expect(page.locator("#decision-system")).to_have_value(re.compile("^Invented case"))
    page.locator(".tries button").nth(1).click()  # Nobody has changed the first case: no question.
    shows_outcome(page, "Outcome: Pause until")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#decision-system")).to_have_value("Ours")
    page.get_by_role("button", name="Undo").click()
    shows_outcome(page, "Outcome: Pause until")
    assert len(asked) == 2
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Clear my answers").click()
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_two_tabs_stay_in_step_and_say_so(page: Any, address: str) -> None:
    page.goto(address + DECISION)
    page.locator("#decision-by").fill("A panel")
    other = page.context.new_page()
    other.goto(address + DECISION)
    other.locator("#decision-system").fill("A toy")
    expect(page.locator("#decision-system")).to_have_value("A toy")
    expect(page.locator(".keeping [role=status]")).to_contain_text("another tab", use_inner_text=True)
    page.locator("#decision-by").fill("Two panels")
    expect(other.locator("#decision-by")).to_have_value("Two panels")
    expect(other.locator("#decision-system")).to_have_value("A toy")


@pytest.mark.parametrize("damage", ["{broken", "[]", "null", "7"])
def test_damaged_answers_are_named_and_left_as_they_are(page: Any, address: str, damage: str) -> None:
    page.goto(address + DECISION)
    page.evaluate("text => localStorage.setItem('report.decision-record', text)", damage)
    page.reload()
    expect(page.locator(".keeping [role=status]")).to_contain_text("is damaged", use_inner_text=True)
    assert page.evaluate("localStorage.getItem('report.decision-record')") == damage
    page.locator("#decision-system").fill("A toy")
    expect(page.locator(".keeping [role=status]")).to_contain_text("Kept in this", use_inner_text=True)


def test_the_record_is_saved_as_text_with_its_outcome(page: Any, address: str, tmp_path: Path) -> None:
    page.goto(address + DECISION)
    page.locator(".tries button").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    download.value.save_as(tmp_path / "record.md")
    text = (tmp_path / "record.md").read_text(encoding="utf-8")
    assert text.startswith("# Decision record\n")
    assert "Outcome: Stop" in text
    assert text.count("- [x] ") == 2
    assert "(draft for review, edition 1.0, 1 December 2026)" in text.splitlines()[2]
    links = re.findall(r"^- \[.+\]\((.+)\)$", text, re.MULTILINE)
    assert links
    assert all(link.startswith(address) and "#" in link for link in links)


@pytest.mark.parametrize("late", page_scripts.SCRIPTS["tool", "decision-record"])
def test_a_tool_works_whichever_of_its_scripts_comes_first(page: Any, address: str, late: str) -> None:
    """In order they come with the page; where pages are swapped, as the network brings them."""
    page.route(f"**/{late}", lambda route: route.abort(), times=1)
    page.goto(address + DECISION)
    if late == "decision.js":
        page.locator(".keeping").wait_for()
    page.add_script_tag(url=f"{address}assets/scripts/{late}")
    expect(page.locator(".tries")).to_have_count(1)
    page.locator(".tries button").nth(1).click()
    shows_outcome(page, "Outcome: Pause until")


# ---------- Checklists and self-assessment ----------


def test_a_checklist_counts_what_is_ticked(page: Any, address: str) -> None:
    page.goto(address + GATES)
    expect(page.locator("section.part")).to_have_count(7)
    page.locator("#gate-to-decide-evidence-1").check()
    page.locator("#gate-to-decide-evidence-2").check()
    expect(page.locator(".tally").first).to_have_text("2 of 7 ticked.", use_inner_text=True)


def test_a_no_holds_back_at_its_gate(page: Any, address: str) -> None:
    page.goto(address + READY)
    field = page.locator("fieldset[data-gate^='1. ']").first
    field.get_by_label("No", exact=True).check()
    expect(page.locator("[data-outcome]")).to_contain_text("Gate 1. Decide: held back.", use_inner_text=True)


# ---------- The explorer ----------


def key(page: Any) -> list[int]:
    """The counts that the key names."""
    said = page.locator(".explorer__key strong").all_inner_texts()
    return [0 if one == "fewer than one" else int(one.replace(",", "")) for one in said]


def type_in(page: Any, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"#explore-{name}").fill(value)


@pytest.mark.parametrize("children", ["1", "1000", "402400"])
@pytest.mark.parametrize("prevalence", ["0", "0.1", "11", "100"])
@pytest.mark.parametrize(
    ("sensitivity", "specificity"), [("0", "0"), ("60", "80"), ("90", "99.5"), ("100", "100")]
)
def test_the_explorer_shows_the_counts_of_the_rules(
    explorer: Any, children: str, prevalence: str, sensitivity: str, specificity: str
) -> None:
    type_in(
        explorer, children=children, prevalence=prevalence, sensitivity=sensitivity, specificity=specificity
    )
    shares = (float(one) / 100 for one in (prevalence, sensitivity, specificity))
    counts = base_rates.outcomes(int(children), *shares)
    expected = [counts.found, counts.wrongly_flagged, counts.missed, counts.rightly_left]
    comes_to(explorer, lambda: key(explorer), expected)


@pytest.fixture(scope="module")
def explorer(chromium: Any, address: str) -> Iterator[Any]:
    context = chromium.new_context()
    shown = context.new_page()
    shown.goto(address + LIMITS)
    yield shown
    context.close()


@pytest.mark.parametrize(
    ("nonsense", "answer"),
    [(one, "needs a number") for one in ("", "eleven", "-1", "101", "1e1")] + [("0,5", "Write a point")],
)
def test_the_explorer_asks_for_a_number_and_shows_no_counts_without_it(
    page: Any, address: str, nonsense: str, answer: str
) -> None:
    page.goto(address + LIMITS)
    type_in(page, prevalence=nonsense)
    expect(page.locator(".explorer__warning")).to_contain_text(answer, use_inner_text=True)
    expect(page.locator("#explore-prevalence")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".explorer__says")).to_contain_text("No counts", use_inner_text=True)
    expect(page.locator(".explorer__results :is(svg, li)")).to_have_count(0)
    type_in(page, prevalence="11 %")
    expect(page.locator(".explorer__warning")).to_be_hidden()
    expect(page.locator(".explorer__says")).to_contain_text("(27%)", use_inner_text=True)


def test_a_group_is_drawn_or_said_to_be_too_few(page: Any, address: str) -> None:
    page.goto(address + LIMITS)
    type_in(page, children="1000000", prevalence="0.01", sensitivity="60", specificity="80")
    expect(page.locator(".explorer__results .drawing .found")).to_have_count(1)
    expect(page.locator(".explorer__results .drawing .missed")).to_have_count(1)
    type_in(page, children="1000")
    expect(page.locator(".explorer__key li").first).to_have_text(
        re.compile("fewer than one, too few to draw"), use_inner_text=True
    )


def test_the_explorer_starts_from_each_example_with_its_note(page: Any, address: str) -> None:
    page.goto(address + LIMITS)
    for at, one in enumerate(sources.load(ROOT).records["base-rates"].values()):
        page.locator("#explore-example").select_option(str(at))
        begins = re.compile(f"^{re.escape(one.note[:60])}")
        expect(page.locator(".explorer > .note")).to_have_text(begins, use_inner_text=True)
        counts = one.outcomes()
        comes_to(page, lambda: key(page)[:2], [counts.found, counts.wrongly_flagged])
        named = page.locator(".explorer > .note a").evaluate_all("all => all.map((one) => one.dataset.key)")
        assert named == list(one.sources)


def test_a_slider_moves_its_number_by_keyboard(page: Any, address: str) -> None:
    page.goto(address + LIMITS)
    page.get_by_label("specificity), as a slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#explore-specificity")).to_have_value("81")
    expect(page.locator("#explore-example")).to_have_value("own")


def test_a_slider_holds_what_was_typed_to_the_last_digit(page: Any, address: str) -> None:
    page.goto(address + LIMITS)
    type_in(page, prevalence="0.0887", specificity="85.5")
    common = page.get_by_label("outcome is, in per cent, as a slider")
    left = page.get_by_label("specificity), as a slider")
    for slider, value in ((common, "0.0887"), (left, "85.5")):
        expect(slider).to_have_value(value)
        expect(slider).to_have_attribute("aria-valuetext", f"{value}%")
    common.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#explore-prevalence")).to_have_value("0.1")
    left.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#explore-specificity")).to_have_value("85")


@pytest.mark.parametrize("late", page_scripts.SCRIPTS["tool", "base-rate-explorer"])
def test_the_explorer_works_whichever_of_its_scripts_comes_first(page: Any, address: str, late: str) -> None:
    page.route(f"**/{late}", lambda route: route.abort(), times=1)
    page.goto(address + LIMITS)
    page.add_script_tag(url=f"{address}assets/scripts/{late}")
    expect(page.locator(".explorer__key li")).to_have_count(5)


# ---------- Tables ----------


def test_a_table_is_narrowed_and_the_address_remembers(page: Any, address: str) -> None:
    page.goto(address + ASKED)
    everything = page.locator("table.filterable tbody tr").count()
    assert everything == len(sources.load(ROOT).records["recommendations"])
    page.get_by_label("Strength").select_option("must")
    shown = page.locator("table.filterable tbody tr:visible")
    expect(page).to_have_url(re.compile("strength=must"))
    count = shown.count()
    assert 0 < count < everything
    expect(page.locator(".filters__count")).to_have_text(f"{count} of {everything} are shown.", use_inner_text=True)
    leads_to(page, shown.locator("a").first.click)
    page.go_back()
    page.reload()
    expect(shown).to_have_count(count)
    page.get_by_role("button", name="Show all").click()
    expect(shown).to_have_count(everything)
    expect(page).not_to_have_url(re.compile("strength"))


def test_a_column_sorts_up_down_and_not_by_keyboard(page: Any, address: str) -> None:
    page.goto(address + ASKED)
    head = page.locator("th", has=page.get_by_role("button", name="Strength"))
    for state in ("ascending", "descending", None):
        head.get_by_role("button").focus()
        page.keyboard.press("Enter")
        comes_to(page, lambda: head.get_attribute("aria-sort"), state)
    page.goto(f"{address}{ASKED}?sort=strength&down=")
    expect(page.locator("table.sortable tbody tr td:nth-child(4)").first).to_have_text("could", use_inner_text=True)


def test_nonsense_in_the_address_changes_nothing(page: Any, address: str) -> None:
    page.goto(f"{address}{SYSTEMS}?country=Atlantis&sort=nothing&kind=")
    everything = len(sources.load(ROOT).records["systems"])
    expect(page.locator(".filters__count").first).to_have_text(f"All {everything} are shown.", use_inner_text=True)
    expect(page.locator("table.filterable tbody tr:visible")).to_have_count(everything)


# ---------- All of them ----------


def test_without_scripts_forms_tables_and_files_are_there(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + DECISION)
    assert page.locator("fieldset[data-question]:visible").count() == len(
        sources.load(ROOT).records["decision"]
    )
    assert page.locator(".keeping").count() == 0
    page.goto(address + LIMITS)
    assert page.locator(".examples tbody tr").count() == len(sources.load(ROOT).records["base-rates"])
    page.goto(f"{address}{ASKED}?strength=must")
    assert page.locator("table.filterable tbody tr:visible").count() == len(
        sources.load(ROOT).records["recommendations"]
    )
    context.close()


def test_scripts_of_tools_stand_on_their_pages_alone(html_pages: dict[str, str]) -> None:
    names = {name for scripts in page_scripts.SCRIPTS.values() for name in scripts}
    read = sources.load(ROOT)
    wanted = {
        src.removesuffix(".md") + "/index.html": page_scripts.of(one) for src, one in read.pages.items()
    }
    for path, html in html_pages.items():
        assert {name for name in names if f"assets/scripts/{name}" in html} == set(wanted.get(path, ())), path


def test_every_document_is_published_and_offered(site: Path, html_pages: dict[str, str]) -> None:
    pages = "".join(html for path, html in html_pages.items() if path.startswith("toolkit/"))
    for one in form_documents.all_documents(sources.load(ROOT)):
        for ending in ("md", "docx"):
            assert (site / f"{one.path}.{ending}").stat().st_size > 300
            assert f"{one.path}.{ending}" in pages
    assert (site / "toolkit/files/decision-record.schema.json").is_file()


def use(page: Any, path: str) -> None:
    """Bring a tool into the state in which it shows the most."""
    if path == DECISION:
        page.locator(".tries button").nth(1).click()
    page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    if path == LIMITS:
        type_in(page, prevalence="x")


@pytest.mark.parametrize("path", [DECISION, GATES, READY, LIMITS, ASKED])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_tools_in_use_break_no_rule(chromium: Any, address: str, path: str, scheme: str, width: int) -> None:
    context = chromium.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    page.goto(address + path)
    closed = test_access.violations(page)
    use(page, path)
    assert (closed, test_access.violations(page)) == ([], [])
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("path", [DECISION, GATES, READY, LIMITS, ASKED])
def test_controls_are_large_enough_for_a_finger(chromium: Any, address: str, path: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + path)
    at_rest(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll(
             ".tool :is(button, select, label.option, input:not([type=radio], [type=checkbox]), textarea), " +
             ".filters :is(button, select), th > button")]
           .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
           .map((one) => one.outerHTML.slice(0, 80))"""
    )
    context.close()
    assert small == []


def test_print_leaves_out_buttons_and_keeps_the_form(page: Any, address: str) -> None:
    page.goto(address + GATES)
    page.emulate_media(media="print")
    expect(page.locator(".keeping")).to_be_hidden()
    expect(page.locator("#gate-to-stop-evidence-1")).to_be_visible()
