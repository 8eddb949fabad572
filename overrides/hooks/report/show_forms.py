"""The gate checklists and the self-assessment as forms, which print as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import form_files, forms, show_gates
from .tables import block, inline

if TYPE_CHECKING:
    from .gates import Gate
    from .pages import Page
    from .readiness import Item
    from .sources import Sources

ANSWERS = ("yes", "partly", "no")
GATES_TITLE, READY_TITLE = "Gate checklists", "Readiness self-assessment"
SIGNED = (
    ("by", "Who signs (role and name), and the date"),
    ("advice", "Advice that was read, with any no"),
    ("result", "Result: go on, pause until…, or stop, with the reason"),
)


def checklists(sources: Sources, page: Page, _name: str) -> str:
    """One checklist for each gate, in one form."""
    inner = forms.line("gates-system", "Name of the system, and its version")
    inner += "".join(_gate(sources, page, gate) for gate in show_gates.in_order(sources))
    return block(forms.form("gate-checklists", GATES_TITLE, inner, form_files.told(sources)))


def _gate(sources: Sources, page: Page, gate: Gate) -> str:
    home = forms.record_link(sources, page.src, "gates", gate.id, f"Gate {gate.order} in full")
    inner = f"<p><strong>{inline(gate.question)}</strong> {home}</p>"
    inner += forms.ticks("On the table", _numbered(f"{gate.id}-evidence", gate.evidence))
    inner += forms.ticks("It stops here if", _numbered(f"{gate.id}-stop", gate.stops))
    inner += forms.lines(f"{gate.id}-where", "Where the evidence can be read")
    inner += f"<p>Who signs: {inline(gate.signs)}</p>"
    inner += "".join(forms.lines(f"{gate.id}-{name}", label) for name, label in SIGNED)
    return forms.part(f"Gate {gate.order}: {gate.name}", inner, 3, f"checklist-{gate.id}")


def _numbered(name: str, items: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(f"{name}-{at}", inline(text)) for at, text in enumerate(items, 1)]


HELD = (
    "Each *no* holds the use back at the gate named with its question. "
    "Each *partly*, and each *yes* without evidence, needs a date and a name."
)


def readiness(sources: Sources, page: Page, _name: str) -> str:
    """The self-assessment as a form, by area."""
    items: list[Item] = list(sources.records["readiness"].values())
    inner = forms.line("readiness-system", "Name of the system, its use and its stage")
    inner += forms.line("readiness-by", "Who answered (roles), and the date")
    for area in dict.fromkeys(item.area for item in items):
        asked = "".join(_ready(sources, page, item) for item in items if item.area == area)
        inner += forms.part(area.capitalize(), asked)
    held = f'<div class="outcome" data-outcome><p>{inline(HELD)}</p></div>'
    inner += forms.part("What the answers hold back", held)
    return block(forms.form("readiness", READY_TITLE, inner, form_files.told(sources)))


def _ready(sources: Sources, page: Page, item: Item) -> str:
    gate = sources.records["gates"].get(item.gate)
    held = f"A no holds the use back at gate {gate.order}, {gate.name}." if gate else ""
    argued = forms.section_links(sources, page.src, [item.section])
    more = f'<p class="only-if">{inline(item.why)} {held} {argued}</p>'
    more += forms.lines(f"{item.id}--note", f"Evidence. One could show: {item.look_for}")
    options = [(answer, answer.capitalize()) for answer in ANSWERS]
    data = f' data-gate="{gate.order}. {gate.name}"' if gate else ""
    return forms.choice(f"{item.id}-answer", inline(item.question), options, more, data)


MAKERS: dict[tuple[str, str], Any] = {
    ("tool", "gate-checklists"): checklists,
    ("tool", "readiness"): readiness,
}
