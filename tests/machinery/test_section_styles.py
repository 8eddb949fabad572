from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from places_to_cite import IMPRINT, SECTION, WHOLE

from report import citation_html, section_citation, section_styles, style_changes
from report.section_styles import STYLES

PLACES = [replace(SECTION, id=f"place-{letter}", title=f"2.4 {letter}") for letter in "abcdefgh"]


@pytest.fixture(scope="module")
def printed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    items = [section_citation.item(one, IMPRINT) for one in [SECTION, WHOLE, *PLACES]]
    return section_styles.printed(root, items, tmp_path_factory.mktemp("cache"))


AUTHOR, REPORT = "Project on machines & children", "Ethics of machines: guidance"
VERSION, LINK = "Edition 1.0, draft of 24 November 2026", "https://example.org/1.0/s/refusal-is-free/"
READ, TITLE = "[the day you read it]", "2.4.1 Refusal is free"
CAPITALS = "Ethics of Machines: Guidance"
RETRIEVED = f"Retrieved {READ}, from {LINK}"
PRINTED = {
    "harvard": f"{AUTHOR} (2026) ‘{TITLE}’, in {REPORT}. {VERSION}. Available at: {LINK} (Accessed: {READ}).",
    "apa": f"{AUTHOR}. (2026). 2.4.1 Refusal is free. In {REPORT} ({VERSION}). {RETRIEVED}",
    "chicago": f"{AUTHOR}. 2026. “2.4.1 Refusal Is Free.” In {CAPITALS}, edition 1.0, "
    f"draft of 24 November 2026. {LINK}.",
    "oscola": f"{AUTHOR}, ‘2.4.1 Refusal Is Free’ ({CAPITALS}, edition 1.0, draft, 24 November 2026) "
    f"<{LINK}> accessed {READ}.",
}


@pytest.mark.parametrize(("style", "citation"), PRINTED.items())
def test_a_section_is_printed_in_each_style(
    printed: dict[str, dict[str, str]], style: str, citation: str
) -> None:
    assert citation_html.text(printed[style]["ethics2026-refusal-is-free"]) == citation


@pytest.mark.parametrize(("draft", "edition"), [(True, "Edition 1.0, draft"), (False, "Edition 1.0")])
def test_a_note_on_the_whole_report_gives_its_date_once(
    root: Path, tmp_path: Path, draft: bool, edition: str
) -> None:
    item = section_citation.item(WHOLE, replace(IMPRINT, draft=draft))
    note = section_styles.printed(root, [item], tmp_path)["oscola"][item["id"]]
    where = f"<{item['URL']}> accessed {READ}."
    assert citation_html.text(note) == f"{AUTHOR}, ‘{CAPITALS}’ ({edition}, 24 November 2026) {where}"


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_one_year_gets_no_letter_and_one_author_no_dash(
    printed: dict[str, dict[str, str]], style: section_styles.Style
) -> None:
    assert len(printed[style.name]) == len(PLACES) + 2
    for html in printed[style.name].values():
        assert not re.search(r"2026[a-z]", citation_html.text(html).replace("s/place", ""))
        assert citation_html.text(html).startswith("Project on machines & children")


def test_the_entry_of_the_notes_style_is_the_note_itself(
    root: Path, printed: dict[str, dict[str, str]]
) -> None:
    oscola = next(style for style in STYLES if style.pointing.note)
    item = section_styles.dressed(section_citation.item(SECTION, IMPRINT), oscola)
    unchanged = (root / section_styles.FOLDER / "oscola.csl").read_text(encoding="utf-8")
    style = style_changes.adapted(unchanged, "oscola.csl")
    html = section_styles.convert(style, json.dumps([item]), f"---\nlang: en-GB\n---\n[@{item['id']}]\n")
    note = re.search(r'<li id="fn1">.*?</li>', html, re.DOTALL)
    assert note
    text = citation_html.text(note[0]).strip().removesuffix("↩︎").strip()
    assert text == citation_html.text(printed["oscola"][item["id"]])


def test_what_can_no_longer_change_has_no_day_of_retrieval(root: Path, tmp_path: Path) -> None:
    item = section_citation.item(SECTION, replace(IMPRINT, draft=False))
    done = section_styles.printed(root, [item], tmp_path)["apa"][item["id"]]
    assert "Retrieved" not in citation_html.text(done)


def test_the_whole_report_is_in_nothing(printed: dict[str, dict[str, str]]) -> None:
    whole = citation_html.text(printed["harvard"]["ethics2026-home"])
    assert whole.startswith(f"{AUTHOR} (2026) {REPORT}. {VERSION}. Available at: ")


@pytest.mark.parametrize("file", style_changes.CHANGES)
def test_a_style_that_came_otherwise_is_refused(root: Path, file: str) -> None:
    csl = (root / section_styles.FOLDER / file).read_text(encoding="utf-8")
    (change,) = style_changes.CHANGES[file]
    with pytest.raises(style_changes.StyleError, match=file):
        style_changes.adapted(csl.replace(next(iter(change.words)), ""), file)


def test_citations_are_printed_once(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    items = [section_citation.item(SECTION, IMPRINT)]
    first = section_styles.printed(root, items, tmp_path)
    monkeypatch.setattr(section_styles, "convert", None)
    assert section_styles.printed(root, items, tmp_path) == first


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_each_style_keeps_its_notice(root: Path, style: section_styles.Style) -> None:
    text = (root / section_styles.FOLDER / style.file).read_text(encoding="utf-8")
    assert '<rights license="http://creativecommons.org/licenses/by-sa/3.0/">' in text
    assert style.file in (root / section_styles.FOLDER / "README.md").read_text(encoding="utf-8")
