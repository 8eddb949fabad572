"""The lists of changes and of errata, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import places
from .tables import block, href, inline, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from .pages import Page
    from .sources import Sources

NO_ERRATA = "**The list is empty.** No mistake has been recorded in a released edition."


def changes(sources: Sources, page: Page, _name: str) -> str:
    """Every change that a reader would notice, newest first."""
    place = _linker(sources, page)
    rows = [
        (
            _day(one.date),
            f"{inline(one.edition)}{' (draft)' if one.draft else ''}",
            place(one.section),
            f"{one.kind.capitalize()}: {inline(one.what)}",
            inline(one.why),
        )
        for one in _newest_first(sources, "changes")
    ]
    head = ["Date", "Edition", "Where", "What changed", "Why"]
    return block(table("What has changed, newest first", head, rows))


def errata(sources: Sources, page: Page, _name: str) -> str:
    """Every known mistake in a released edition, newest first, or a sentence that says there is none."""
    place = _linker(sources, page)
    rows = [
        (
            _day(one.date),
            f"Edition {inline(one.edition)}: {place(one.section)}",
            inline(one.said),
            f"{inline(one.right)} <br>{inline(one.why)}",
            f"Edition {inline(one.corrected_in)}" if one.corrected_in else "Not yet",
        )
        for one in _newest_first(sources, "errata")
    ]
    if not rows:
        return f"\n{NO_ERRATA}\n"
    head = ["Date", "Where", "What it said", "What is right", "Corrected in"]
    return block(table("Mistakes in released editions, newest first", head, rows))


def _newest_first(sources: Sources, kind: str) -> list[Any]:
    return sorted(sources.records[kind].values(), key=lambda one: (one.date, one.id), reverse=True)


def _day(day: date) -> str:
    return f'<time datetime="{day.isoformat()}">{day:%-d %B %Y}</time>'


def _linker(sources: Sources, page: Page) -> Callable[[str], str]:
    """What links a section or a record by its title; the id alone where it has no place any more."""
    homes, titles = places.of(sources), places.titles(sources)
    titles |= {name: section.label for name, section in sources.sections.items()}

    def place(name: str) -> str:
        title = inline(titles.get(name, name))
        return f'<a href="{href(page.src, homes[name], name)}">{title}</a>' if name in homes else title

    return place


MAKERS: dict[tuple[str, str], Any] = {
    ("table", "changes"): changes,
    ("list", "errata"): errata,
}
