"""Sources whose names nobody reads: until they have another, what they hold is missing everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import kinds
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = re.compile(
    r"(?P<stem>[^.].*?)\.(?P<ending>md|markdown|mdown|mkd|ya?ml|csv|bib|bibtex)(?:\.txt|\.docx?)?",
    re.IGNORECASE,
)
READ = {"markdown": "md", "mdown": "md", "mkd": "md", "yaml": "yml", "bibtex": "bib"}
SETTINGS = "mkdocs.yml"


def problems(root: Path) -> Iterator[Problem]:
    """Pages, records, bibliographies and settings with another ending, or records with capitals."""
    below = (file for folder in ("docs", "bibliography") for file in sorted((root / folder).rglob("*")))
    for file in (*(root.glob("[mM][kK][dD]ocs.*")), *below):
        path = file.relative_to(root).as_posix()
        right = _right(path)
        if right != path and file.is_file():
            what = f"nothing here reads a file called '{file.name}'."
            remedy = f"Rename it: git mv '{path}' '{right}'"
            if (root / right).is_file() and not (root / right).samefile(file):
                remedy = f"Put what it holds into {right}, and delete it: rm '{path}'"
            yield Problem(path, 1, what, remedy)


def _right(path: str) -> str:
    """The path under which a file would be read."""
    folder, slash, name = path.rpartition("/")
    if not (text := TEXT.fullmatch(name)):
        return path
    ending = text["ending"].lower()
    right = f"{folder}{slash}{text['stem']}.{READ.get(ending, ending)}"
    known = {SETTINGS, *(file for file, _ in kinds.KINDS.values())}
    return right.lower() if right.lower() in known else right
