"""Templates: forms to fill in, each made of tables, from which page, Markdown and Word file are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def problems(all_of_them: Iterable[Template]) -> Iterator[Problem]:
    """Parts that are no table: without a title, without rows, or with rows of another length."""
    for one in all_of_them:
        for number, part in enumerate(one.parts, 1):
            columns = part.get("columns", ())
            rows = [*part.get("items", ()), *part.get("rows", ())]
            if not part.get("title") or not (columns or part.get("items")):
                what = f"part {number} of the template '{one.id}' has no title, or neither items nor columns."
                yield Problem(
                    one.path, one.line, what, "Write {title: …, items: […]} or {title: …, columns: […]}"
                )
            elif columns and any(not isinstance(row, list) or len(row) != len(columns) for row in rows):
                what = f"a row of part {number} of the template '{one.id}' has not {len(columns)} cells."
                yield Problem(one.path, one.line, what, "Give each row as many cells as there are columns.")
            elif not columns and any(isinstance(i, dict) and not {"ask", "how"} <= i.keys() for i in rows):
                what = f"an item of part {number} of the template '{one.id}' lacks 'ask' or 'how'."
                yield Problem(one.path, one.line, what, 'Write {ask: …, how: "…"}')


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
    return item if isinstance(item, str) else f"**{item['ask']}** {item['how']}".strip()
