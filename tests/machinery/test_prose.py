"""Sentences are counted as readers count them, and citations do not make a page harder to read."""

from __future__ import annotations

import pytest

from page_of import page
from report import prose


@pytest.mark.parametrize(
    ("line", "second"),
    [
        ("One sentence.", None),
        ("One sentence. Another one.", "Another one."),
        ("A claim [@key, p. 12]. Another.", "Another."),
        ("A claim [@key, p. 12; @other, s. 17].", None),
        ("See Dr. Smith and s. 17 of the Act.", None),
        ("It was 4.8 times the rate.", None),
        ("He asked: “Why? Because.” and left.", None),
        ("**Number.** How many sources speak to this?", None),
        ("Is it so? It is.", "It is."),
        ("The judgment in A v. B settled it.", None),
    ],
)
def test_one_sentence_stands_on_a_line(line: str, second: str | None) -> None:
    assert prose.second_sentence(line) == second


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1),
        ("table", 2),
        ("children", 2),
        ("machine", 2),
        ("used", 1),
        ("needed", 2),
        ("social", 2),
        ("rhythm", 1),
    ],
)
def test_syllables_are_counted_by_vowels(word: str, syllables: int) -> None:
    assert prose.syllables_in(word) == syllables


def test_the_grade_is_that_of_kincaid() -> None:
    measure = prose.measure(["The cat sat on the mat.", "The dog ran."])
    assert (measure.words, measure.sentences) == (9, 2)
    assert measure.grade == pytest.approx(0.39 * 4.5 + 11.8 * 1 - 15.59)


def test_citations_quotations_and_names_do_not_count() -> None:
    plain = prose.measure(["A model ranks cases."])
    dressed = prose.measure(["A model ranks cases [@longkey2020something, p. 12]."])
    assert dressed == plain
    assert prose.measure(["The Children and Social Work Act 2017 applies."]).words == 2


def test_code_tables_and_headings_are_no_prose() -> None:
    found = page("# Title { #a }\n\nText here.\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n")
    assert [line for _, line in prose.lines(found)] == ["Text here."]
