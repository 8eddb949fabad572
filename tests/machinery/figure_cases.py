"""One small figure of every kind, and the records that it draws."""

from __future__ import annotations

from typing import Any

from report import base_rates, figures, recommendations, uses
from report.audiences import Audience
from report.gates import Gate
from report.sources import Sources
from report.statistics import Figure as Number
from report.statistics import Table

HOSTILE = "<b>&\"'</b>"
DAY: Any = None


def numbers(series: str, *values: float) -> tuple[Number, ...]:
    return tuple(
        Number(series, str(2020 + at), value, "zebras", "a2020b", at + 2) for at, value in enumerate(values)
    )


def use(name: str, position: Any) -> uses.Use:
    texts: dict[str, Any] = dict.fromkeys(
        ["does", "benefit", "harm", "because", "would_change", *uses.TEST], "Text."
    )
    return uses.Use(
        id=name,
        name=f"{HOSTILE} {name}",
        position=position,
        conditions=(),
        evidence_strength="weak",
        stakes="high",
        sources=(),
        since=DAY,
        **texts,
    )


def request(number: int, strength: Any) -> recommendations.Recommendation:
    return recommendations.Recommendation(
        id=f"r{number}",
        number=number,
        statement=f"Do {HOSTILE}.",
        short="Do.",
        strength=strength,
        ground="promising",
        addressed_to=("buyers",),
        when="now",
        because="b",
        rests_on=(),
        argued_in="s",
        done_when="d",
        prevents="p",
        since=DAY,
    )


def figure(kind: Any, **more: Any) -> figures.Figure:
    texts = {"title": f"Title {HOSTILE}", "description": f"What {HOSTILE}", "note": f"Note {HOSTILE}"}
    return figures.Figure(id=f"a-{kind}", kind=kind, argued_in="s", sources=("a2020b",), **{**texts, **more})


BARS = (
    {"label": f"Then {HOSTILE}", "series": "zebras", "year": "2020"},
    {"label": "Now", "series": "zebras", "year": "2021"},
)
KINDS = {
    "line": figure(
        "line",
        unit="%",
        series=(
            {"name": "zebras", "label": HOSTILE, "years": ["2020", "2021"]},
            {"name": "with a gap", "label": "Gap"},
        ),
        breaks=({"year": 2021, "why": HOSTILE},),
    ),
    "bar": figure("bar", unit="per cent of all", categories=BARS),
    "funnel": figure("funnel", categories=BARS),
    "dot": figure("dot", unit="£ million", categories=BARS),
    "journey": figure(
        "journey",
        steps=(
            {
                "label": HOSTILE,
                "law": "Act",
                "threshold": "Low",
                "numbers": {"series": "zebras", "year": "2020"},
            },
            {"label": "End", "law": "Act", "threshold": HOSTILE},
        ),
    ),
    "outcomes": figure("outcomes", example="one"),
    "thresholds": figure("thresholds"),
    "life-cycle": figure("life-cycle"),
    "pictures": figure("pictures", steps=({"sign": "person", "label": HOSTILE, "text": HOSTILE},)),
    "uses-map": figure("uses-map"),
    "plan": figure("plan"),
    "grounds": figure("grounds"),
}


def records(real: Sources) -> tuple[dict[str, Any], Table]:
    """The records of the report with small ones of every kind that a figure draws, and its statistics."""
    made = {
        **real.records,
        "base-rates": {
            "one": base_rates.Preset(
                id="one",
                name="One",
                children=1000,
                prevalence=0.1,
                sensitivity=0.5,
                specificity=0.9,
                note="n",
                sources=(),
            )
        },
        "uses": {
            name: use(name, position)
            for name, position in zip("ab", ("must-not-be-used", "only-as-research"), strict=True)
        },
        "gates": {
            "g": Gate(
                id="g",
                order=1,
                name="Decide",
                question="Who?",
                evidence=(),
                signs="s",
                stops=(),
                argued_in=(),
                since=DAY,
            )
        },
        "recommendations": {
            strength: request(at, strength) for at, strength in enumerate(("must", "should", "could"), 1)
        },
        "audiences": {
            "buyers": Audience(id="buyers", name="Buyers", kind="addressee", describes="d"),
            "idle": Audience(id="idle", name="Idle", kind="addressee", describes="d"),
        },
    }
    table = Table(
        {
            "zebras": numbers("zebras", 4, 80, 3),
            "with a gap": (*numbers("with a gap", 5), Number("with a gap", "2024-25", 9, "z", "a2020b", 9)),
        }
    )
    return made, table
