"""Slips in Markdown that the builder would pass in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import boxes, code_marks
from .problems import Problem
from .visible_lines import unclosed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page

FOOTNOTE = re.compile(r"\[\^(?P<name>[^\]]+)\](?P<colon>:?)")
LEFTOVER = re.compile(
    r"\b(TODO|FIXME|TBC|TBD|XXX)\b|lorem ipsum|coming soon|\[insert |<placeholder", re.IGNORECASE
)
# What a text with a leftover contains in lower case: quicker to rule out than the pattern.
LEFTOVERS = ("todo", "fixme", "tbc", "tbd", "xxx", "lorem ipsum", "coming soon", "[insert ", "<placeholder")
ACTS = re.compile("[<{]")
TAG = re.compile(r"</?(?P<tag>[a-zA-Z][\w-]*)\b[^>]*(?:>|$)")
ALLOWED = re.compile(r"<!--.*?-->|<https?:[^>]*>")
UNCLOSED = re.compile(r"\{\s*#[^}]*$")
HANDLER = re.compile(r"\{[^}]*?(?P<name>[\w:-]+)\s*=[^}]*\}")
LIST = re.compile(r"^(?:[-*+]|\d+\.)\s")


def problems(page: Page) -> Iterator[Problem]:
    """Everything in the Markdown of a page that would not be shown as it was meant."""
    for number, what, remedy in _found(page):
        yield Problem(page.path, number, what, remedy)


def _found(page: Page) -> Iterator[tuple[int, str, str]]:
    yield from _fences(page)
    yield from boxes.found(page)
    yield from _tables(page)
    yield from _footnotes(page)
    before, text = "", page.body.lower()
    is_left_over = any(word in text for word in LEFTOVERS)
    for number, line in page.visible():
        if not is_left_over and line[:1].isalpha() and not ACTS.search(line):
            before = line
            continue
        bare = code_marks.without(line)
        if is_left_over and (leftover := LEFTOVER.search(bare)):
            yield number, f"'{leftover[0]}' is left over.", "Finish the sentence, or take the line out."
        yield from ((number, *slip) for slip in _slips(bare))
        if LIST.match(line) and before.strip() and not LIST.match(before) and not before.startswith(" "):
            what = "a list needs an empty line before it, or it is shown as running text."
            yield number, what, "Add an empty line."
        before = line


def _slips(bare: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a line by itself, code left out."""
    if "<" in bare and (tag := TAG.search(ALLOWED.sub("", bare))):
        yield f"'{tag[0]}' is raw HTML.", "Write it in Markdown, or ask for a record by a marker."
    if "{" in bare and (handler := HANDLER.search(bare)):
        yield f"'{handler[0]}' sets '{handler['name']}'.", "Braces hold an id or a class only."
    if "{" in bare and UNCLOSED.search(bare):
        yield "the braces of this id are not closed.", "Write: { #the-id }"
    if bare.lstrip().startswith("///"):
        yield "'///' begins a block that this report does not use.", 'Write a box: !!! note "Title"'
    if bare.lstrip().startswith("--8<--"):
        what = "'--8<--' would be printed: this report includes no files."
        yield what, "Write the text out, or ask for a record by a marker."


def _fences(page: Page) -> Iterator[tuple[int, str, str]]:
    text = page.body
    opens = "```" in text or "~~~" in text or "<!--" in text
    opened = unclosed(page.lines[page.body_at :], page.body_at + 1) if opens else None
    if opened and "<!--" in page.lines[opened - 1]:
        yield opened, "this comment is never closed.", "Close it with: -->"
    elif opened:
        yield opened, "this block of code is never closed.", "Close it with a line: ```"


def _tables(page: Page) -> Iterator[tuple[int, str, str]]:
    columns, before = 0, ""
    for number, line in page.visible():
        if not columns and "|" not in line:
            before = line
            continue
        if not line.lstrip().startswith("|"):
            if columns and line.strip():
                yield number, "text needs an empty line between it and a table.", "Add an empty line."
            columns, before = 0, line
            continue
        cells = len(re.findall(r"(?<!\\)\|", code_marks.without(line.strip()))) - 1
        if not columns and before.strip():
            yield number, "a table needs an empty line before it.", "Add an empty line."
        if columns and cells != columns:
            yield (
                number,
                f"this row has {cells} cells, the table has {columns} columns.",
                "Add or remove a '|'.",
            )
        columns, before = columns or cells, line


def _footnotes(page: Page) -> Iterator[tuple[int, str, str]]:
    defined: dict[str, int] = {}
    used: dict[str, int] = {}
    for number, line in page.visible() if "[^" in page.body else ():
        for note in FOOTNOTE.finditer(code_marks.without(line)):
            if not note["colon"] or note.start():
                used.setdefault(note["name"], number)
            elif defined.setdefault(note["name"], number) != number:
                yield number, f"the footnote '{note['name']}' is written twice.", "Give one another name."
    for name in used.keys() - defined.keys():
        yield used[name], f"the footnote '{name}' has no text.", f"Add a line: [^{name}]: …"
    for name in defined.keys() - used.keys():
        yield defined[name], f"nothing leads to the footnote '{name}'.", f"Write [^{name}] in the text."
