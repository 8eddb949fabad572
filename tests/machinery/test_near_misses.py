"""A word that nearly is a term of the glossary is a slip, unless it is a word of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

from report import near_misses

GLOSSARY = (
    "- id: term-bias\n  term: Bias\n  also: [lean, ATRS]\n  definition: An error of inference.\n"
    "- id: term-threshold\n  term: Threshold\n  definition: A line.\n"
)


def said(tmp_path: Path, text: str, **files: str) -> list[str]:
    body = small_report.FILES["docs/index.md"] + f"\n{text}\n"
    changes = {"docs/index.md": body, "docs/_data/glossary.yml": GLOSSARY, **files}
    return [problem.what for problem in near_misses.problems(small_report.read(tmp_path, changes))]


@pytest.mark.parametrize(
    "word", ["thresold", "threshhold", "threshodl", "thrashold", "ARTS", "ATRSS", "Thresold"]
)
def test_a_slip_is_named(tmp_path: Path, word: str) -> None:
    found = said(tmp_path, f"Then {word} came.")
    assert len(found) == 1
    assert found[0].startswith(f"'{word}' looks like a slip for ")


@pytest.mark.parametrize(
    "text",
    [
        "The threshold and the thresholds and ATRS.",
        "The thresher held.",
        "The `thresold` in code and [x](thresold.md).",
        "The AI and the arts.",
        "thresold, thresold, thresold",  # thrice is a habit
        "Cited [@thresold2020].",
    ],
)
def test_a_word_of_its_own_passes(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, text) == []


def test_accepted_words_pass(tmp_path: Path) -> None:
    assert said(tmp_path, "Then thresold came.", **{"docs/_data/accepted-words.txt": "thresold\n"}) == []
