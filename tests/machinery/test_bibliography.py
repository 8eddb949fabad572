from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from report import bibliography
from report.bibliography import Person

if TYPE_CHECKING:
    from pathlib import Path

ONE = "@misc{one2020word,\n  title = {One},\n  year = {2020},\n}\n"
TWO = "@misc{two2020word,\n  title = {Two},\n  year = {2020},\n}\n"


def complaints(*texts: str) -> list[str]:
    library = bibliography.read({f"{number}.bib": text for number, text in enumerate(texts)})
    return [f"{p.path}:{p.line}: {p.what}" for p in library.problems]


def test_an_entry_keeps_what_was_written_and_where() -> None:
    text = "% a comment\n" + ONE.replace(
        "title", "author = {Doe, Jane Q. and {The Body} and van Dam, X},\n title"
    )
    entry = bibliography.read({"a.bib": text})["one2020word"]
    assert (entry.type, entry.path, entry.line, entry.field_lines["year"]) == ("misc", "a.bib", 2, 5)
    assert entry.persons["author"] == (
        Person("Jane Q.", "Doe"),
        Person("", "The Body"),
        Person("X", "van Dam"),
    )
    assert (entry.title, entry.year, entry.is_weak) == ("One", "2020", False)


def test_good_files_give_no_problem() -> None:
    assert complaints(ONE + "\n" + TWO, "% only a comment\n") == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (ONE.replace("},\n  year", "}\n  year"), "2: a comma is missing at the end of this line."),
        (ONE.replace("word,", "word"), "1: a comma is missing at the end of this line."),
        (ONE.replace("{One}", "{One"), "2: a brace is not closed, or a quotation mark is left open."),
        (ONE[:-2], "1: a brace is not closed, or a quotation mark is left open."),
        (ONE[:-2] + "\n" + TWO, "1: a brace is not closed, or a quotation mark is left open."),
        (ONE.replace("{One}", "{O}ne}"), "2: this entry is malformed: syntax error in line 2: '}' expected."),
        (
            ONE.replace("year", "title"),
            "1: this entry is malformed: entry with key one2020word has a duplicate",
        ),
        (ONE + "}\n", "5: '}' belongs to no entry and would be lost."),
        ("Hello\n" + ONE, "1: 'Hello' belongs to no entry and would be lost."),
        ("@string{x = {y}}\n" + ONE, "1: '@string' is not used here."),
    ],
)
def test_a_malformed_entry_is_reported_with_its_line(text: str, complaint: str) -> None:
    found = complaints(text)
    assert len(found) == 1 or "needs" in "".join(found)
    assert found[0].startswith(f"0.bib:{complaint}")


def test_a_malformed_entry_hides_no_other() -> None:
    library = bibliography.read({"a.bib": ONE.replace("},\n  year", "}\n  year") + TWO})
    assert list(library) == ["two2020word"]


def test_files_are_read_below_the_root(tmp_path: Path) -> None:
    folder = tmp_path / "bibliography"
    folder.mkdir()
    (folder / "b.bib").write_text(TWO)
    (folder / "a.bib").write_bytes(ONE.encode() + b"% \xff\n")
    library = bibliography.load(tmp_path)
    assert list(library) == ["one2020word", "two2020word"]
    assert [(p.path, p.line) for p in library.problems] == [("bibliography/a.bib", 5)]


def test_a_work_that_no_page_cites_is_reported() -> None:
    library = bibliography.read({"a.bib": ONE + TWO})
    assert [p.line for p in bibliography.unused(library, ["one2020word"])] == [5]


@pytest.mark.parametrize(
    ("keywords", "weak"), [("weak", True), ("primary", False), ("law, weak", True), ("weakness", False)]
)
def test_a_weak_work_says_so_in_its_keywords(keywords: str, weak: bool) -> None:
    library = bibliography.read({"a.bib": ONE.replace("  year", f"  keywords = {{{keywords}}},\n  year")})
    assert library.is_weak("one2020word") is weak


def test_an_unknown_work_cannot_stand_alone() -> None:
    assert bibliography.read({}).is_weak("nobody1999")
