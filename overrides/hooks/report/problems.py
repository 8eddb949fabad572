"""The one way to complain: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in the sources, in words for the person who made it.

    `path` is relative to the project's root, with forward slashes; `line` counts from 1.
    `remedy` says what to write instead; its last line can be pasted where that is possible.
    """

    path: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        """`path:line: what`, then the remedy, indented by four spaces."""
        indented = "\n".join(f"    {line}" for line in self.remedy.splitlines())
        return f"{self.path}:{self.line}: {self.what}\n{indented}"


def summary(problems: Iterable[Problem]) -> str:
    """All problems as text, sorted by file and line, with a closing count."""
    ordered = sorted(set(problems))
    if not ordered:
        return "No problems found."
    count = "1 problem" if len(ordered) == 1 else f"{len(ordered)} problems"
    return "\n".join([*map(str, ordered), f"{count} found."])
