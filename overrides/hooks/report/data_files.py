"""Files of data: each is read by something, so that nothing is written where nobody looks."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from . import counting_example, file_checks, near_misses, permalinks, statistics
from .kinds import KINDS
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "docs/_data/"
READ = frozenset({
    *(path for path, _ in KINDS.values()),
    counting_example.FILE, near_misses.ACCEPTED, permalinks.FILE, statistics.FILE,
})  # fmt: skip
EXAMPLE = "-example.yml"  # Worked examples, from which tests work out what their pages print.


def problems(root: Path) -> Iterator[Problem]:
    """Files below docs/_data/ that nothing reads; what editors left there is said elsewhere."""
    for file in sorted((root / FOLDER).rglob("*")):
        path = file.relative_to(root).as_posix()
        left = "/." in path or file_checks.LEFT.fullmatch(file.name)
        if file.is_file() and not left and not _is_read(path):
            near = difflib.get_close_matches(path, READ, 1, 0.9)
            remedy = f"Rename it: git mv '{path}' '{near[0]}'" if near else f"Delete it: git rm '{path}'"
            what = f"nothing reads '{file.name}', so nobody would see what it says."
            yield Problem(path, 1, what, f"Put its records into a file that is read, or:\n{remedy}")


def _is_read(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    edition = folder == permalinks.RELEASED and name.endswith(".txt")
    return path in READ or edition or (f"{folder}/" == FOLDER and name.endswith(EXAMPLE))
