"""What a pull request changes, said in a few lines."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

from report import change_summary

CHAPTER = small_report.FILES["docs/chapter.md"]
FINDINGS = small_report.FILES["docs/_data/findings.yml"]


def summary(root: Path, changes: dict[str, str]) -> str:
    before, after = small_report.read(root / "before"), small_report.read(root / "after", changes)
    return change_summary.of(before, after)


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({}, [change_summary.NOTHING]),
        (
            {"docs/chapter.md": CHAPTER.replace("Models rank.", "Models rank people by risk.")},
            ["| `chapter.md` | 14 → 17 |"],
        ),
        (
            {"docs/chapter.md": CHAPTER + "\n## More { #more }\n\nWords.\n"},
            ["**Sections added: 1**", "- 1.1.3 More (`#more` in `chapter.md`)"],
        ),
        (
            {"docs/chapter.md": CHAPTER.replace("## End {", "## The end {")},
            ["- `#end`: End → The end"],
        ),
        (
            {
                "docs/chapter.md": CHAPTER.replace("## End { #end }\n\n", ""),
                "docs/index.md": small_report.FILES["docs/index.md"] + "\n## End { #end }\n",
            },
            ["- End (`#end` in `index.md`), before in `chapter.md`"],
        ),
        (
            {"docs/chapter.md": CHAPTER.replace("## End { #end }\n\n", "")},
            ["- 1.1.2 End (`#end` in `chapter.md`); **not retired in docs/_data/permalinks.yml**"],
        ),
        (
            {
                "docs/chapter.md": CHAPTER.replace("## End { #end }\n\n", ""),
                "docs/_data/permalinks.yml": small_report.FILES["docs/_data/permalinks.yml"].replace(
                    "end: [chapter.md]", "end: {retired: {since: 2026-12-01, because: It said nothing.}}"
                ),
            },
            ["- 1.1.2 End (`#end` in `chapter.md`); retired: It said nothing."],
        ),
        (
            {"docs/_data/findings.yml": FINDINGS.replace("well-supported", "limited")},
            ["**Findings changed: 1**", "- `ranking`"],
        ),
        (
            {"docs/_data/findings.yml": FINDINGS + FINDINGS.replace("ranking", "sorting")},
            ["**Findings added: 1**", "- `sorting`"],
        ),
        ({"docs/_data/findings.yml": "[]\n"}, ["**Findings removed: 1**"]),
        (
            {"docs/index.md": small_report.FILES["docs/index.md"].replace(" [@one2020word]", "")},
            ["Citations: "],
        ),
    ],
)
def test_each_kind_of_change_is_said(tmp_path: Path, changes: dict[str, str], lines: list[str]) -> None:
    said = summary(tmp_path, changes)
    for line in lines:
        assert line in said, said


def test_works_cited_for_the_first_time_are_named(tmp_path: Path) -> None:
    more = (
        small_report.FILES["bibliography/works.bib"] + "\n@misc{x2022y,\n  title = {X},\n  year = {2022}\n}\n"
    )
    page = small_report.FILES["docs/index.md"] + "\nMore [@x2022y].\n"
    said = summary(tmp_path, {"bibliography/works.bib": more, "docs/index.md": page})
    assert "**Works cited for the first time: 1**\n\n- `x2022y`" in said


def test_new_and_removed_pages_are_marked(tmp_path: Path) -> None:
    said = summary(
        tmp_path, {"docs/new.md": small_report.FRONT.format("New") + "# New { #new }\n\nWords here.\n"}
    )
    assert "| `new.md` (new) | 2 |" in said
    before = small_report.read(tmp_path / "after")
    assert "| `new.md` (removed) | 2 |" in change_summary.of(before, small_report.read(tmp_path / "last"))


def test_where_a_record_stands_in_its_file_is_no_change(tmp_path: Path) -> None:
    assert change_summary.NOTHING in summary(
        tmp_path, {"docs/_data/findings.yml": f"# A comment.\n{FINDINGS}"}
    )
