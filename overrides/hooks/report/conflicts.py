"""Marks that a merge left behind: as long as they stand, nothing else in the sources can be trusted."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from . import last_time
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENDINGS = frozenset({".md", ".yml", ".csv", ".txt", ".bib", ".css", ".js", ".svg"})
AT_THE_ROOT = ("mkdocs.yml", "CITATION.cff", ".zenodo.json")
MARK = re.compile(rb"^(?:<{7}|>{7}|\|{7})(?:[ \t].*)?\r?$", re.MULTILINE)
MIDDLE = re.compile(rb"^={7}\r?$", re.MULTILINE)  # In Markdown it can also underline a heading.
REMEDY = (
    "Two people changed the same lines. Between <<<<<<< and ======= stands one version, between ======= and\n"
    ">>>>>>> the other: keep what is right of both, delete the three lines of marks, and check again.\n"
    "To give up the merge and begin again: git merge --abort"
)


def problems(root: Path) -> Iterator[Problem]:
    """The first mark of each file in which a merge was not finished."""
    found = (file for name in ("docs", "bibliography") for file in sorted((root / name).rglob("*")))
    for file in (*found, *(root / name for name in AT_THE_ROOT)):
        if (file.suffix in ENDINGS or file.name in AT_THE_ROOT) and file.is_file():
            state = file.stat()
            # Files are many, and while serving all but one are as they were.
            given = state.st_mtime_ns, state.st_size, state.st_ino
            if line := last_time.same(("conflict", file), given, partial(_line, file)):
                what = "a merge conflict was left here: this file holds two versions of the same lines."
                yield Problem(file.relative_to(root).as_posix(), line, what, REMEDY)


def _line(file: Path) -> int:
    """The line of the first mark, 0 where there is none."""
    text = _bytes(file)
    mark = MARK.search(text) or (MIDDLE.search(text) if file.suffix != ".md" else None)
    return text.count(b"\n", 0, mark.start()) + 1 if mark else 0


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""  # What cannot be read is said where it is used.
