"""Who does what first, what others asked, and what is to be found out, as readers see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import findings, others, recommendations, record_links, show
from .tables import block, inline, table

if TYPE_CHECKING:
    from .findings import Finding
    from .pages import Page
    from .recommendations import Recommendation
    from .sources import Sources


def standing(sources: Sources) -> list[Recommendation]:
    """The recommendations that stand, by their time and then by their number."""
    times = list(recommendations.TIMES)
    return sorted(
        (one for one in show.by_number(sources) if not one.withdrawn),
        key=lambda one: (times.index(one.when), one.number),
    )


def roadmap(sources: Sources, page: Page, _name: str) -> str:
    """Every recommendation by its time: what, who, and what one could observe."""
    rows = [
        (
            record_links.home(sources, page, "recommendations", one.id, f"{one.number}. {one.statement}"),
            recommendations.TIMES[one.when].capitalize(),
            inline(show.addressees(sources, one)),
            inline(one.done_when),
        )
        for one in standing(sources)
    ]
    return block(
        table("The roadmap", ["Recommendation", "When", "Who", "Done when"], rows, "filterable", (1,))
    )


def requests(sources: Sources, page: Page, _name: str) -> str:
    """What others asked, what became of it, and where we stand."""
    rows = [
        (
            f'<span id="{one.id}">{inline(one.who)}</span>, {inline(one.when)} {show.cited(one.sources)}',
            inline(one.asked),
            inline(one.became),
            f"{others.STANDS[one.ours]}. {inline(one.why)} {_ours(sources, page, one.recommendations)}",
        )
        for one in sources.records["others"].values()
    ]
    head = ["Who and when", "What they asked", "What became of it", "Where we stand"]
    return block(table("What others have asked for since 2020", head, rows))


def _ours(sources: Sources, page: Page, names: tuple[str, ...]) -> str:
    known = sources.records["recommendations"]
    links = [
        record_links.home(sources, page, "recommendations", name, f"Recommendation {known[name].number}")
        for name in names
        if name in known
    ]
    return f"{show.joined(links)}." if links else ""


def agenda(sources: Sources, page: Page, _name: str) -> str:
    """Every question under a heading with its permanent id."""
    out: list[str] = []
    for one in sources.records["research"].values():
        finding = sources.records["findings"].get(one.finding)
        left = ""
        if finding:
            link = show.home_link(sources, page, "findings", finding.id, _called(finding))
            left = f"{link} ({findings.WORDS[finding.certainty]})."
        out += [f"### {one.question} {{ #{one.id} }}", "", one.why_it_matters, ""]
        out += show.definition_list(
            {
                "Left open by": left,
                "A design that could answer it": one.design,
                "Who": one.who,
                "Families’ part": one.families_part,
                "What would change our answer": one.would_change,
                "Sources": show.cited(one.sources) if one.sources else "",
            }
        )
    return "\n".join(out)


def _called(one: Finding) -> str:
    return f"Finding {one.number}: {one.statement.rstrip('.')}"


def evidence(sources: Sources, page: Page, _name: str) -> str:
    """From each recommendation to what it rests on, and from there to the sources."""
    rows = [
        (
            record_links.home(sources, page, "recommendations", one.id, f"{one.number}. {one.statement}"),
            f"<ul>{''.join(_ground(sources, page, name) for name in one.rests_on)}</ul>",
        )
        for one in show.by_number(sources)
    ]
    return block(table("What each recommendation rests on", ["Recommendation", "Rests on"], rows))


def _ground(sources: Sources, page: Page, name: str) -> str:
    finding = sources.records["findings"].get(name)
    if finding is None:
        duty = sources.records["duties"].get(name)
        named = f"{record_links.home(sources, page, 'duties', name, duty.name)} " if duty else ""
        return f"<li>{named}{show.cited([duty.source if duty else name])}</li>"
    certainty = findings.WORDS[finding.certainty]
    link = record_links.home(sources, page, "findings", name, f"{_called(finding)}.")
    return f"<li>{link} ({certainty}) {show.cited(finding.sources)}</li>"


MAKERS: dict[tuple[str, str], Any] = {
    ("table", "roadmap"): roadmap,
    ("table", "evidence"): evidence,
    ("table", "others"): requests,
    ("records", "research"): agenda,
}
