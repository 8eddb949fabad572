"""Names of files become addresses: small letters, digits and hyphens."""

from __future__ import annotations

from pathlib import Path

import pytest

from report import file_checks


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("good-name.md", None),
        ("README.md", None),
        ("figure_two.svg", None),
        ("NOTICE.txt", None),
        ("My Page.md", "my-page.md"),
        ("Page.md", "page.md"),
        ("päge.md", "page.md"),
        ("größe.md", "grosse.md"),
        (".DS_Store", None),
        ("_headers", None),
        ("a%b.md", "a-b.md"),
    ],
)
def test_a_name_makes_a_good_address_or_gets_a_better_one(
    tmp_path: Path, name: str, better: str | None
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / name).write_text("x")
    remedies = [problem.remedy for problem in file_checks.problems(tmp_path)]
    assert remedies == ([f"Rename it: git mv 'docs/{name}' 'docs/{better}'"] if better else [])


@pytest.mark.parametrize("name", [".privacy.md.swp", "privacy.md~", "privacy.md-"])
def test_what_an_editor_left_is_to_be_deleted(tmp_path: Path, name: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / name).write_text("x")
    remedies = [problem.remedy for problem in file_checks.problems(tmp_path)]
    assert remedies == [f"Delete it: rm 'docs/{name}'"]
