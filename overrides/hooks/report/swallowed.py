"""Sentences in YAML of which a '#' swallows the rest: behind a space it begins a comment."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import yaml

from .problems import Problem
from .published import is_published

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A comment that is meant stands apart by two spaces, and a space follows its sign.
TAIL = re.compile(r"(?: #|\s+#(?=[^\s#]))")
LIKELY = re.compile(r"\S[ \t]#")


def problems(root: Path) -> Iterator[Problem]:
    """Each value of records, verifications or front matter that ends before its author thought."""
    files = [*sorted((root / "docs/_data").glob("*.yml")), *sorted((root / "bibliography").glob("*.yml"))]
    for file in (one for one in files if one.is_file()):
        yield from _of_text(file.relative_to(root).as_posix(), _read(file), 0)
    for file in sorted((root / "docs").rglob("*.md")):
        shown = is_published(file.relative_to(root / "docs").as_posix())
        text = _read(file) if shown and file.is_file() else ""
        if text.startswith("---\n"):
            yield from _of_text(file.relative_to(root).as_posix(), text[4:].split("\n---")[0], 1)


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def _of_text(path: str, text: str, before: int) -> Iterator[Problem]:
    if not LIKELY.search(text):
        return
    lines = text.split("\n")
    for token in _tokens(text):
        mark = token.end_mark
        lost = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
        if isinstance(token, yaml.ScalarToken) and token.plain and TAIL.match(lost):
            what = f"'{lost.strip()}' would be lost: behind a space, '#' begins a comment."
            yield Problem(path, mark.line + 1 + before, what, 'Put the whole value in quotes: "… #1 …"')


def _tokens(text: str) -> list[yaml.Token]:
    found: list[yaml.Token] = []
    with suppress(yaml.YAMLError):  # What is no YAML is said where it is read.
        found.extend(yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    return found
