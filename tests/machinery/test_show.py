"""Records as readers see them: everything real is shown, with its id once and nothing left open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import small_report

from report import makers, markers, show, show_findings, sources

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def real() -> sources.Sources:
    return sources.load(ROOT)


def test_every_real_marker_shows_something(real: sources.Sources) -> None:
    for page in real.pages.values():
        for marker in markers.of_page(page):
            text = makers.made(real, page, marker)
            assert text.strip(), f"{page.path}:{marker.line}"


def test_no_marker_of_the_real_report_is_empty(real: sources.Sources) -> None:
    assert [str(problem) for problem in makers.problems(real)] == []


def test_every_record_has_its_id_once_on_its_home_page(real: sources.Sources) -> None:
    for kind, home in real.homes.items():
        text, _ = real.expanded[home]
        for name in real.records.get(kind, {}):
            assert len(re.findall(rf'\{{ #{name} \}}|\bid="{name}"', text)) == 1, f"{kind}: {name} on {home}"


@pytest.fixture
def read(tmp_path: Path) -> sources.Sources:
    return small_report.read(tmp_path)


def test_a_recommendation_says_who_how_strongly_and_what(read: sources.Sources) -> None:
    text = show_findings.recommendation(read, read.pages["chapter.md"], "publish")
    assert "Buyers **should** publish every trial." in text
    assert "[Recommendation 1 in full](reference/lists.md#publish)" in text


def test_a_record_in_full_names_its_ground_and_its_section(read: sources.Sources) -> None:
    text = show_findings.all_recommendations(read, read.pages["reference/lists.md"], "")
    assert "### Recommendation 1: Publish every trial { #publish }" in text
    assert ":   [1.1.1 Argument](../chapter.md#argument)" in text
    assert "[Finding 1: Models rank](#ranking){ .record-link } (well supported)." in text


def test_a_finding_names_what_rests_on_it(read: sources.Sources) -> None:
    text = show_findings.all_findings(read, read.pages["reference/lists.md"], "")
    assert "[Recommendation 1](#publish)" in text
    assert "[@one2020word; @two2021word]" in text


def test_a_chapter_lists_its_own_recommendations(read: sources.Sources) -> None:
    assert show_findings.of_chapter(read, read.pages["chapter.md"], "").count("Recommendation 1") == 1
    assert show_findings.of_chapter(read, read.pages["index.md"], "") == ""


def test_a_withdrawn_recommendation_says_when_and_why(tmp_path: Path) -> None:
    text = (
        small_report.FILES["docs/_data/recommendations.yml"]
        + "  withdrawn: 2026-12-01\n  withdrawn_because: Done.\n"
    )
    read = small_report.read(tmp_path, {"docs/_data/recommendations.yml": text})
    shown = show_findings.all_recommendations(read, read.pages["reference/lists.md"], "")
    assert "**Withdrawn on 1 December 2026:** Done." in shown


def test_without_a_page_that_lists_them_records_are_named_without_a_link(tmp_path: Path) -> None:
    lists = small_report.FILES["docs/reference/lists.md"].replace("<!-- records: recommendations -->", "")
    read = small_report.read(tmp_path, {"docs/reference/lists.md": lists})
    assert "](" not in show_findings.recommendation(read, read.pages["chapter.md"], "publish")


def test_the_glossary_gives_other_names_and_sources(read: sources.Sources) -> None:
    text = show_findings.glossary(read, read.pages["reference/lists.md"], "")
    assert "### Bias { #term-bias }\n\nA steady error. Also: lean." in text
    assert text.index("Bias") < text.index("Model")


@pytest.mark.parametrize(
    ("words", "text"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_read_as_in_a_sentence(words: list[str], text: str) -> None:
    assert show.joined(words) == text


def test_grounds_of_every_kind_are_named(real: sources.Sources) -> None:
    page = real.pages["index.md"]
    for kind in ("findings", "duties", "values", "commitments", "uses"):
        for name in list(real.records[kind])[:1]:
            assert name in show.ground(real, page, [name]) or kind not in real.homes
    assert show.ground(real, page, ["uk1989children"]) == "[@uk1989children]."
