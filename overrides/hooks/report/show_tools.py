"""The base-rate explorer, the invented cases and the table of recommendations, before any script runs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from . import decision_cases, forms, recommendations, record_links, show
from .forms import attribute
from .tables import block, inline, ranked, table, values

if TYPE_CHECKING:
    from .base_rates import Preset
    from .decision_cases import Case
    from .pages import Page
    from .recommendations import Recommendation
    from .sources import Sources

BACKGROUND = "Where we start"


def explorer(sources: Sources, _page: Page, _name: str) -> str:
    """The examples with their counts; a script makes them the start of an explorer."""
    rows = [_example(one) for one in sources.records["base-rates"].values()]
    head = [
        "Example and source",
        "Children",
        "With the outcome",
        "Rightly flagged",
        "Wrongly flagged",
        "Missed",
    ]
    made = table("Examples to start from, with counts", head, rows, "examples")
    return block(f'<div class="tool" data-tool="base-rate-explorer">{made}</div>')


def _example(one: Preset) -> tuple[str, ...]:
    counts = one.outcomes()
    share = one.right_share()
    prevalence, sensitivity, specificity = one.shares()
    right = "" if share is None else f" ({percent(share)} of flags)"
    data = f'data-name="{attribute(one.name)}" data-children="{one.children}" data-prevalence="{prevalence}"'
    data += f' data-sensitivity="{sensitivity}" data-specificity="{specificity}"'
    note = f'<span class="note">{inline(one.note)}</span>'
    return (
        f'<span class="example" {data}>{inline(one.name)}</span>: {note} {show.cited(one.sources)}',
        f"{one.children:,}",
        f"{counts.found + counts.missed:,}",
        f"{counts.found:,}{right}",
        f"{counts.wrongly_flagged:,}",
        f"{counts.missed:,}",
    )


def percent(share: float) -> str:
    """A share in words: whole per cents, no zero for what is something, no hundred for less than all."""
    if 0 < share < 0.01:  # noqa: PLR2004
        return "under 1%"
    if 0.99 < share < 1:  # noqa: PLR2004
        return "over 99%"
    return f"{int(share * 100 + 0.5)}%"


def asked_for(sources: Sources, page: Page, _name: str) -> str:
    """All recommendations in one table, to filter and sort; each number leads to the whole record."""
    rows = [
        (
            record_links.home(sources, page, "recommendations", one.id, str(one.number)),
            inline(one.statement),
            values(sources.records["audiences"][name].name for name in one.addressed_to),
            ranked(one.strength, list(recommendations.EARNED_BY.values())),
            ranked(recommendations.TIMES[one.when], list(recommendations.TIMES.values())),
            inline(question(sources, one)),
        )
        for one in show.by_number(sources)
        if not one.withdrawn
    ]
    head = ["Number", "What we ask", "Of whom", "Strength", "When", "Question"]
    return block(table("Recommendations", head, rows, "filterable sortable", (2, 3, 4, 5)))


def question(sources: Sources, one: Recommendation) -> str:
    """The question of the part that argues a recommendation."""
    section = sources.sections.get(one.argued_in)
    number = sources.pages[section.src].meta.number if section else None
    part = (number or "").partition(".")[0]
    known: dict[str, str] = {each.number: each.question for each in sources.records["questions"].values()}
    return known.get(part, BACKGROUND)


def cases(sources: Sources, page: Page, _name: str) -> str:
    """The invented cases with the outcome that follows from their answers."""
    rows = [_case(sources, page, case) for case in sources.records["decision-cases"].values()]
    head = ["Invented case", "How its council answered", "Outcome", "Why"]
    return block(table("Three invented cases and where they lead", head, rows, "cases"))


def _case(sources: Sources, page: Page, case: Case) -> tuple[str, ...]:
    found = decision_cases.walked(case, sources.records)
    why = "".join(f"<li>{inline(text)}</li>" for text in (*found.reasons, *found.until, *found.conditions))
    data = attribute(json.dumps({"name": case.name, "answers": case.answers}))
    return (
        f'<span data-case="{data}">{inline(case.name)}</span>',
        f"{inline(case.invented)} {_use(sources, page, case)}",
        f"<strong>{decision_cases.outcome_words(found.outcome)}</strong>",
        f"<ul>{why}</ul>{inline(case.comment)}",
    )


def _use(sources: Sources, page: Page, case: Case) -> str:
    name = case.answers.get("which-use", "")
    use = sources.records["uses"].get(name)
    return f"Kind of use: {forms.record_link(sources, page.src, 'uses', name, use.name)}." if use else ""


MAKERS: dict[tuple[str, str], Any] = {
    ("tool", "base-rate-explorer"): explorer,
    ("table", "decision-cases"): cases,
    ("table", "recommendations"): asked_for,
}
