"""Official figures: one row a number, each with the source that it comes from."""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .problems import Problem
from .yaml_lines import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE = "docs/_data/statistics.csv"
COLUMNS = ["series", "year", "value", "unit", "source_key"]
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: `year` is a calendar year, a financial year ('2024-25') or words, as its source has it."""

    series: str
    year: str
    value: float
    unit: str
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """All figures by series, in the order of the file."""

    series: Mapping[str, tuple[Figure, ...]] = field(default_factory=dict)

    def value(self, series: str, year: str) -> float:
        """The number of a series in a year; raises KeyError where there is none."""
        for figure in self.series[series]:
            if figure.year == year:
                return figure.value
        raise KeyError((series, year))


def load(root: Path) -> tuple[Table, list[Problem]]:
    """The figures that can be read, and the rows that cannot."""
    if not (root / FILE).is_file():
        return Table(), []
    text, problems = read_text(root / FILE, FILE)
    rows = csv.reader(text.splitlines())
    if next(rows, None) != COLUMNS:
        return Table(), [
            *problems,
            Problem(FILE, 1, "the columns are not those expected.", ",".join(COLUMNS)),
        ]
    found: dict[str, list[Figure]] = {}
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        figure = _figure(row, rows.line_num)
        if isinstance(figure, Problem):
            problems.append(figure)
            continue
        problems += [*_year(figure), *_repeated(figure, seen)]
        found.setdefault(figure.series, []).append(figure)
    return Table({name: tuple(figures) for name, figures in found.items()}), problems


def _figure(row: list[str], line: int) -> Figure | Problem:
    if len(row) != len(COLUMNS) or not all(cell.strip() for cell in row):
        return Problem(FILE, line, f"this row should have {len(COLUMNS)} filled cells.", ",".join(COLUMNS))
    series, year, value, unit, source = row
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        return Problem(FILE, line, f"'{value}' is not a number.", "Write digits only, without commas: 80780")
    return Figure(series, year, number, unit, source, line)


def _year(figure: Figure) -> Iterator[Problem]:
    if re.search(r"\d", figure.year) and not YEAR.search(figure.year):
        remedy = "Write four digits, alone or among words: 2024, 2024-25, January 2026"
        yield Problem(FILE, figure.line, f"'{figure.year}' is not a possible year.", remedy)


def _repeated(figure: Figure, seen: dict[tuple[str, str], int]) -> Iterator[Problem]:
    first = seen.setdefault((figure.series, figure.year), figure.line)
    if first != figure.line:
        what = f"'{figure.series}' already has a figure for {figure.year} (line {first})."
        yield Problem(FILE, figure.line, what, "Keep one row for each series and year.")
