from __future__ import annotations

from pathlib import Path

import pytest

from report import bibliography_parse, bibliography_quick

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*(ROOT / "bibliography").glob("*.bib"), *(ROOT / "tests").rglob("cases/**/*.bib")])
PLAIN = "@book{k1,\n  author = {Smith, Ann and van der Put, Bo},\n  title = {A  {Big}  book},\n}\n"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_quick_and_strict_reading_agree(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = file.read_text("utf-8")
    quick = list(bibliography_parse.parse("x.bib", text))
    monkeypatch.setattr(bibliography_quick, "fields", lambda _: None)
    monkeypatch.setattr(bibliography_quick, "name", lambda _: None)
    assert list(bibliography_parse.parse("x.bib", text)) == quick


def test_plain_entries_are_read_quickly() -> None:
    fields = {"author": "Smith, Ann and van der Put, Bo", "title": "A {Big} book"}
    assert bibliography_quick.fields(PLAIN) == ("k1", fields)
    assert bibliography_quick.name("van der Put,  Claudia M.") == ("Claudia M.", "van der Put")


@pytest.mark.parametrize(
    "odd",
    [
        PLAIN.replace("k1,", "k1"),
        PLAIN.replace("Bo},", "Bo}"),
        PLAIN.replace("title", "author"),
        PLAIN.replace("{A ", '"A ').replace("book}", 'book"'),
        PLAIN.replace("{Big}", "{Big"),
        PLAIN.replace("title = {", "title = a # {"),
        PLAIN + "lost text",
        PLAIN.replace("}\n", "}}\n"),
    ],
)
def test_all_others_are_left_to_the_strict_parser(odd: str) -> None:
    assert bibliography_quick.fields(odd) is None


@pytest.mark.parametrize(
    "odd", ["Ann Smith", "{Ministry, of}", "Smith, Jr, Ann", "Sm\\'ith, A", "Smith,", ""]
)
def test_odd_names_are_left_to_the_strict_parser(odd: str) -> None:
    assert bibliography_quick.name(odd) is None
