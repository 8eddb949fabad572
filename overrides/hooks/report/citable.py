"""What can be cited by itself: sections, and the records that have a place of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import findings, uses
from .imprint import typographic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .sections import Section
    from .sources import Sources

HOME = "index.md"
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """One place. `title` is what a citation calls it, `locator` how a text points at it, `src` its page."""

    id: str
    kind: str
    title: str
    locator: str
    src: str


# Title and locator of a record; a finding keeps its certainty, a recommendation its strength.
RECORDS: dict[str, tuple[str, Callable[[Any], tuple[str, str]]]] = {
    "findings": (
        "finding",
        lambda one: (
            f"Finding {one.number} ({findings.WORDS[one.certainty]}): {_open(one.statement)}",
            f"finding {one.number}",
        ),
    ),
    "recommendations": (
        "recommendation",
        lambda one: (
            f"Recommendation {one.number} ({one.strength}): {_open(one.statement)}",
            f"recommendation {one.number}",
        ),
    ),
    "commitments": (
        "clause",
        lambda one: (f"Commitment, clause {one.number}: {_open(one.text)}", f"clause {one.number}"),
    ),
    "systems": (
        "system",
        lambda one: (f"System: {one.name} ({one.place})", f"system ‘{one.name}’, {one.place}"),
    ),
    "uses": (
        "use",
        lambda one: (f"Use: {one.name} ({uses.POSITIONS[one.position]})", f"use ‘{one.name}’"),
    ),
    "duties": ("duty", lambda one: (f"Duty: {one.name}", f"duty ‘{one.name}’")),
    "values": ("value", lambda one: (f"{one.tier.capitalize()}: {one.name}", f"{one.tier} ‘{one.name}’")),
    "gates": ("gate", lambda one: (f"Gate {one.order}: {one.name}", f"gate {one.order}")),
}


def all_of(sources: Sources) -> dict[str, Citable]:
    """Every citable place by its id: sections in reading order, then records."""
    order = [*dict.fromkeys([*sources.navigation.order, *sources.pages])]
    at = {src: place for place, src in enumerate(order)}
    placed = sorted(sources.sections.values(), key=lambda one: (at.get(one.src, len(at)), one.line))
    found = {one.id: _section(sources, one) for one in placed}
    return found | {one.id: one for one in _records(sources)}


def _section(sources: Sources, one: Section) -> Citable:
    title, front = plain(one.title), sources.pages[one.src].meta
    if one.level == 1:
        kind, unit = ("report" if one.src == HOME else "page"), "chapter"
    else:
        kind, unit = "section", "section"
    name = title if one.number or one.level == 1 else f"{plain(front.title)}: {title}"
    locator = f"{unit} {one.number}" if one.number else f"‘{name}’"
    return Citable(id=one.id, kind=kind, title=f"{one.number} {name}".strip(), locator=locator, src=one.src)


def _records(sources: Sources) -> Iterator[Citable]:
    for kind, (name, described) in RECORDS.items():
        home = sources.homes.get(kind)
        for one in sources.records[kind].values() if home else ():
            title, locator = described(one)
            yield Citable(id=one.id, kind=name, title=plain(title), locator=plain(locator), src=str(home))


def plain(text: str) -> str:
    """Words without Markdown, with the apostrophes that the report prints."""
    unlinked = LINK.sub(r"\1", text)
    return " ".join(typographic(re.sub(r"(?<!\w)[*_]+|[*_]+(?!\w)|`", "", unlinked)).split())


def _open(sentence: str) -> str:
    """A sentence without its full stop, since a title has none."""
    return sentence.strip().rstrip(".")
