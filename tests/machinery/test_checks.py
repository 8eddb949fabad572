"""All checks run on all sources; a report without a mistake gives no complaint."""

from __future__ import annotations

from pathlib import Path

import small_report

from report import checks, permalinks, sources, whereabouts
from report.__main__ import main


def test_a_report_without_a_mistake_gives_no_complaint(tmp_path: Path) -> None:
    assert [str(problem) for problem in checks.run(small_report.make(tmp_path))] == []


def test_complaints_are_sorted_and_come_once(tmp_path: Path) -> None:
    found = checks.run(small_report.make(tmp_path, {"docs/index.md": "x", "docs/chapter.md": "y"}))
    assert found == sorted(set(found))
    assert {problem.path for problem in found} >= {"docs/index.md", "docs/chapter.md"}


def test_an_empty_folder_gives_complaints_and_no_traceback(tmp_path: Path) -> None:
    assert {problem.path for problem in checks.run(tmp_path)} >= {"mkdocs.yml", permalinks.FILE}


def test_every_id_has_a_place(tmp_path: Path) -> None:
    present = whereabouts.present(small_report.read(tmp_path))
    assert present["argument"][0] == "chapter.md"
    assert present["ranking"] == ("reference/lists.md", "docs/_data/findings.yml", 1)
    assert present["zebras-counted"][0] == "chapter.md"


def test_links_may_lead_to_pages_ids_and_files(tmp_path: Path) -> None:
    places = whereabouts.link_map(sources.load(small_report.make(tmp_path, {"docs/a/map.svg": "<svg/>"})))
    assert "ranking" in places.ids["reference/lists.md"]
    assert "a/map.svg" in places.files
    assert "_data/findings.yml" not in places.files  # It is not published.
    assert places.navigation == {"index.md", "chapter.md", "reference/lists.md"}


def test_an_unknown_command_is_refused() -> None:
    assert main(["nonsense"]) == 2
    assert main([]) == 2


def test_of_an_unfinished_merge_nothing_else_is_said(tmp_path: Path) -> None:
    text = small_report.FILES["docs/_data/findings.yml"]
    root = small_report.make(tmp_path, {"docs/_data/findings.yml": f"<<<<<<< a\n{text}=======\n>>>>>>> b\n"})
    (found,) = checks.run(root)
    assert str(found).startswith("docs/_data/findings.yml:1: a merge conflict was left here")
