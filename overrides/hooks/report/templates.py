"""Templates: forms to fill in, each made of tables, from which page, Markdown and Word file are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = "docs/_data/templates.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One form: `parts` are tables of `items` (what to enter, and how) or of `columns` with blank rows."""

    id: str
    name: str
    purpose: str
    fills_in: str
    when: str
    parts: tuple[dict[str, Any], ...]
    since: date
    path: str = FILE
    line: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a form: its title, its heads, and rows of cells; an empty cell is a blank to fill in."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(template: Template) -> Iterator[Table]:
    """The tables of a template, in order."""
    for part in template.parts:
        if "items" in part:
            rows = tuple((_cell(item), "") for item in part["items"])
            yield Table(part["title"], ("Item", "Entry"), rows)
        else:
            head = tuple(part["columns"])
            given = tuple(tuple(row) for row in part.get("rows", ()))
            blank = ("",) * len(head)
            yield Table(part["title"], head, (*given, *(blank,) * part.get("blanks", 0)))


def _cell(item: str | dict[str, str]) -> str:
    return item if isinstance(item, str) else f"**{item['ask']}** {item['how']}"
