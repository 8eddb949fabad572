"""Names of files: what would break an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = re.compile(r"[a-z0-9][a-z0-9.-]*(?:_[a-z0-9.-]+)*")
EXEMPT = frozenset({"_data", "README.md", "LICENSE", "OFL.txt"})


def problems(root: Path) -> Iterator[Problem]:
    """Files below docs/ whose names would make bad addresses."""
    for file in sorted((root / "docs").rglob("*")):
        if (
            not re.fullmatch(NAME, file.name)
            and file.name not in EXEMPT
            and not file.name.endswith((".txt", ".md.off"))
        ):
            better = re.sub(r"[^a-z0-9.-]+", "-", file.name.lower())
            path = file.relative_to(root).as_posix()
            yield Problem(
                path, 1, f"'{file.name}' makes a bad address.", f"Rename it: git mv '{path}' '{better}'"
            )
