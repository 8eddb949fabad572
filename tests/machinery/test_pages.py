"""A page says what it is before its text, in plain words, or is not read at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from page_of import FRONT, page
from report import pages


def said(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "docs/a.md").write_text(text, encoding="utf-8")
    return [f"{problem.line}: {problem.what}" for problem in pages.read(tmp_path, "a.md")[1]]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("# A\n", "1: this page has no front matter."),
        ("", "1: this page has no front matter."),
        ("---\ntitle: A\n", "1: the front matter is not closed."),
        ("---\n---\n", "1: the front matter is empty."),
        ("---\n- a\n---\n", "1: the front matter is empty."),
        ('---\ntitle: "A\n---\n', "2: this is not valid YAML"),
        (f"{FRONT}tilte: x\n---\n", "6: 'tilte' is not a field"),
        (f"{FRONT}number: 1.2\n---\n", "6: 'number' should be text, but is '1.2'."),
        (FRONT.replace("checked: 2026-11-24", "checked: today") + "---\n", "4: 'checked' should be a date"),
        (FRONT.replace("What it", "What it " + "really " * 30) + "---\n", "3: the description has"),
        (FRONT.replace("A page", "A <b>page</b>") + "---\n", "2: '<b' in 'title' would be shown"),
        (FRONT.replace("A page", "A [page](x)") + "---\n", "2: '](' in 'title' would be shown"),
        (f"{FRONT}position: As of [@key].\n---\n", "6: '[@' in 'position' would be shown"),
    ],
)
def test_bad_front_matter_is_named_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    assert any(one.startswith(complaint) for one in said(tmp_path, text)), said(tmp_path, text)


def test_good_front_matter_passes(tmp_path: Path) -> None:
    assert (
        said(tmp_path, f'{FRONT}number: "1.2"\nposition: Law of 1 July.\nhide: [toc]\n---\n# A {{ #a }}\n')
        == []
    )


def test_a_page_knows_its_body_and_its_lines() -> None:
    found = page("# A { #a }\n\n```\ncode\n```\nText")
    assert found.body.startswith("# A { #a }")
    assert list(found.visible()) == [(7, "# A { #a }"), (8, ""), (12, "Text"), (13, "")]
    assert found.path == "docs/chapter.md"


def test_data_files_are_no_pages(tmp_path: Path) -> None:
    for path in ("docs/a.md", "docs/_data/notes.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(f"{FRONT}---\n# A {{ #a }}\n")
    assert [one.src for one in pages.read_all(tmp_path)[0]] == ["a.md"]
