"""The three questions: the parts of the report, and the doors on its home page."""

from __future__ import annotations

from dataclasses import dataclass

FILE = "docs/_data/questions.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One part of the report: its number, its question, the answer in a sentence, where it begins."""

    id: str
    number: str
    question: str
    answer: str
    page: str
    path: str = FILE
    line: int = 1


WAYS = "docs/_data/ways.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way into the report from its home page: to read, to cite, to contribute."""

    id: str
    title: str
    text: str
    page: str
    label: str
    path: str = WAYS
    line: int = 1
