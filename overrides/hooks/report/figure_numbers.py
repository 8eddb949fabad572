"""The numbers that a figure shows, from the statistics and the worked examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import chart_line, figure_examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from . import statistics
    from .figures import Figure
    from .sources import Sources
    from .statistics import Table

Row = tuple[str, str, float]
# These are drawn from records, and show no numbers.
WITHOUT = frozenset({"life-cycle", "pictures", "uses-map", "plan", "grounds"})


def rows(figure: Figure, sources: Sources) -> list[Row]:
    """What, when, how many: in the order in which the figure draws it; KeyError where data are missing."""
    if figure.kind in WITHOUT:
        return []
    if figure.kind == "line":
        drawn = lines(figure, sources.statistics)
        return [(one.label, at, value) for one in drawn for at, value in one.points]
    if figure.kind == "outcomes":
        return [(group.label, "", group.count) for group in figure_examples.groups(figure, sources)]
    if figure.kind == "thresholds":
        return [(bar.label, "", bar.value) for bar in figure_examples.thresholds(sources)]
    if figure.kind == "journey":
        steps = [(step["label"], step["numbers"]) for step in figure.steps if step.get("numbers")]
        return [_row(label, numbers, sources.statistics) for label, numbers in steps]
    return [_row(one["label"], one, sources.statistics) for one in figure.categories]


def _row(label: str, numbers: dict[str, str], data: Table) -> Row:
    return label, numbers["year"], data.value(numbers["series"], numbers["year"])


def lines(figure: Figure, data: Table) -> list[chart_line.Line]:
    """The series of a figure with their labels, cut to the years that it names."""
    return [
        chart_line.Line(one["label"], [(n.year, n.value) for n in _within(one, data.series[one["name"]])])
        for one in figure.series
    ]


def _within(one: dict[str, Any], numbers: Iterable[statistics.Figure]) -> Iterator[statistics.Figure]:
    """Those of a series that stand in the years which a figure names; all where it names none."""
    return (n for n in numbers if n.year in one.get("years", [n.year]))


def numbers_of(figure: Figure, data: Table) -> Iterator[statistics.Figure]:
    """The rows of the statistics that a figure draws."""
    for one in figure.series:
        yield from _within(one, data.series.get(one["name"], ()))
    named = [*figure.categories, *(step["numbers"] for step in figure.steps if step.get("numbers"))]
    for one in named:
        yield from (n for n in data.series.get(one["series"], ()) if n.year == one["year"])
