"""What the report finds and asks for, as boxes in chapters and in full where it is listed; and its terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import findings, markers, recommendations, show

if TYPE_CHECKING:
    from .findings import Finding
    from .pages import Page
    from .recommendations import Recommendation
    from .sources import Sources


def finding(sources: Sources, page: Page, name: str) -> str:
    """A finding as a box in the chapter that argues it."""
    one: Finding = sources.records["findings"][name]
    certainty = findings.WORDS[one.certainty]
    where = show.home_link(sources, page, "findings", name, f"Finding {one.number} in full")
    return show.box(
        "finding",
        f"Finding {one.number}: {certainty}",
        f"**{one.statement}**",
        f"{one.why} {show.cited(one.sources)} {where}",
    )


def recommendation(sources: Sources, page: Page, name: str) -> str:
    """A recommendation as a box in the section that argues it."""
    one: Recommendation = sources.records["recommendations"][name]
    where = show.home_link(sources, page, "recommendations", name, f"Recommendation {one.number} in full")
    sentence = one.sentence(show.addressees(sources, one))
    return show.box("recommendation", f"Recommendation {one.number}", sentence, f"{one.because} {where}")


def of_chapter(sources: Sources, page: Page, _name: str) -> str:
    """The recommendations that a chapter argues, one line each, for its closing box."""
    here = {section.id for section in sources.sections.values() if section.src == page.src}
    shown = {marker.name for marker in markers.of_page(page) if marker.kind == "recommendation"}
    ours = [one for one in show.by_number(sources) if one.argued_in in here or one.id in shown]
    lines = [
        f"- {one.sentence(show.addressees(sources, one))} "
        + show.home_link(sources, page, "recommendations", one.id, f"Recommendation {one.number}")
        for one in ours
    ]
    return "\n".join(["", *lines])


def all_recommendations(sources: Sources, page: Page, _name: str) -> str:
    """Every recommendation in full, under a heading with its permanent id."""
    return "\n".join(_recommendation_in_full(sources, page, one) for one in show.by_number(sources))


def _recommendation_in_full(sources: Sources, page: Page, one: Recommendation) -> str:
    lines = [f"### Recommendation {one.number}: {one.statement.rstrip('.')} {{ #{one.id} }}", ""]
    lines += show.withdrawal(one)
    lines += [f"{one.sentence(show.addressees(sources, one))}", "", one.because, ""]
    lines += show.definition_list(
        {
            "Strength": f"*{one.strength}*: {recommendations.GROUNDS[one.ground]}.",
            "When": f"{recommendations.TIMES[one.when].capitalize()}.",
            "Argued in": show.section_link(sources, page, one.argued_in),
            "Rests on": show.ground(sources, page, one.rests_on),
            "Done when": one.done_when,
            "Prevents": one.prevents,
            "Compare": show.cited(one.compares_with) if one.compares_with else "",
        }
    )
    return "\n".join(lines)


def all_findings(sources: Sources, page: Page, _name: str) -> str:
    """Every finding in full, under a heading with its permanent id."""
    out: list[str] = []
    for one in show.findings_by_number(sources):
        names = [
            show.home_link(sources, page, "recommendations", r.id, f"Recommendation {r.number}")
            for r in show.by_number(sources)
            if one.id in r.rests_on
        ]
        out += [f"### Finding {one.number}: {one.statement.rstrip('.')} {{ #{one.id} }}", ""]
        out += show.withdrawal(one)
        out += show.definition_list(
            {
                "Certainty": f"**{findings.WORDS[one.certainty].capitalize()}.** {one.why}",
                "Sources": show.cited(one.sources),
                "Argued in": show.section_link(sources, page, one.argued_in),
                "Supports": show.joined(names) if names else "Context: no recommendation rests on it.",
            }
        )
    return "\n".join(out)


def glossary(sources: Sources, _page: Page, _name: str) -> str:
    """Every term under a heading with its permanent id, in alphabetical order."""
    terms = sorted(sources.records["glossary"].values(), key=lambda term: term.term.lower())
    out: list[str] = []
    for term in terms:
        also = f" Also: {', '.join(term.also)}." if term.also else ""
        source = f" {show.cited(term.sources)}" if term.sources else ""
        out += [f"### {term.term} {{ #{term.id} }}", "", f"{term.definition}{also}{source}", ""]
    return "\n".join(out)


MAKERS: dict[tuple[str, str], Any] = {
    ("finding", ""): finding,
    ("recommendation", ""): recommendation,
    ("list", "recommendations"): of_chapter,
    ("records", "recommendations"): all_recommendations,
    ("records", "findings"): all_findings,
    ("records", "glossary"): glossary,
}
