"""The worked example of 'Machine learning', computed again from its cases."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from worked_numbers import half_up, percent, wilson

Case = dict[str, Any]
YES_NO = {True: "yes", False: "no"}


def expected(data: Case) -> Case:
    """Every figure that the page prints."""
    train, test = data["train"], data["test"]
    found = [case for case in test if case["found_in_need"]]
    chosen = outcomes(data, data["threshold"])
    return {
        "train": {"cases": len(train), **_share(train)},
        "test": {"cases": len(test), **_share(test), "found_in_need": len(found)},
        "groups": groups(data),
        "intervals": [_interval(4, 5), _interval(0, 5)],
        "at_threshold": _at(chosen, len(test)),
        "thresholds": [_line(data, level) for level in (80, 40, 20, None)],
        "from_40_to_20": _steps(data),
        "same_flags_as_rule": next(name for name in data["features"] if _same_flags(data, name)),
        "found_in_need_at_threshold": _in_need(data),
        "rarer_event": _rarer(chosen),
        "aggregate_forecast": _forecast(data, chosen),
    }


def _share(cases: list[Case]) -> Case:
    again = sum(case["referred_again"] for case in cases)
    return {"referred_again": again, "share": percent(again, len(cases))}


def groups(data: Case) -> list[Case]:
    """The four groups with their scores."""
    rows = []
    for values in [(False, False), (False, True), (True, False), (True, True)]:
        row: Case = dict(zip(data["features"], values, strict=True))
        for part in ("train", "test"):
            cases = [case for case in data[part] if all(case[name] == row[name] for name in data["features"])]
            row |= {f"{part}_cases": len(cases), f"{part}_outcomes": sum(c["referred_again"] for c in cases)}
        rows.append(row | {"score": percent(row["train_outcomes"], row["train_cases"])})
    return rows


def score(data: Case, case: Case) -> float:
    """The score of one case."""
    found: float = next(
        g["score"] for g in groups(data) if all(g[name] == case[name] for name in data["features"])
    )
    return found


def outcomes(data: Case, threshold: int | None, outcome: str = "referred_again") -> Case:
    """The four ways to be right or wrong, at a threshold."""
    counts = dict.fromkeys(("true_positives", "false_positives", "false_negatives", "true_negatives"), 0)
    for case in data["test"]:
        flagged = threshold is not None and score(data, case) >= threshold
        kind = ("true" if flagged == bool(case[outcome]) else "false") + (
            "_positives" if flagged else "_negatives"
        )
        counts[kind] += 1
    return counts


def _rates(counts: Case) -> Case:
    tp, fp, fn, tn = (
        counts[k] for k in ("true_positives", "false_positives", "false_negatives", "true_negatives")
    )
    return {
        "sensitivity": percent(tp, tp + fn),
        "specificity": percent(tn, tn + fp),
        "accuracy": percent(tp + tn, 20),
    }


def _at(counts: Case, cases: int) -> Case:
    flagged = counts["true_positives"] + counts["false_positives"]
    nobody = counts["true_negatives"] + counts["false_positives"]
    return {
        "flagged": flagged,
        "not_flagged": cases - flagged,
        **counts,
        **_rates(counts),
        "positive_predictive_value": percent(counts["true_positives"], flagged),
        "accuracy_if_nobody_flagged": percent(nobody, cases),
    }


def _line(data: Case, threshold: int | None) -> Case:
    counts = outcomes(data, threshold)
    return {"threshold": threshold, **counts, **_rates(counts)}


def _interval(part: int, whole: int) -> Case:
    low, high = wilson(part, whole)
    return {"outcomes": part, "cases": whole, "low": low, "high": high}


def _steps(data: Case) -> Case:
    high, low = outcomes(data, 40), outcomes(data, 20)
    found, wrong = "true_positives", "false_positives"
    return {"more_found": low[found] - high[found], "more_wrongly_flagged": low[wrong] - high[wrong]}


def _same_flags(data: Case, feature: str) -> bool:
    return all((score(data, case) >= data["threshold"]) == case[feature] for case in data["test"])


def _in_need(data: Case) -> Case:
    counts = outcomes(data, data["threshold"], "found_in_need")
    counts.pop("true_negatives")
    flagged = counts["true_positives"] + counts["false_positives"]
    return {**counts, "positive_predictive_value": percent(counts["true_positives"], flagged)}


def _rarer(counts: Case) -> Case:
    rate = Fraction(counts["false_positives"], counts["false_positives"] + counts["true_negatives"])
    wrong, right = int(half_up(994 * rate)), counts["true_positives"]
    value = half_up(Fraction(100 * right, right + wrong), 1)
    return {
        "children": 1000, "outcomes": 6, "true_positives": right, "false_positives": wrong,
        "flagged": right + wrong, "positive_predictive_value": value,
    }  # fmt: skip


def _forecast(data: Case, counts: Case) -> Case:
    total = half_up(Fraction(int(sum(score(data, case) for case in data["test"])), 100), 1)
    wrong = counts["false_positives"] + counts["false_negatives"]
    actual = sum(case["referred_again"] for case in data["test"])
    return {"expected": total, "actual": actual, "wrong_calls_at_threshold": wrong}


def printed(data: Case) -> list[tuple[str, ...]]:
    """The rows of the tables that the page must print."""
    rows = [(*_features(data, c), YES_NO[c["referred_again"]]) for c in data["train"]]
    rows = [(str(c["case"]), *row) for c, row in zip(data["train"], rows, strict=True)]
    rows += [
        (*_features(data, g), str(g["train_cases"]), str(g["train_outcomes"]), str(g["score"]))
        for g in groups(data)
    ]
    rows += [(str(c["case"]), *_features(data, c), str(score(data, c)), _next(c)) for c in data["test"]]
    for line in (_line(data, level) for level in (80, 40, 20, None)):
        name = f"{line['threshold']} or more" if line["threshold"] else "nobody flagged"
        counts = (line["true_positives"], line["false_positives"], line["false_negatives"])
        rows.append((name, *map(str, counts), f"{line['accuracy']}%"))
    return rows


def _features(data: Case, case: Case) -> tuple[str, ...]:
    return tuple(YES_NO[case[name]] for name in data["features"])


def _next(case: Case) -> str:
    if not case["referred_again"]:
        return "not referred again"
    return "referred again, " + ("found in need" if case["found_in_need"] else "not found in need")
