"""Marks of word processors, wikis and LaTeX, which the builder would print as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import code_marks
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page

MARKS = [
    (re.compile(r"^\s*[•·‣▪◦●]\s"), "this sign begins no list here.", "Begin each item with a hyphen: - one"),
    (re.compile(r"^\s*\d+\)\s"), "a parenthesis numbers no list here.", "Write a full stop: 1. one"),
    (
        re.compile(r"^ {1,3}(?:[-*+]|\d+\.)\s"),
        "this item is indented by fewer than four spaces, so it stands within no other item.",
        "Indent it by four spaces, or not at all.",
    ),
    (
        re.compile(r"\[\[[^\[\]@^]+\]\]"),
        "double brackets make no link here.",
        "Write: [words](page.md), or for a picture: ![What it shows](picture.png)",
    ),
    (re.compile(r"\\[a-z]*cite[a-z]*\*?[\[{]"), "LaTeX makes no citation here.", "Write: [@key, p. 12]"),
    (
        re.compile(r"\([A-Z][\w’-]+(?: et al\.?| & [A-Z][\w’-]+),? (?:19|20)\d\d[a-z]?\)"),
        "this source is cited by hand, and would stand in no list of references.",
        "Write its key from bibliography/: [@key]",
    ),
    (
        re.compile(r"^\[\d+\]\s"),
        "this is no footnote.",
        "Write: [^1]: The note.\nand where it belongs: [^1]",
    ),
]
ANY = re.compile(r"[•·‣▪◦●)\\]|^ {1,3}\S|\[\[|^\[")


def problems(page: Page) -> Iterator[Problem]:
    """Every line that other programmes would understand, and this report does not."""
    for number, line in page.visible():
        bare = code_marks.without(line) if ANY.search(line) else ""
        for mark, what, remedy in MARKS if bare else ():
            if mark.search(bare):
                yield Problem(page.path, number, what, remedy)
