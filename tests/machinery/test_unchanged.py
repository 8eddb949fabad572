"""What was made of records is made again when anything that it is made from changes, and only then."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest
import small_report

from report import fingerprint, sources, unchanged

CHAPTER = "docs/chapter.md"


def made(root: Path, make: Mock) -> None:
    unchanged.made(sources.load(root), ("all",), make)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    small_report.read(tmp_path)
    unchanged.KEPT.clear()
    return tmp_path


def edited(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_words_of_pages_change_nothing(root: Path) -> None:
    make = Mock()
    made(root, make)
    made(root, make)
    with (root / CHAPTER).open("a", encoding="utf-8") as file:
        file.write("\nMore words.\n")
    made(root, make)
    text = (root / CHAPTER).read_text(encoding="utf-8")
    (root / CHAPTER).write_text(text.replace("\n\n", "\n\n\n"), encoding="utf-8")
    made(root, make)
    assert make.call_count == 1


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (CHAPTER, "title: ", "title: New "),
        (CHAPTER, "## ", "## New "),
        (CHAPTER, "<!-- ", "\n## Before { #before }\n\n<!-- "),
        ("docs/_data/findings.yml", "id: ", "id:  "),
        ("mkdocs.yml", "nav:", "# nav\nnav:"),
        ("bibliography/works.bib", "title", " title"),
    ],
)
def test_all_else_is_made_anew(root: Path, path: str, old: str, new: str) -> None:
    make = Mock()
    made(root, make)
    edited(root, path, old, new)
    made(root, make)
    assert make.call_count == 2


def test_what_was_saved_while_it_was_read_is_not_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Mock()
    monkeypatch.setattr(fingerprint, "around", Mock(side_effect=["before", "after"] * 2))
    made(root, make)
    made(root, make)
    assert make.call_count == 2
