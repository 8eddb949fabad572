"""A source under a name that nobody reads is one complaint, with the name that it should have."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

from report import checks

DATA = "docs/_data"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (f"{DATA}/findings.yml", "findings.yaml"),
        (f"{DATA}/findings.yml", "Findings.yml"),
        (f"{DATA}/findings.yml", "findings.yml.txt"),
        (f"{DATA}/permalinks.yml", "permalinks.YML"),
        (f"{DATA}/statistics.csv", "statistics.CSV"),
        ("docs/chapter.md", "chapter.markdown"),
        ("docs/chapter.md", "chapter.MD"),
        ("bibliography/works.bib", "works.BIB"),
        ("bibliography/works.bib", "works.bibtex"),
        ("bibliography/works.bib", "works.bib.txt"),
        ("bibliography/verified.yml", "verified.yaml"),
        ("mkdocs.yml", "mkdocs.yaml"),
        ("mkdocs.yml", "Mkdocs.yml"),
    ],
)
def test_a_name_that_nobody_reads_is_the_only_complaint(tmp_path: Path, path: str, name: str) -> None:
    file = small_report.make(tmp_path) / path
    file.rename(file.with_name(name))
    wrong = file.with_name(name).relative_to(tmp_path).as_posix()
    found = [(one.path, one.remedy) for one in checks.run(tmp_path)]
    assert found == [(wrong, f"Rename it: git mv '{wrong}' '{path}'")]


def test_two_files_of_one_name_are_to_become_one(tmp_path: Path) -> None:
    small_report.make(tmp_path, {f"{DATA}/findings.yaml": ""})
    remedies = [one.remedy for one in checks.run(tmp_path)]
    assert remedies == [
        f"Put what it holds into {DATA}/findings.yml, and delete it: rm '{DATA}/findings.yaml'"
    ]


LET_BE = ["docs/notes.md.off", "docs/a.b.md", f"{DATA}/released-ids/1.0.txt", "docs/.x.yaml"]


@pytest.mark.parametrize("path", LET_BE)
def test_other_names_are_let_be(tmp_path: Path, path: str) -> None:
    page = small_report.FILES["docs/chapter.md"]
    small_report.make(tmp_path, {path: page if path.endswith(".md") else ""})
    assert not [one for one in checks.run(tmp_path) if "nothing here reads" in one.what]
