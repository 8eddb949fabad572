"""Findings and recommendations in one line each: for the summary, and for each kind of reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import findings, show

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .pages import Page
    from .recommendations import Recommendation
    from .sources import Sources

PREFIX = "recommendations-for-"
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
        f"{show.section_link(sources, page, one.argued_in)}."
        for one in sources.records["findings"].values()
        if one.key and one.argued_in in sources.sections
    ]
    return "\n".join(["", *lines, ""])


def every_recommendation(sources: Sources, page: Page, _name: str) -> str:
    """Every recommendation that stands, in one line."""
    return _lines(sources, page, show.by_number(sources))


def for_reader(sources: Sources, page: Page, name: str) -> str:
    """The recommendations that concern one kind of reader, in one line each."""
    reader = sources.records["audiences"].get(name.removeprefix(PREFIX))
    ours = set(reader.addressees) if reader else set()
    return _lines(sources, page, (one for one in show.by_number(sources) if ours & set(one.addressed_to)))


def _lines(sources: Sources, page: Page, some: Iterable[Recommendation]) -> str:
    lines = [f"- {_line(sources, page, one)}" for one in some if not one.withdrawn]
    return "\n".join(["", *lines, ""])


def _line(sources: Sources, page: Page, one: Recommendation) -> str:
    link = show.home_link(sources, page, "recommendations", one.id, f"Recommendation {one.number}")
    return f"{one.sentence(show.addressees(sources, one))} {link}"


MAKERS: dict[tuple[str, str], Any] = {
    ("list", "key-findings"): key_findings,
    ("list", "all-recommendations"): every_recommendation,
    **{("list", f"{PREFIX}{reader}"): for_reader for reader in READERS},
}
