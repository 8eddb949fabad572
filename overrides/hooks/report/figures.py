"""Figures: charts made from data at build time, each with its numbers in a table and as CSV."""

from __future__ import annotations

import csv
import html
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from . import chart_bar, chart_grid, chart_line, chart_map, chart_steps, counting_example, statistics
from .problems import Problem
from .records import MALFORMED
from .svg import Drawing, readable
from .tables import href, inline, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .base_rates import Outcomes
    from .pages import Page
    from .sources import Sources
    from .statistics import Table

FILE = "docs/_data/figures.yml"

Kind = Literal["line", "bar", "funnel", "dot", "journey", "outcomes", "thresholds", "life-cycle", "uses-map"]


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
        return [(group.label, "", group.count) for group in _groups(figure, sources)]
    if figure.kind in {"life-cycle", "uses-map"}:
        return []
    if figure.kind == "thresholds":
        return [(bar.label, "", bar.value) for bar in _thresholds(sources)]
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
        breaks = [(str(b["year"]), b.get("label", "see note")) for b in figure.breaks]
        chart_line.draw(drawing, _lines(figure, sources.statistics), _symbol(figure.unit), breaks)
    elif figure.kind == "journey":
        chart_steps.draw(drawing, [_step(step, sources.statistics) for step in figure.steps])
    elif figure.kind == "outcomes":
        groups = _groups(figure, sources)
        chart_grid.draw(drawing, groups, max(1, round(sum(group.count for group in groups) / 1000)))
    elif figure.kind == "thresholds":
        chart_bar.draw(drawing, _thresholds(sources), "")
    elif figure.kind == "life-cycle":
        gates = sorted(sources.records["gates"].values(), key=lambda gate: gate.order)
        steps = [chart_steps.Step(f"{gate.order}. {gate.name}", gate.question) for gate in gates]
        chart_steps.draw(drawing, steps)
    elif figure.kind == "uses-map":
        chart_map.draw(drawing, list(sources.records["uses"].values()))
    else:
        bars = [chart_bar.Bar(what, value) for what, _, value in rows(figure, sources)]
        funnel, dots = figure.kind == "funnel", figure.kind == "dot"
        chart_bar.draw(drawing, bars, _symbol(figure.unit), dots=dots, share=funnel)
    return str(drawing)


def _symbol(unit: str) -> str:
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
        count = f" {numbers['series'].capitalize()} {numbers['year']}: {readable(data.value(**numbers))}."
    return chart_steps.Step(step["label"], step["threshold"], f"{step['law']}.{count}")


def _groups(figure: Figure, sources: Sources) -> list[chart_grid.Group]:
    if figure.example == "counting-example":
        example = _counting(sources)
        counts = example.outcomes(example.threshold)
    else:
        counts = sources.records["base-rates"][figure.example or ""].outcomes()
    return [
        chart_grid.Group("Flagged, and the outcome follows", counts.found, "found"),
        chart_grid.Group("Flagged, and it does not", counts.wrongly_flagged, "wrong"),
        chart_grid.Group("Not flagged, and the outcome follows", counts.missed, "missed"),
        chart_grid.Group("Not flagged, and it does not", counts.rightly_left, "left"),
    ]


def _thresholds(sources: Sources) -> list[chart_bar.Bar]:
    example = _counting(sources)
    levels = [one["threshold"] for one in example.expected["thresholds"] if one["threshold"] is not None]
    return [
        chart_bar.Bar(f"Score of {level} or more: {name}", value, at)
        for level in levels
        for at, (name, value) in enumerate(_three(example.outcomes(level)), 1)
    ]


def _three(counts: Outcomes) -> list[tuple[str, int]]:
    return [
        ("rightly flagged", counts.found),
        ("wrongly flagged", counts.wrongly_flagged),
        ("missed", counts.missed),
    ]


def _counting(sources: Sources) -> counting_example.Example:
    if sources.example is None:
        raise KeyError(counting_example.FILE)
    return sources.example


def as_csv(figure: Figure, sources: Sources) -> str:
    """The numbers of a figure as CSV (RFC 4180), with a header row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["what", "year", "value", "unit"])
    writer.writerows([what, year, f"{value:g}" if value < 1e6 else f"{value:.0f}", figure.unit] for what, year, value in rows(figure, sources))  # fmt: skip  # noqa: PLR2004,E501
    return out.getvalue()


def markdown(sources: Sources, page: Page, name: str) -> str:
    """A figure with its caption, its numbers and the file that holds them."""
    figure: Figure = sources.records["figures"][name]
    here = sources.figure_homes.get(name) == page.src
    anchor = f' id="{figure.id}"' if here else ""
    drawn = svg(figure, sources, "" if here else "again-")
    cited = f" Sources: [{'; '.join(f'@{key}' for key in figure.sources)}]." if figure.sources else ""
    caption = f"<strong>{html.escape(figure.title, quote=False)}.</strong> {inline(figure.note)}{cited}"
    return (
        f'\n<figure class="chart"{anchor}><div class="drawing">{drawn}</div>'
        f"<figcaption>{caption}</figcaption>{numbers(figure, sources, page)}</figure>\n"
    )


def numbers(figure: Figure, sources: Sources, page: Page) -> str:
    """The numbers of a figure in a table that opens, with a link to them as CSV."""
    found = rows(figure, sources)
    if not found:
        return ""
    years = any(year for _, year, _ in found)
    head = ["What", "When", "Value"] if years else ["What", "Value"]
    cells = [
        [inline(what), *([html.escape(year)] if years else []), readable(value, _symbol(figure.unit))]
        for what, year, value in found
    ]
    unit = f" ({figure.unit})" if figure.unit else ""
    link = (
        f'<a href="{href(page.src, "index.md")}figures/{figure.id}.csv" download>The same numbers as CSV</a>'
    )
    inner = table(f"{figure.title}: the numbers{unit}", head, cells)
    return f'<details class="numbers"><summary>Numbers in this figure</summary>{inner}<p>{link}</p></details>'


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
