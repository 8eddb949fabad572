"""One cited work as its `.bib` file gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Person:
    """An author or editor. A body, such as a ministry, has only a `last` name."""

    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One work. Pages cite it by `key`, which never changes.

    `type` and the names of `fields` are lower case; values are as written, braces included.
    `path` is relative to the project's root; `line` and `field_lines` count from 1.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    persons: Mapping[str, tuple[Person, ...]]
    path: str
    line: int
    field_lines: Mapping[str, int]

    def field(self, *names: str) -> str:
        """The first of the named fields that has a value, or nothing."""
        return next((self.fields[name] for name in names if self.fields.get(name)), "")

    @property
    def title(self) -> str:
        """The title as a reader sees it, without braces and escapes."""
        return plain(self.field("title"))

    @property
    def is_weak(self) -> bool:
        """Whether the work can stand only beside a better source."""
        return "weak" in re.split(r"[,;\s]+", self.field("keywords"))

    @property
    def year(self) -> str:
        """The year of `year` or `date`, or nothing for an undated work."""
        return self.field("year") or self.field("date")[:4]

    def problem(self, what: str, remedy: str, *, field: str = "") -> Problem:
        """A complaint that points at the entry, or at one of its fields."""
        line = self.field_lines.get(field, self.line)
        return Problem(self.path, line, f"{what} (in '{self.key}').", remedy)


def plain(value: str) -> str:
    """A field's value without braces, and without the backslash before `&` and its like."""
    for escaped in "&%#_$":
        value = value.replace(f"\\{escaped}", escaped)
    return value.replace("{", "").replace("}", "").replace("--", "–")
