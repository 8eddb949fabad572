"""Which scripts a page needs: those of the tools and of the tables that its markers ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import markers

if TYPE_CHECKING:
    from .pages import Page

TABLES = ("tables.js",)
FORMS = ("form-fields.js", "form-files.js", "form-paper.js", "kept.js")
SCRIPTS: dict[tuple[str, str], tuple[str, ...]] = {
    ("tool", "base-rate-explorer"): ("base-rates-rules.js", "base-rates.js"),
    ("tool", "decision-record"): ("decision.js", *FORMS),
    ("tool", "gate-checklists"): FORMS,
    ("tool", "readiness"): ("readiness.js", *FORMS),
    ("list", "references"): ("references.js",),
    ("table", "systems"): TABLES,
    ("table", "duties"): TABLES,
    ("table", "uses"): TABLES,
    ("table", "recommendations"): TABLES,
}


def of(page: Page) -> list[str]:
    """The scripts of a page, each once, in the order in which they have to run."""
    asked = [(marker.kind, marker.name) for marker in markers.of_page(page)]
    return list(dict.fromkeys(name for marker in asked for name in SCRIPTS.get(marker, ())))
