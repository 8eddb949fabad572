"""The worked example of 'Fairness', computed again from its bands of children."""

from __future__ import annotations

from typing import Any

from worked_numbers import percent

Data = dict[str, Any]


def expected(data: Data) -> Data:
    """Every figure that the page prints."""
    north, south = data["groups"]
    one = {group["id"]: result(data, "one-line", group) for group in (north, south)}
    two = {group["id"]: result(data, "two-lines", group) for group in (north, south)}
    totals = [_total(group) for group in data["groups"]]
    more = totals[0]["with_outcome"] - totals[1]["with_outcome"]
    return {
        "calibrated": all(
            100 * b["with_outcome"] == b["score"] * b["n"] for g in (north, south) for b in g["bands"]
        ),
        "totals": totals,
        "results": [result(data, rule["id"], group) for rule in data["rules"] for group in (north, south)],
        "one_line_ratios": {
            "wrongly_flagged_northside_to_southside": _ratio(
                one, "false_positive_rate", "northside", "southside"
            ),
            "missed_southside_to_northside": _ratio(one, "missed_share", "southside", "northside"),
        },
        "two_lines_changes": {
            "northside_with_score_40_not_flagged": _band(north, 40)["n"],
            "southside_with_score_40_flagged": _band(south, 40)["n"],
            "more_missed_in_northside": two["northside"]["missed"] - one["northside"]["missed"],
            "fewer_wrongly_flagged_in_northside": one["northside"]["flagged_without_outcome"]
            - two["northside"]["flagged_without_outcome"],
        },
        "why": {
            "with_outcome_ratio": totals[0]["with_outcome"] // totals[1]["with_outcome"],
            "without_outcome": {total["group"]: total["without_outcome"] for total in totals},
        },
        "unrecorded": {
            "more_in_southside": more,
            "true_rate": {
                "northside": totals[0]["base_rate"],
                "southside": percent(totals[1]["with_outcome"] + more, totals[1]["n"]),
            },
        },
    }


def _ratio(results: Data, rate: str, one: str, other: str) -> float:
    return float(results[one][rate] / results[other][rate])


def _band(group: Data, score: int) -> Data:
    found: Data = next(band for band in group["bands"] if band["score"] == score)
    return found


def _total(group: Data) -> Data:
    n, having = (sum(band[name] for band in group["bands"]) for name in ("n", "with_outcome"))
    return {
        "group": group["id"], "n": n, "with_outcome": having, "without_outcome": n - having,
        "base_rate": percent(having, n),
    }  # fmt: skip


def result(data: Data, rule: str, group: Data) -> Data:
    """What a rule does to a group."""
    line = next(one for one in data["rules"] if one["id"] == rule)["thresholds"][group["id"]]
    total = _total(group)
    above = [band for band in group["bands"] if band["score"] >= line]
    flagged, right = (sum(band[name] for band in above) for name in ("n", "with_outcome"))
    missed = total["with_outcome"] - right
    return {
        "rule": rule, "group": group["id"], "flagged": flagged, "flagged_with_outcome": right,
        "flagged_without_outcome": flagged - right, "missed": missed,
        "share_flagged": percent(flagged, total["n"]),
        "positive_predictive_value": percent(right, flagged),
        "sensitivity": percent(right, total["with_outcome"]),
        "missed_share": percent(missed, total["with_outcome"]),
        "false_positive_rate": percent(flagged - right, total["without_outcome"]),
    }  # fmt: skip


def printed(data: Data) -> list[tuple[str, ...]]:
    """The rows of the tables that the page must print."""
    totals = {group["id"]: _total(group) for group in data["groups"]}
    rows = [
        tuple(
            str(cell)
            for cell in (score, *(_band(g, score)[n] for g in data["groups"] for n in ("n", "with_outcome")))
        )
        for score in data["scores"]
    ]
    rows.append(("All", *(str(total[name]) for total in totals.values() for name in ("n", "with_outcome"))))
    results = [result(data, rule["id"], group) for rule in data["rules"] for group in data["groups"]]
    pairs = [(one, totals[one["group"]]) for one in results]
    return [
        *rows,
        ("Children flagged", *(f"{r['flagged']} ({r['share_flagged']}%)" for r in results)),
        ("Flags that are right", *(_of(r["flagged_with_outcome"], r["flagged"]) for r in results)),
        ("Missed, of those with the outcome", *(_of(r["missed"], t["with_outcome"]) for r, t in pairs)),
        (
            "Wrongly flagged, of those without it",
            *(_of(r["flagged_without_outcome"], t["without_outcome"]) for r, t in pairs),
        ),
    ]


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole} ({percent(part, whole)}%)"
