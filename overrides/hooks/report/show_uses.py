"""Uses compared, and the clauses of the Commitment, as readers see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import commitments, record_links, show, uses
from .tables import block, inline, markdown_link, ranked, table

if TYPE_CHECKING:
    from .commitments import Clause
    from .pages import Page
    from .sources import Sources
    from .uses import Use

STRENGTHS = {"none": "none found", "weak": "weak", "some": "some", "good": "good"}
STAKES = {"low": "low", "medium": "medium", "high": "high", "very-high": "very high"}


def comparison(sources: Sources, page: Page, _name: str) -> str:
    """All uses in one table; each name leads to the use in full."""
    rows = [
        (
            record_links.home(sources, page, "uses", one.id, one.name),
            inline(one.does),
            ranked(STRENGTHS[one.evidence_strength], list(STRENGTHS.values())),
            ranked(STAKES[one.stakes], list(STAKES.values())),
            ranked(uses.POSITIONS[one.position], list(uses.POSITIONS.values())),
        )
        for one in sources.records["uses"].values()
    ]
    head = ["Use", "What it does", "Evidence", "Stakes", "Position"]
    return block(table("Kinds of use compared", head, rows, "filterable sortable", (2, 3, 4)))


def all_uses(sources: Sources, _page: Page, _name: str) -> str:
    """Every use in full, under a heading with its permanent id: the same questions in the same order."""
    return "\n".join(_use(one) for one in sources.records["uses"].values())


def _use(one: Use) -> str:
    lines = [f"### {one.name} {{ #{one.id} }}", "", one.does, ""]
    lines += [f"**Position: {uses.POSITIONS[one.position]}.** {one.because}", ""]
    lines += show.definition_list({name.capitalize(): getattr(one, name) for name in uses.TEST})
    lines += show.definition_list({"Benefit": one.benefit, "Harm": one.harm})
    if one.conditions:
        lines += ["Conditions:", "", *(f"- {condition}" for condition in one.conditions), ""]
    lines += show.definition_list(
        {"What would change the position": one.would_change, "Sources": show.cited(one.sources)}
    )
    return "\n".join(lines)


def all_clauses(sources: Sources, page: Page, _name: str) -> str:
    """Every clause of the Commitment under its theme, with its permanent id."""
    out: list[str] = []
    clauses = sorted(sources.records["commitments"].values(), key=lambda one: one.number)
    for theme, title in commitments.THEMES.items():
        out += [f"### {title} {{ #commitment-to-{theme} }}", ""]
        for one in clauses:
            if one.theme == theme:
                out += _clause(sources, page, one)
    return "\n".join(out)


def _clause(sources: Sources, page: Page, one: Clause) -> list[str]:
    how = markdown_link(page.src, "reference/contributing.md", "suggest-without-git")
    by = show.named(sources, one.made_by)
    lines = [f"#### {one.number}. {one.text.rstrip('.')} {{ #{one.id} }}", ""]
    since = f"In the Commitment since {one.since:%-d %B %Y}; unchanged."
    lines += show.withdrawal(one)
    return lines + show.definition_list(
        {
            "Made by": f"{by}.",
            "Because": one.because,
            "How one would notice that it is broken": one.kept_by,
            "Tension": one.tension,
            "Rests on": show.ground(sources, page, one.rests_on),
            "History": " ".join(one.history) or since,
            "Change": f"[Propose a change to this clause]({how}){{ .suggest-clause data-clause={one.id} }}",
        }
    )


MAKERS: dict[tuple[str, str], Any] = {
    ("table", "uses"): comparison,
    ("records", "uses"): all_uses,
    ("records", "commitments"): all_clauses,
}
