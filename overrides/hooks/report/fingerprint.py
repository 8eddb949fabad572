"""What a built report depends on, as one short text that changes whenever any of it does."""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from . import citation_pandoc

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDERS = ("docs", "bibliography")
PACKAGES = ("pybtex", "PyYAML")


def of(root: Path) -> str:
    """Names and bytes of all sources below `root`, the files beside mkdocs.yml included."""
    return _hash(_sources(root), root)


def around(root: Path) -> str:
    """The same without the words of pages, of which nothing but the pages themselves is made."""
    return _hash([path for path in _sources(root) if not path.endswith(".md")], root)


def _sources(root: Path) -> list[str]:
    beside = sorted(entry.path for entry in os.scandir(root) if entry.is_file())
    return [*beside, *(path for folder in FOLDERS for path in _files(root / folder))]


def of_code() -> str:
    """This package as it stands on disk, and what it is run by."""
    here = Path(__file__).parent
    tools = [sys.version, citation_pandoc.identity(), *(f"{name} {version(name)}" for name in PACKAGES)]
    return "\n".join([_hash((path for path in _files(here) if path.endswith(".py")), here), *tools])


def _files(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (os.path.join(place, name) for name in sorted(names))  # noqa: PTH118  (one of a thousand)


def _hash(paths: Iterator[str] | list[str], root: Path) -> str:
    found = hashlib.sha256()
    for path in paths:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            data = f"unreadable: {error.errno}".encode()
        found.update(f"{path.removeprefix(str(root))}\0{len(data)}\0".encode(errors="surrogateescape"))
        found.update(data)
    return found.hexdigest()


# The code that runs is that which stood here at the start: while serving, the files may have changed since.
RUNNING = of_code()
