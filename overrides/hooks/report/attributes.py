"""Braces behind text: a place on a page gets its id from a heading, and only classes that the site knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import code_marks
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page

BRACES = re.compile(r"\{:?[ \t]*(?P<inside>[^{}\n]+)\}")
HEADING = re.compile(r"#{1,6}\s")
FENCE = re.compile(rf"\s*(?:[-*+>]\s+)*{code_marks.FENCE}\s*\{{")
CLASSES = frozenset({"quick-exit"})  # What the style sheets have for contributors to use.
HEADINGS = "Take the braces out; where the place is to be cited, give it a heading: ## Its title { #its-id }"


def problems(page: Page) -> Iterator[Problem]:
    """Ids that are no id of a section, and so stand in no registry, and classes that mean something else."""
    if "{" not in page.body:
        return
    for number, line in page.visible():
        if "{" in line and not HEADING.match(line):
            for what, remedy in _of_line(code_marks.without(line)):
                yield Problem(page.path, number, what, remedy)
    for number, line in enumerate(page.lines[page.body_at :], page.body_at + 1):
        if FENCE.match(line):
            what = "this block of code has braces, by which it could take an id or a class."
            yield Problem(
                page.path, number, what, "Write only the name of the language, or nothing: ``` yaml"
            )


def _of_line(line: str) -> Iterator[tuple[str, str]]:
    for braces in BRACES.finditer(line):
        for word in braces["inside"].split():
            if word.startswith("#"):
                yield f"'{braces[0]}' gives an id to something that is no heading.", HEADINGS
            elif word.startswith(".") and word[1:] not in CLASSES:
                known = ", ".join(f".{name}" for name in sorted(CLASSES))
                yield f"'{braces[0]}' names a class that pages do not use.", f"Take it out. Known: {known}"
