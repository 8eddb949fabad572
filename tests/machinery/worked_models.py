"""The model card of 'Models', computed again from its cells of families."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from worked_numbers import auc, half_up, percent, wilson

Data = dict[str, Any]
SETS = ("development", "later_year", "other_council")
RIVALS: dict[str, Callable[[Data], bool]] = {
    "one question: joint visit": lambda cell: bool(cell["joint_visit"]),
    "two questions: joint visit or interpreter": lambda cell: bool(
        cell["joint_visit"] or cell["interpreter"]
    ),
    "three questions: any yes": lambda cell: points(cell) >= 1,
    "everyone": lambda _: True,
}


def points(cell: Data) -> int:
    """The score: one point for each yes."""
    return int(cell["interpreter"]) + int(cell["summer"]) + int(cell["joint_visit"])


def counted(data: Data, name: str, chosen: Callable[[Data], bool]) -> tuple[int, int]:
    """Families and late visits of the chosen cells."""
    cells = [cell[name] for cell in data["cells"] if chosen(cell)]
    return sum(n for n, _ in cells), sum(late for _, late in cells)


def chances(data: Data) -> list[Fraction]:
    """The stated chance at each score: the late share of the development year."""
    found = [counted(data, "development", lambda cell, at=at: points(cell) == at) for at in range(4)]  # type: ignore[misc]
    return [Fraction(late, n) for n, late in found]


def of(part: int, whole: int) -> Data:
    """A share with its interval."""
    low, high = wilson(part, whole)
    return {"of": [part, whole], "percent": percent(part, whole), "low": low, "high": high}


def table(data: Data, name: str, line: int, within: Callable[[Data], bool] = lambda _: True) -> Data:
    """What a line does to a set of families."""
    families, late = counted(data, name, within)
    calls, foreseen = counted(data, name, lambda cell: within(cell) and points(cell) >= line)
    on_time, not_needed = families - late, calls - foreseen
    return {
        "families": families, "late": late, "calls": calls, "foreseen": foreseen, "missed": late - foreseen,
        "not_needed": not_needed, "left_alone": on_time - not_needed,
        "sensitivity": of(foreseen, late),
        "specificity": of(on_time - not_needed, on_time),
        "positive_predictive_value": of(foreseen, calls),
    }  # fmt: skip


def awaited(data: Data, name: str, within: Callable[[Data], bool] = lambda _: True) -> Fraction:
    """Late visits that the stated chances add up to."""
    return sum((chances(data)[points(c)] * c[name][0] for c in data["cells"] if within(c)), Fraction(0))


def scores(data: Data, name: str) -> list[Data]:
    """Each score with its families."""
    rows = []
    for at, chance in enumerate(chances(data)):
        n, late = counted(data, name, lambda cell, at=at: points(cell) == at)  # type: ignore[misc]
        share = of(late, n)
        share.pop("of")
        rows.append({"score": at, "families": n, "late": late, "expected": half_up(n * chance, 1), **share})
    return rows


def groups(data: Data) -> dict[str, Callable[[Data], bool]]:
    """Families with the fact that the score never uses, and without it."""
    return {
        "recorded": lambda cell: bool(cell[data["group"]]),
        "not_recorded": lambda cell: not cell[data["group"]],
    }


def expected(data: Data) -> Data:
    """Every figure that the page prints."""
    later = {rule["rule"]: rule for rule in rivals(data, "later_year")}
    score, two, every = (later[name] for name in [*list(RIVALS)[2:0:-1], "everyone"])
    minutes = data["rules"]["minutes_a_call"]
    return {
        "totals": {name: _total(data, name) for name in SETS},
        "features": [_feature(data, name) for name in data["features"]],
        "chances": [half_up(100 * chance) for chance in chances(data)],
        "scores": {name: scores(data, name) for name in SETS},
        "calibration": {name: _calibration(data, name) for name in SETS},
        "auc": {
            name: auc((r["score"], r["late"], r["families"] - r["late"]) for r in scores(data, name))
            for name in SETS
        },
        "lines": {name: [{"line": at, **table(data, name, at)} for at in (1, 2, 3)] for name in SETS},
        "groups": {
            n: {g: table(data, n, data["line"], who) for g, who in groups(data).items()} for n in SETS
        },
        "group_calibration": {n: {g: _came(data, n, who) for g, who in groups(data).items()} for n in SETS},
        "rivals": {name: rivals(data, name) for name in SETS[:2]},
        "model_against_everyone": {
            "calls_saved": every["calls"] - score["calls"],
            "hours_saved": half_up(Fraction((every["calls"] - score["calls"]) * minutes, 60)),
            "visits_missed": score["missed"],
        },
        "third_question_adds": {name: score[name] - two[name] for name in ("calls", "foreseen")},
        "joint_visits_by_group": {g: _joint(data, who) for g, who in groups(data).items()},
        "line_meets_rules": [_meets(data, at) for at in (1, 2, 3)],
    }


def _total(data: Data, name: str) -> Data:
    families, late = counted(data, name, lambda _: True)
    return {"families": families, "late": late, "percent": percent(late, families)}


def _feature(data: Data, name: str) -> Data:
    n, late = counted(data, "development", lambda cell: bool(cell[name]))
    others, other = counted(data, "development", lambda cell: not cell[name])
    gap = Fraction(100 * late, n) - Fraction(100 * other, others)
    return {
        "feature": name, "with": [late, n], "with_percent": percent(late, n), "without": [other, others],
        "without_percent": percent(other, others),
        "earns_a_point": gap >= data["rules"]["point_if_share_higher_by"],
    }  # fmt: skip


def _came(data: Data, name: str, within: Callable[[Data], bool]) -> Data:
    return {"expected": half_up(awaited(data, name, within), 1), "late": counted(data, name, within)[1]}


def _calibration(data: Data, name: str) -> Data:
    came = _came(data, name, lambda _: True)
    return {**came, "ratio": half_up(came["late"] / awaited(data, name), 2)}


def rivals(data: Data, name: str) -> list[Data]:
    """Simpler rules, and calling everyone, beside the score."""
    late = counted(data, name, lambda _: True)[1]
    rows = []
    for rule, chosen in RIVALS.items():
        calls, foreseen = counted(data, name, chosen)
        rows.append({
            "rule": rule, "calls": calls, "foreseen": foreseen, "missed": late - foreseen,
            "sensitivity": percent(foreseen, late), "positive_predictive_value": percent(foreseen, calls),
            "hours": half_up(Fraction(calls * data["rules"]["minutes_a_call"], 60)),
        })  # fmt: skip
    return rows


def _joint(data: Data, within: Callable[[Data], bool]) -> list[int]:
    joint = counted(data, "development", lambda cell: within(cell) and cell["joint_visit"])
    return [joint[0], counted(data, "development", within)[0]]


def _meets(data: Data, line: int) -> Data:
    found, rules = table(data, "development", line), data["rules"]
    share = found["sensitivity"]["percent"]
    both = share >= rules["sensitivity_at_least"] and found["calls"] <= rules["calls_at_most"]
    return {"line": line, "calls": found["calls"], "sensitivity": share, "meets_both": both}


def printed(data: Data) -> list[tuple[str, ...]]:
    """The rows of the tables that the page must print."""
    rows = [tuple(f"{cell[name][1]} of {cell[name][0]}" for name in SETS) for cell in data["cells"]]
    heads = [(_asked(cell), "yes" if cell[data["group"]] else "no") for cell in data["cells"]]
    made = [(*head, *row) for head, row in zip(heads, rows, strict=True)]
    for at in range(4):
        row = (scores(data, name)[at] for name in SETS)
        made.append(
            (
                str(at),
                *(
                    f"{c['late']} of {c['families']}, {c['percent']}% ({c['low']} to {c['high']})"
                    for c in row
                ),
            )
        )
    made.append(("Late visits expected", *(f"{_calibration(data, name)['expected']:.1f}" for name in SETS)))
    made.append(
        ("Came, as a share of expected", *(f"{_calibration(data, name)['ratio']:.2f}" for name in SETS))
    )
    made.append(("AUC", *(f"{expected(data)['auc'][name]:.2f}" for name in SETS)))
    titles = ("Two services together", "That, or an interpreter", "The score: any of the three", "Everyone")
    for title, r in zip(titles, rivals(data, "later_year"), strict=True):
        made.append(
            (
                title,
                str(r["calls"]),
                f"{r['foreseen']} ({r['sensitivity']}%)",
                str(r["missed"]),
                str(r["hours"]),
            )
        )
    for at, title in ((1, "1 or more"), (2, "2 or more"), (3, "3")):
        lines = [table(data, name, at) for name in SETS[:2]]
        cells = tuple(
            text
            for t in lines
            for text in (
                f"{t['foreseen']} of {t['late']} ({t['sensitivity']['percent']}%)",
                f"{t['calls']} ({t['not_needed']})",
            )
        )
        made.append((title, *cells))
    return made


def _asked(cell: Data) -> str:
    """The questions that a cell answers with yes, as the page names them."""
    named = {"interpreter": "interpreter", "summer": "July or August", "joint_visit": "two services"}
    found = [text for name, text in named.items() if cell[name]]
    return "all three" if len(found) == len(named) else ", ".join(found) or "none"
