"""The report's voice: words to replace, British spelling, one sentence a line, a page that can be read."""

from __future__ import annotations

import pytest

from page_of import page
from report import wording

HARD = "Organisational considerations notwithstanding, multidisciplinary professionals deliberate."


def said(markdown: str, **front: str) -> list[str]:
    return [
        f"{p.what} {p.remedy}" for p in wording.problems(page(markdown, **{"reading_grade": "40", **front}))
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("We leverage it.", "'leverage' is a word to avoid. Write: use"),
        ("Stakeholders met.", "'Stakeholders' is a word to avoid."),
        ("The behavior of it.", "'behavior' is not British spelling. Write: behaviour"),
        ("One thing. Two things.", "two sentences stand on one line"),
        ("- One thing. Two things.", "Begin a new line at: Two things."),
        ("He said “leverage the color” aloud.", None),
        ("The *Journal of Behavior* says so.", None),
        ("The Center for Labor met.", None),  # a name
        ("`color` and [text](color.md)", None),
        ("| color |", None),
        ("A colourful holistically-minded robustness.", None),
    ],
)
def test_words_and_sentences(text: str, complaint: str | None) -> None:
    found = said(text)
    assert bool(found) == bool(complaint), found
    assert not complaint or any(complaint in one for one in found), found


def test_a_page_may_not_be_harder_than_its_limit() -> None:
    assert "its limit is 10" in said(HARD, reading_grade="10")[0]
    assert said(HARD, reading_grade="60") == []
