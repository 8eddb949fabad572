"""What figures draw from worked examples: four outcomes, and the same model at several thresholds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import chart_bar, chart_grid, chart_grounds, chart_plan, counting_example, recommendations

if TYPE_CHECKING:
    from .base_rates import Outcomes
    from .figures import Figure
    from .sources import Sources


def groups(figure: Figure, sources: Sources) -> list[chart_grid.Group]:
    """The four groups of the example that a figure names."""
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


def thresholds(sources: Sources) -> list[chart_bar.Bar]:
    """Bars for right flags, wrong flags and misses at each threshold of the counting example."""
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


def plan(sources: Sources) -> tuple[list[str], list[chart_plan.Row]]:
    """The roadmap: a column for each time, a row for each addressee that has a recommendation."""
    standing = [one for one in sources.records["recommendations"].values() if not one.withdrawn]
    rows = []
    for audience in sources.records["audiences"].values():
        ours = sorted((r for r in standing if audience.id in r.addressed_to), key=lambda one: one.number)
        cells = [
            [(one.number, one.strength, one.statement) for one in ours if one.when == when]
            for when in recommendations.TIMES
        ]
        if ours:
            rows.append(chart_plan.Row(audience.name, cells))
    return [text.capitalize() for text in recommendations.TIMES.values()], rows


def grounds(sources: Sources) -> list[chart_grounds.Row]:
    """What each recommendation that stands rests on, in the order of the numbers."""
    found = sources.records["findings"]
    standing = [one for one in sources.records["recommendations"].values() if not one.withdrawn]
    return [
        chart_grounds.Row(
            f"{one.number}. {one.statement}",
            [(found[g].certainty, found[g].statement) if g in found else ("law", g) for g in one.rests_on],
        )
        for one in sorted(standing, key=lambda one: one.number)
    ]
