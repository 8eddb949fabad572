"""Slips of the hand in Markdown: what the builder would print as it stands, or take for something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import code_marks
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page

# A pattern in a line without its code, what is wrong, what to write.
SLIPS = [
    (re.compile(r"^#{1,6}[^#\s]"), "a heading needs a space after its signs.", "Write: ## Title { #the-id }"),
    (re.compile(r"\[@@"), "'@@' makes no citation.", "Write one @ before the key."),
    (
        re.compile(r"\]\s+\([^()\s]+\.md\b"),
        "a space stands between the words of a link and its address.",
        "Take the space out: [words](address)",
    ),
    (re.compile(r"\]\([^()\n]*$"), "the address of this link is not closed.", "Write: [words](address)"),
    (re.compile(r"~~"), "'~~' would be printed: this report strikes nothing out.", "Take the words out."),
    (
        re.compile(r"<!-(?!-)|[‹<]!\s*[–—-]+(?!-)(?<!--)\s*\w+:"),
        "this is no marker, and would be printed.",
        "Write it with two hyphens on each side: <!-- finding: the-id -->",
    ),
    (
        re.compile(r"(?<![\w:/]):[a-z_]{3,}:(?![\w:])"),
        "a name in colons would be printed.",
        "Write the word.",
    ),
    (
        re.compile(r"^\*\[[^\]]+\]:"),
        "this would put its text on the word wherever it stands on the page.",
        "Explain it in docs/_data/glossary.yml.",
    ),
]
ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|(?P<number>\d+\.))\s")
UNDERLINE = re.compile(r"(?:=+|-+)\s*")
ANY = re.compile(r"^#|\[@@|\]\s|\]\(|~~|[‹<]!|:[a-z_]+:|\*|`|^=|^-")


def problems(page: Page) -> Iterator[Problem]:
    """Every line of a page in which the hand slipped."""
    before = ""
    yield from _mixed(page)
    for number, line in page.visible():
        if ANY.search(line):
            for what, remedy in _of_line(line, before):
                yield Problem(page.path, number, what, remedy)
        before = line


def _of_line(line: str, before: str) -> Iterator[tuple[str, str]]:
    bare = code_marks.without(line)
    yield from ((what, remedy) for slip, what, remedy in SLIPS if slip.search(bare))
    stars = re.sub(r"^\s*\* |\\\*|^\*\[", "", bare)
    if stars.count("**") % 2 and bare.strip(" *"):
        yield "words in ** are not closed on this line.", "Write: **words**"
    elif stars.replace("**", "").count("*") % 2 and bare.strip(" *"):
        yield "words in * are not closed on this line.", "Write: *words*, or \\* for a star."
    if re.sub(r"\\`", "", bare).count("`") % 2:
        yield "words in ` are not closed on this line.", "Write: `words`"
    if UNDERLINE.fullmatch(line) and before.strip() and not before.lstrip().startswith(("|", "#")):
        yield "this line makes a heading of the one above it.", "Write: ## Title { #the-id }"


def _mixed(page: Page) -> Iterator[Problem]:
    """Items that begin another kind of list where one is open: all would be shown as the first kind."""
    opened: dict[int, bool] = {}  # By their indentation, whether the items of a list are numbered.
    for number, line in page.visible():
        item = ITEM.match(line)
        indent = len(line) - len(line.lstrip())
        if line.strip():
            opened = {at: kind for at, kind in opened.items() if at < indent or (item and at == indent)}
        if item and opened.setdefault(indent, bool(item["number"])) != bool(item["number"]):
            what = "this list mixes items with a number and items without: all would look like the first."
            yield Problem(page.path, number, what, "Write all alike, or put text between two lists.")
            opened[indent] = bool(item["number"])
