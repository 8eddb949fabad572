"""The works this report may cite: `bibliography/*.bib`, read once and checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from . import bibliography_checks, bibliography_duplicates, bibliography_parse
from .bibliography_entry import Entry, Person
from .yaml_lines import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from .problems import Problem

__all__ = ["Entry", "Library", "Person", "load", "read", "unused"]


@dataclass(frozen=True, eq=False)
class Library(Mapping[str, Entry]):
    """Every work by its key, and everything that is wrong with the files."""

    entries: Mapping[str, Entry]
    problems: tuple[Problem, ...]

    def __getitem__(self, key: str) -> Entry:
        """The work of exactly this key: case matters."""
        return self.entries[key]

    def __iter__(self) -> Iterator[str]:
        """Keys, file by file, in the order of the files' names."""
        return iter(self.entries)

    def is_weak(self, key: str) -> bool:
        """Whether a work can stand only beside a better source; an unknown one cannot stand at all."""
        return key not in self.entries or self.entries[key].is_weak

    def __len__(self) -> int:
        """How many works there are."""
        return len(self.entries)


def load(root: Path, folder: str = "bibliography") -> Library:
    """Read every `.bib` file of the folder below `root`; never raises for bad input."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for file in sorted((root / folder).rglob("*.bib")):
        path = file.relative_to(root).as_posix()
        texts[path], unreadable = read_text(file, path)
        problems += unreadable
    library = read(texts)
    return Library(library.entries, tuple(sorted({*problems, *library.problems})))


def read(texts: Mapping[str, str]) -> Library:
    """The library of these files, given as path and text."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for path, text in texts.items():
        of_file, wrong = _of_file(path, text)
        entries += of_file
        problems += wrong
    problems += bibliography_duplicates.find(entries)
    first_of_key = {entry.key: entry for entry in reversed(entries)}
    in_order = {entry.key: first_of_key[entry.key] for entry in entries}
    return Library(in_order, tuple(sorted(set(problems))))


@lru_cache(maxsize=64)  # While serving, only the file that was edited is read again.
def _of_file(path: str, text: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    found = tuple(bibliography_parse.parse(path, text))
    entries = tuple(one for one in found if isinstance(one, Entry))
    problems = [one for one in found if not isinstance(one, Entry)]
    return entries, (*problems, *(fault for entry in entries for fault in bibliography_checks.check(entry)))


def unused(library: Library, cited: Iterable[str]) -> list[Problem]:
    """A problem for each work that no page cites."""
    known = set(cited)
    return [
        entry.problem(
            "no page cites this work",
            "Cite it, or remove the entry and its line in bibliography/verified.yml.",
        )
        for entry in library.values()
        if entry.key not in known
    ]
