"""Duties, gates and the self-assessment, as readers see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import duties, record_links, show
from .tables import block, href, inline, table, values

if TYPE_CHECKING:
    from .duties import Duty
    from .gates import Gate
    from .pages import Page
    from .sources import Sources

GATES = {
    "decide": "Decide",
    "design": "Design",
    "build-or-buy": "Build or buy",
    "test": "Test",
    "use": "Use",
    "watch": "Watch",
    "stop": "Stop",
}


def in_order(sources: Sources) -> list[Gate]:
    """The gates in the order of a system's life."""
    return sorted(sources.records["gates"].values(), key=lambda gate: gate.order)


def duty_table(sources: Sources, page: Page, _name: str) -> str:
    """All duties in one table; each name leads to the duty in full."""
    rows = [
        (
            record_links.home(sources, page, "duties", one.id, one.name),
            f"[@{one.source}], {inline(one.provision)}",
            values(GATES[gate] for gate in one.gates),
            duties.STATUSES[one.status],
        )
        for one in sources.records["duties"].values()
    ]
    return block(table("Duties", ["Duty", "Source", "Gates", "Status"], rows, "filterable", (1, 2, 3)))


def all_duties(sources: Sources, _page: Page, _name: str) -> str:
    """Every duty in full, under a heading with its permanent id."""
    return "\n".join(_duty(one) for one in sources.records["duties"].values())


def _duty(one: Duty) -> str:
    status = f"{duties.STATUSES[one.status]}, position of {one.position:%-d %B %Y}"
    lines = [f"### {one.name} {{ #{one.id} }}", "", one.asks, ""]
    lines += show.definition_list(
        {
            "Source": f"[@{one.source}], {one.provision}",
            "Owed by": one.owed_by,
            "At the gates": ", ".join(GATES[gate] for gate in one.gates),
            "Evidence to keep": one.evidence,
            "Status": f"{status[0].upper()}{status[1:]}.",
            "Note": one.note or "",
        }
    )
    return "\n".join(lines)


def all_gates(sources: Sources, page: Page, _name: str) -> str:
    """Every gate in full, under a heading with its permanent id."""
    out: list[str] = []
    for gate in in_order(sources):
        argued = [show.section_link(sources, page, one) for one in gate.argued_in if one in sources.sections]
        out += [f"### Gate {gate.order}: {gate.name} {{ #{gate.id} }}", "", f"**{gate.question}**", ""]
        out += ["On the table:", "", *(f"- {item}" for item in gate.evidence), ""]
        out += ["It stops here if:", "", *(f"- {item}" for item in gate.stops), ""]
        out += show.definition_list({"Who signs": gate.signs, "Argued in": "; ".join(argued)})
    return "\n".join(out)


def self_assessment(sources: Sources, page: Page, _name: str) -> str:
    """The self-assessment as one table, to be filled in on paper or talked through."""
    rows = [
        (
            f'<span id="{one.id}">{inline(one.question)}</span>',
            one.area.capitalize(),
            f"{inline(one.why)} {_section(sources, page, one.section)}",
            inline(one.look_for),
        )
        for one in sources.records["readiness"].values()
    ]
    head = ["Question (yes, partly, no)", "Area", "Why it is asked", "What one could show"]
    return block(table("Self-assessment", head, rows, "readiness"))


def _section(sources: Sources, page: Page, name: str) -> str:
    if name not in sources.sections:
        return ""
    one = sources.sections[name]
    return f'<a href="{href(page.src, one.src, one.id)}">{inline(one.label)}</a>.'


MAKERS: dict[tuple[str, str], Any] = {
    ("table", "duties"): duty_table,
    ("records", "duties"): all_duties,
    ("records", "gates"): all_gates,
    ("records", "readiness"): self_assessment,
}
