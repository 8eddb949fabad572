"""A page is built from its source line by line: numbers and records put in, every line traced to its own."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

from report import expand, makers, markers


@pytest.fixture
def chapter(tmp_path: Path) -> tuple[list[str], list[int]]:
    text, origin = expand.page(small_report.read(tmp_path), "chapter.md")
    return text.split("\n"), origin


def test_every_line_knows_the_line_that_it_comes_from(chapter: tuple[list[str], list[int]]) -> None:
    lines, origin = chapter
    assert len(lines) == len(origin)
    assert origin == sorted(origin)
    assert lines[origin.index(15)] == "Models rank."


def test_headings_get_their_numbers(chapter: tuple[list[str], list[int]]) -> None:
    assert '# <span class="number">1.1</span> Chapter { #chapter }' in chapter[0]
    assert '## <span class="number">1.1.1</span> Argument { #argument }' in chapter[0]


def test_a_page_without_a_number_keeps_plain_headings(tmp_path: Path) -> None:
    assert "\n# Home { #home }\n" in expand.page(small_report.read(tmp_path), "index.md")[0]


def test_markers_become_what_they_name(chapter: tuple[list[str], list[int]]) -> None:
    text = "\n".join(chapter[0])
    assert '!!! finding "Finding 1: well supported"' in text
    assert '!!! recommendation "Recommendation 1"' in text
    assert '<figure class="chart" id="zebras-counted">' in text
    assert "<!--" not in text


def test_an_indented_marker_stays_in_its_box(tmp_path: Path) -> None:
    changed = small_report.FILES["docs/chapter.md"].replace("<!-- finding", '!!! note "A"\n    <!-- finding')
    text, _ = expand.page(small_report.read(tmp_path, {"docs/chapter.md": changed}), "chapter.md")
    assert '\n    !!! finding "Finding 1: well supported"' in text


def test_code_and_unknown_markers_show_nothing_of_records(tmp_path: Path) -> None:
    body = (
        small_report.FILES["docs/index.md"]
        + "\n```\n<!-- finding: ranking -->\n```\n\n<!-- finding: nothing -->\n"
    )
    text, _ = expand.page(small_report.read(tmp_path, {"docs/index.md": body}), "index.md")
    assert "<!-- finding: ranking -->" in text
    assert "nothing" not in text


def test_a_record_that_names_what_is_not_there_is_left_out_and_reported_elsewhere(tmp_path: Path) -> None:
    broken = small_report.FILES["docs/_data/recommendations.yml"].replace("[buyers]", "[nobody]")
    read = small_report.read(tmp_path, {"docs/_data/recommendations.yml": broken})
    marker = markers.Marker("recommendation", "publish", "", 1)
    assert makers.made(read, read.pages["chapter.md"], marker) == ""


def test_every_kind_of_marker_knows_its_names(tmp_path: Path) -> None:
    known = makers.known(small_report.read(tmp_path))
    assert known["finding"] == {"ranking"}
    assert known["figure"] == {"zebras-counted"}
    assert "findings" in known["records"]
    assert "references" in known["list"]
