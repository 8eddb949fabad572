"""Findings and recommendations in one line each: for the summary, and for each kind of reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import findings, show
from .recommendations import EARNED_BY
from .tables import block, markdown_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .findings import Finding
    from .pages import Page
    from .recommendations import Recommendation
    from .sources import Sources

PREFIX = "recommendations-for-"
FEWEST = 5  # With fewer that name a reader first, all that name the reader are shown.
MOST = 10  # One screen: what is due now and what must be done comes first.
READERS = (
    "families",
    "young-people",
    "social-workers",
    "leaders",
    "councillors",
    "builders",
    "policy-makers",
    "researchers",
)


def key_findings(sources: Sources, page: Page, _name: str) -> str:
    """The findings that the summary rests on, each with its certainty and the section that argues it."""
    lines = [
        f"- {one.statement} *{findings.WORDS[one.certainty].capitalize()}*: "
        f"{_finding(sources, page, one)}, {show.section_link(sources, page, one.argued_in)}."
        for one in show.findings_by_number(sources)
        if one.key and not one.withdrawn and one.argued_in in sources.sections
    ]
    return "\n".join(["", *lines, ""])


def _finding(sources: Sources, page: Page, one: Finding) -> str:
    name = f"finding {one.number}"
    return show.home_link(sources, page, "findings", one.id, name) or name


def every_recommendation(sources: Sources, page: Page, _name: str) -> str:
    """Every recommendation that stands, by strength, in a few words that lead to the whole."""
    standing = [one for one in show.by_number(sources) if not one.withdrawn]
    lines = []
    for strength in dict.fromkeys(EARNED_BY.values()):
        alike = [one for one in standing if one.strength == strength]
        lines += [f"**{strength.capitalize()}**", "", *(_short(sources, page, one) for one in alike), ""]
    return "\n".join(["", *lines])


def _short(sources: Sources, page: Page, one: Recommendation) -> str:
    link = show.home_link(sources, page, "recommendations", one.id, one.short.rstrip("."))
    return f"- {link} ({one.number})"


def for_reader(sources: Sources, page: Page, name: str) -> str:
    """The recommendations that concern one kind of reader first, in one line each, and where the rest are."""
    reader = sources.records["audiences"].get(name.removeprefix(PREFIX))
    ours = set(reader.addressees) if reader else set()
    every = [one for one in show.by_number(sources) if ours & set(one.addressed_to)]
    first = [one for one in every if one.addressed_to[0] in ours]
    chosen = (first if len(first) >= FEWEST else every) if len(every) > MOST else every
    if reader and reader.first:
        chosen = [one for one in every if one.id in reader.first]
    chosen = sorted(
        sorted(chosen, key=lambda one: (one.when != "now", one.strength != "must"))[:MOST], key=_number
    )
    return _lines(sources, page, chosen) + _rest(sources, page, len(every) - len(chosen))


def doors(_sources: Sources, _page: Page, _name: str) -> str:
    """The place of the three questions on the first page, whose template sets them across its columns."""
    return block("<!-- doors -->")


def _number(one: Recommendation) -> int:
    return one.number


def _rest(sources: Sources, page: Page, number: int) -> str:
    home = sources.homes.get("recommendations")
    if not number or not home:
        return ""
    link = markdown_link(page.src, home)
    return f"\n{number} more name you beside others: see [all recommendations]({link}).\n"


def _lines(sources: Sources, page: Page, some: Iterable[Recommendation]) -> str:
    lines = [f"- {_line(sources, page, one)}" for one in some if not one.withdrawn]
    return "\n".join(["", *lines, ""])


def _line(sources: Sources, page: Page, one: Recommendation) -> str:
    link = show.home_link(sources, page, "recommendations", one.id, f"Recommendation {one.number}")
    return f"{one.sentence(show.addressees(sources, one))} {link}"


MAKERS: dict[tuple[str, str], Any] = {
    ("list", "key-findings"): key_findings,
    ("list", "doors"): doors,
    ("list", "all-recommendations"): every_recommendation,
    **{("list", f"{PREFIX}{reader}"): for_reader for reader in READERS},
}
