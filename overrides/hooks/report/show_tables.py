"""Tables made from records: studies and systems."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from . import citation_marks, record_links, show, systems, values
from .tables import block, inline, table

if TYPE_CHECKING:
    from .pages import Page
    from .sources import Sources
    from .systems import System

STUDY_KINDS = {
    "development": "development of a model",
    "validation": "validation",
    "trial": "randomised trial",
    "evaluation": "evaluation",
    "audit": "audit",
    "review": "review",
    "benchmark": "benchmark",
}


def studies(sources: Sources, _page: Page, _name: str) -> str:
    """The studies, one row each, with citations."""
    rows = [
        (
            f"{inline(one.name)} {show.cited([one.source, *one.also])}",
            f"{inline(one.setting)} ({STUDY_KINDS[one.kind]}; n: {inline(one.n)})",
            f"{inline(one.outcome)} <br>Measure: {inline(one.measure)}",
            inline(one.result),
            f"{inline(one.bias)} <br>Interest: {inline(one.interest)}",
        )
        for one in sources.records["studies"].values()
    ]
    head = ["Study", "Setting and size", "Outcome and measure", "Result", "Bias and interest"]
    return block(table("What studies of prediction in children’s social care found", head, rows, "studies"))


def register(sources: Sources, page: Page, _name: str) -> str:
    """The register of systems as one table; each name leads to the system's entry."""
    rows = [
        (
            record_links.home(sources, page, "systems", one.id, one.name),
            inline(one.place),
            inline(one.country),
            systems.KINDS[one.kind],
            systems.STATUSES[one.status],
            inline(one.years),
        )
        for one in sources.records["systems"].values()
    ]
    head = ["System", "Place", "Country", "Kind", "Status", "Years"]
    return block(table("Systems in the register", head, rows, "filterable", (2, 3, 4)))


def all_systems(sources: Sources, _page: Page, _name: str) -> str:
    """Every system in full, under a heading with its permanent id."""
    return "\n".join(_system(one) for one in sources.records["systems"].values())


def _system(one: System) -> str:
    as_at = f"{one.status_as_at:%-d %B %Y}" if isinstance(one.status_as_at, date) else one.status_as_at
    lines = [f"### {one.name} {{ #{one.id} }}", ""]
    lines += show.definition_list(
        {
            "Place": f"{one.place}, {one.country}" if one.country not in one.place else one.place,
            "Operator": one.operator,
            "Supplier": one.supplier,
            "Kind": systems.KINDS[one.kind],
            "Purpose": one.purpose,
            "Data": one.data,
            "Years": one.years,
            "Status": f"{systems.STATUSES[one.status]} ({as_at})",
            "Judged by": one.evaluated_by,
            "Result": one.result,
            "Not published": one.not_published,
            "Sources": show.cited(one.sources),
        }
    )
    return "\n".join(lines)


def all_values(sources: Sources, page: Page, _name: str) -> str:
    """Values, principles and virtues by tier, under headings with their permanent ids."""
    out: list[str] = []
    for tier, title in values.TIERS.items():
        out += [f"### {title} {{ #the-{title.lower().replace(' ', '-')} }}", ""]
        for one in sources.records["values"].values():
            if one.tier == tier:
                out += _value(sources, page, one)
    return "\n".join(out)


def _value(sources: Sources, page: Page, one: Any) -> list[str]:
    others = [
        show.home_link(sources, page, "values", i, sources.records["values"][i].name)
        for i in one.conflicts_with
    ]
    ground = show.joined([values.TRADITIONS[name] for name in one.traditions])
    lines = [f"#### {one.name} {{ #{one.id} }}", "", f"**{one.says}**", "", one.asks, ""]
    return lines + show.definition_list(
        {
            "Comes from": f"{ground} {show.cited(one.sources)}",
            "Can conflict with": show.joined(others) if others else "",
        }
    )


def references(_sources: Sources, _page: Page, _name: str) -> str:
    """The place of the reference list, which is known only when every citation is formatted."""
    return block(citation_marks.LIST)


MAKERS: dict[tuple[str, str], Any] = {
    ("table", "studies"): studies,
    ("table", "systems"): register,
    ("records", "systems"): all_systems,
    ("records", "values"): all_values,
    ("list", "references"): references,
}
