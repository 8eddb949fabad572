"""Each kind of figure drawn: the data that it asks for, handed to the chart that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import (
    chart_bar,
    chart_grid,
    chart_grounds,
    chart_line,
    chart_map,
    chart_pictures,
    chart_plan,
    chart_steps,
    figure_examples,
    figure_numbers,
)
from .svg import Drawing, readable

if TYPE_CHECKING:
    from collections.abc import Callable

    from .figures import Figure
    from .sources import Sources
    from .statistics import Table


def svg(figure: Figure, sources: Sources, prefix: str = "") -> str:
    """The drawing; `prefix` keeps the ids apart where a figure is shown twice."""
    drawing = Drawing(f"{prefix}figure-{figure.id}", figure.title, figure.description)
    DRAWN[figure.kind](drawing, figure, sources)
    return str(drawing)


def symbol(unit: str) -> str:
    """The sign that goes with each number of a unit: '%', '£', or nothing."""
    if unit.startswith(("per cent", "%")):
        return "%"
    return unit.split(maxsplit=1)[0] if unit.startswith("£") else ""


def _line(drawing: Drawing, figure: Figure, sources: Sources) -> None:
    breaks = [(str(b["year"]), b.get("label", "change")) for b in figure.breaks]
    lines = figure_numbers.lines(figure, sources.statistics)
    chart_line.draw(drawing, lines, symbol(figure.unit), breaks)


def _bars(drawing: Drawing, figure: Figure, sources: Sources) -> None:
    bars = [chart_bar.Bar(what, value) for what, _, value in figure_numbers.rows(figure, sources)]
    funnel, dots = figure.kind == "funnel", figure.kind == "dot"
    chart_bar.draw(drawing, bars, symbol(figure.unit), dots=dots, share=funnel)


def _thresholds(drawing: Drawing, _: Figure, sources: Sources) -> None:
    chart_bar.draw(drawing, figure_examples.thresholds(sources), "")


def _outcomes(drawing: Drawing, figure: Figure, sources: Sources) -> None:
    groups = figure_examples.groups(figure, sources)
    chart_grid.draw(drawing, groups, max(1, round(sum(group.count for group in groups) / 1000)))


def _journey(drawing: Drawing, figure: Figure, sources: Sources) -> None:
    chart_steps.draw(drawing, [_step(step, sources.statistics) for step in figure.steps])


def _step(step: dict[str, Any], data: Table) -> chart_steps.Step:
    numbers = step.get("numbers")
    count = ""
    if numbers:
        series = numbers["series"][0].upper() + numbers["series"][1:]
        count = f" {series} {numbers['year']}: {readable(data.value(**numbers))}."
    return chart_steps.Step(step["label"], step["threshold"], f"{step['law']}.{count}")


def _life_cycle(drawing: Drawing, _: Figure, sources: Sources) -> None:
    gates = sorted(sources.records["gates"].values(), key=lambda gate: gate.order)
    steps = [chart_steps.Step(f"{gate.order}. {gate.name}", gate.question) for gate in gates]
    chart_steps.draw(drawing, steps)


def _pictures(drawing: Drawing, figure: Figure, _: Sources) -> None:
    chart_pictures.draw(drawing, figure.steps)


def _uses_map(drawing: Drawing, _: Figure, sources: Sources) -> None:
    chart_map.draw(drawing, list(sources.records["uses"].values()))


def _plan(drawing: Drawing, _: Figure, sources: Sources) -> None:
    chart_plan.draw(drawing, *figure_examples.plan(sources))


def _grounds(drawing: Drawing, _: Figure, sources: Sources) -> None:
    chart_grounds.draw(drawing, figure_examples.grounds(sources))


DRAWN: dict[str, Callable[[Drawing, Figure, Sources], None]] = {
    "line": _line,
    "bar": _bars,
    "funnel": _bars,
    "dot": _bars,
    "journey": _journey,
    "outcomes": _outcomes,
    "thresholds": _thresholds,
    "life-cycle": _life_cycle,
    "pictures": _pictures,
    "uses-map": _uses_map,
    "plan": _plan,
    "grounds": _grounds,
}
