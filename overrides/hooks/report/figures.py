"""Figures: charts made from data at build time, each with its numbers in a table and as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from . import (
    chart_bar,
    chart_grid,
    chart_grounds,
    chart_line,
    chart_map,
    chart_plan,
    chart_steps,
    figure_examples,
    statistics,
)
from .problems import Problem
from .records import MALFORMED
from .svg import Drawing, readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources
    from .statistics import Table

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
    "uses-map",
    "plan",
    "grounds",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure as data: what it shows, from which series, and what a reader must know about the numbers.

    `series` and `categories` are mappings with `label`, `series` or `name`, `year` or `years`; `steps` have
    `label`, `law`, `threshold` and `numbers`; `example` names a base-rate example.
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


def rows(figure: Figure, sources: Sources) -> list[tuple[str, str, float]]:
    """The numbers of a figure: what, when, how many."""
    data = sources.statistics
    if figure.kind == "line":
        return [(line.label, year, value) for line in _lines(figure, data) for year, value in line.points]
    if figure.kind == "outcomes":
        return [(group.label, "", group.count) for group in figure_examples.groups(figure, sources)]
    if figure.kind in {"life-cycle", "uses-map", "plan", "grounds"}:
        return []
    if figure.kind == "thresholds":
        return [(bar.label, "", bar.value) for bar in figure_examples.thresholds(sources)]
    if figure.kind == "journey":
        return [
            (
                step["label"],
                step["numbers"]["year"],
                data.value(step["numbers"]["series"], step["numbers"]["year"]),
            )
            for step in figure.steps
            if step.get("numbers")
        ]
    return [(c["label"], c["year"], data.value(c["series"], c["year"])) for c in figure.categories]


def numbers_of(figure: Figure, data: Table) -> Iterator[statistics.Figure]:
    """The rows of the statistics that a figure draws."""
    for one in figure.series:
        yield from (n for n in data.series.get(one["name"], ()) if n.year in one.get("years", [n.year]))
    named = [*figure.categories, *(step["numbers"] for step in figure.steps if step.get("numbers"))]
    for one in named:
        yield from (n for n in data.series.get(one["series"], ()) if n.year == one["year"])


def svg(figure: Figure, sources: Sources, prefix: str = "") -> str:
    """The drawing; `prefix` keeps the ids apart where a figure is shown twice."""
    drawing = Drawing(f"{prefix}figure-{figure.id}", figure.title, figure.description)
    if figure.kind == "line":
        breaks = [(str(b["year"]), b.get("label", "change")) for b in figure.breaks]
        chart_line.draw(drawing, _lines(figure, sources.statistics), symbol(figure.unit), breaks)
    elif figure.kind == "journey":
        chart_steps.draw(drawing, [_step(step, sources.statistics) for step in figure.steps])
    elif figure.kind == "outcomes":
        groups = figure_examples.groups(figure, sources)
        chart_grid.draw(drawing, groups, max(1, round(sum(group.count for group in groups) / 1000)))
    elif figure.kind == "thresholds":
        chart_bar.draw(drawing, figure_examples.thresholds(sources), "")
    elif figure.kind == "life-cycle":
        gates = sorted(sources.records["gates"].values(), key=lambda gate: gate.order)
        steps = [chart_steps.Step(f"{gate.order}. {gate.name}", gate.question) for gate in gates]
        chart_steps.draw(drawing, steps)
    elif figure.kind == "plan":
        chart_plan.draw(drawing, *figure_examples.plan(sources))
    elif figure.kind == "grounds":
        chart_grounds.draw(drawing, figure_examples.grounds(sources))
    elif figure.kind == "uses-map":
        chart_map.draw(drawing, list(sources.records["uses"].values()))
    else:
        bars = [chart_bar.Bar(what, value) for what, _, value in rows(figure, sources)]
        funnel, dots = figure.kind == "funnel", figure.kind == "dot"
        chart_bar.draw(drawing, bars, symbol(figure.unit), dots=dots, share=funnel)
    return str(drawing)


def symbol(unit: str) -> str:
    """The sign that goes with each number of a unit: '%', '£', or nothing."""
    if unit.startswith(("per cent", "%")):
        return "%"
    return unit.split(maxsplit=1)[0] if unit.startswith("£") else ""


def _lines(figure: Figure, data: Table) -> list[chart_line.Line]:
    return [
        chart_line.Line(
            one["label"],
            [(f.year, f.value) for f in data.series[one["name"]] if f.year in one.get("years", [f.year])],
        )
        for one in figure.series
    ]


def _step(step: dict[str, Any], data: Table) -> chart_steps.Step:
    numbers = step.get("numbers")
    count = ""
    if numbers:
        series = numbers["series"][0].upper() + numbers["series"][1:]
        count = f" {series} {numbers['year']}: {readable(data.value(**numbers))}."
    return chart_steps.Step(step["label"], step["threshold"], f"{step['law']}.{count}")


def problems(sources: Sources) -> Iterator[Problem]:
    """Figures whose data are missing or that no page shows."""
    shown = set(sources.figure_homes)
    for figure in sources.records["figures"].values():
        if figure.id not in shown:
            remedy = f"Put into a chapter: <!-- figure: {figure.id} -->"
            yield Problem(figure.path, figure.line, f"no page shows the figure '{figure.id}'.", remedy)
        try:
            svg(figure, sources)
            yield from _unsourced(figure, sources)
        except MALFORMED as error:
            what = f"the figure '{figure.id}' names data that are not there: {error}."
            remedy = "Use the exact series and year of docs/_data/statistics.csv."
            yield Problem(figure.path, figure.line, what, remedy)


def _unsourced(figure: Figure, sources: Sources) -> Iterator[Problem]:
    """Numbers that a figure draws without naming their source, or from a source that is not listed."""
    for number in numbers_of(figure, sources.statistics):
        if number.source not in {*figure.sources} & {*sources.library}:
            what = f"'{figure.id}' draws this number, but does not name its source '{number.source}'."
            yield Problem(
                statistics.FILE, number.line, what, f"Add it to 'sources' of '{figure.id}' in {FILE}."
            )
