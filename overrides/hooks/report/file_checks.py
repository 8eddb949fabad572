"""Names of files: what would break an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import plain_letters
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = re.compile(r"[a-z0-9][a-z0-9.-]*(?:_[a-z0-9.-]+)*")
EXEMPT = frozenset({"_data", "README.md", "LICENSE", "OFL.txt"})
LEFT = re.compile(r"\..+\.sw[a-p]|.+\.[a-z]+[~-]")


def problems(root: Path) -> Iterator[Problem]:
    """Files below docs/ whose names would make bad addresses, and what editors left there; no dotfiles."""
    for file in sorted((root / "docs").rglob("*")):
        path = file.relative_to(root).as_posix()
        if LEFT.fullmatch(file.name):
            yield Problem(path, 1, f"'{file.name}' is a file that an editor left.", f"Delete it: rm '{path}'")
        elif _is_bad(file.name) and not any(part.startswith(".") for part in path.split("/")):
            plain = re.sub(r"[^a-z0-9._-]+", "-", plain_letters.lower(file.name))
            better = file.relative_to(root).with_name(plain).as_posix()
            what = f"'{file.name}' makes a bad address."
            yield Problem(path, 1, what, f"Rename it: git mv '{path}' '{better}'")


def _is_bad(name: str) -> bool:
    known = name in EXEMPT or name.endswith(".txt")
    return not (known or name == "_headers" or NAME.fullmatch(name))
