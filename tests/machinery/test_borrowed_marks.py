"""Marks that other programmes understand are told what to write here."""

from __future__ import annotations

import pytest

from page_of import page
from report import borrowed_marks


def said(markdown: str) -> list[str]:
    return [f"{one.line}: {one.what}" for one in borrowed_marks.problems(page(markdown))]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("• one", "this sign begins no list here."),
        ("1) one", "a parenthesis numbers no list here."),
        ("  - one", "this item is indented by fewer than four spaces"),
        ("See [[glossary]].", "double brackets make no link here."),
        ("![[map.png]]", "double brackets make no link here."),
        (r"So it is \cite{clayton2020machine}.", "LaTeX makes no citation here."),
        (r"So it is \parencite[12]{clayton2020machine}.", "LaTeX makes no citation here."),
        ("So it is (Clayton et al., 2020).", "this source is cited by hand"),
        ("So it is (Banks & Smith 2008).", "this source is cited by hand"),
        ("[1] A note.", "this is no footnote."),
    ],
)
def test_a_borrowed_mark_is_named(line: str, complaint: str) -> None:
    assert [one.startswith(f"9: {complaint}") for one in said(f"Text.\n\n{line}")] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "    - one",
        "- one\n    - two",
        "1. one",
        "Text (in 2020) and (the Act of 1989).",
        "(Children Act 1989)",
        "It began (May 2026) and ended (March and April 2027).",
        "`[[x]]` and `\\cite{x}`",
        "[^1]: A note.",
        "[1](glossary.md) is a link.",
        "Text [[@a2020b]].",
    ],
)
def test_what_is_good_here_is_let_be(line: str) -> None:
    assert said(line) == []
