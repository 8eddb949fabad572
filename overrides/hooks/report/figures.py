"""Figures: charts made from data at build time, each with its numbers in a table and as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from . import figure_drawings, figure_numbers, statistics
from .problems import Problem
from .records import MALFORMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources

FILE = "docs/_data/figures.yml"

Kind = Literal[
    "line",
    "bar",
    "funnel",
    "dot",
    "journey",
    "outcomes",
    "thresholds",
    "life-cycle",
    "pictures",
    "uses-map",
    "plan",
    "grounds",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure as data: what it shows, from which series, and what a reader must know about the numbers.

    `series` and `categories` are mappings with `label`, `series` or `name`, `year` or `years`; `steps` have
    `label`, `law`, `threshold` and `numbers`, or `sign`, `label` and `text` in pictures; `example` names a
    base-rate example.
    """

    id: str
    kind: Kind
    title: str
    description: str
    note: str
    argued_in: str
    sources: tuple[str, ...]
    unit: str = ""
    series: tuple[dict[str, Any], ...] = ()
    categories: tuple[dict[str, Any], ...] = ()
    steps: tuple[dict[str, Any], ...] = ()
    breaks: tuple[dict[str, Any], ...] = ()
    example: str | None = None
    path: str = FILE
    line: int = 1


def problems(sources: Sources) -> Iterator[Problem]:
    """Figures whose data are missing or that no page shows."""
    shown = set(sources.figure_homes)
    for figure in sources.records["figures"].values():
        if figure.id not in shown:
            remedy = f"Put into a chapter: <!-- figure: {figure.id} -->"
            yield Problem(figure.path, figure.line, f"no page shows the figure '{figure.id}'.", remedy)
        try:
            figure_drawings.svg(figure, sources)
            yield from _unsourced(figure, sources)
        except MALFORMED as error:
            what = f"the figure '{figure.id}' names data that are not there: {error}."
            remedy = "Use the exact series and year of docs/_data/statistics.csv."
            yield Problem(figure.path, figure.line, what, remedy)


def _unsourced(figure: Figure, sources: Sources) -> Iterator[Problem]:
    """Numbers that a figure draws without naming their source, or from a source that is not listed."""
    for number in figure_numbers.numbers_of(figure, sources.statistics):
        if number.source not in {*figure.sources} & {*sources.library}:
            what = f"'{figure.id}' draws this number, but does not name its source '{number.source}'."
            yield Problem(
                statistics.FILE, number.line, what, f"Add it to 'sources' of '{figure.id}' in {FILE}."
            )
