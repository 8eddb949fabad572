"""Records as the Markdown that readers see: boxes in chapters, full entries on the page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import findings, markers, recommendations
from .tables import markdown_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .findings import Finding
    from .pages import Page
    from .recommendations import Recommendation
    from .sources import Sources


def cited(keys: Iterable[str]) -> str:
    """A citation of all `keys`, as chapters write it."""
    return f"[{'; '.join(f'@{key}' for key in keys)}]"


def finding(sources: Sources, page: Page, name: str) -> str:
    """A finding as a box in the chapter that argues it."""
    one: Finding = sources.records["findings"][name]
    certainty = findings.WORDS[one.certainty]
    return box(
        "finding",
        f"Finding: {certainty}",
        f"**{one.statement}**",
        f"{one.why} {cited(one.sources)} {home_link(sources, page, 'findings', name, 'Finding in full')}",
    )


def recommendation(sources: Sources, page: Page, name: str) -> str:
    """A recommendation as a box in the section that argues it."""
    one: Recommendation = sources.records["recommendations"][name]
    where = home_link(sources, page, "recommendations", name, f"Recommendation {one.number} in full")
    sentence = one.sentence(addressees(sources, one))
    return box("recommendation", f"Recommendation {one.number}", sentence, f"{one.because} {where}")


def box(kind: str, title: str, *paragraphs: str) -> str:
    """An admonition of one `kind`, with blank lines around it."""
    body = "\n\n".join(f"    {paragraph}" for paragraph in paragraphs)
    return f'\n!!! {kind} "{title}"\n\n{body}\n'


def home_link(sources: Sources, page: Page, kind: str, name: str, text: str) -> str:
    """A link to the page that lists a record, or nothing where no page lists its kind."""
    home = sources.homes.get(kind)
    return f"[{text}]({markdown_link(page.src, home, name)}){{ .record-link }}" if home else ""


def section_link(sources: Sources, page: Page, section: str) -> str:
    """A link to a section, by its number and title."""
    one = sources.sections[section]
    return f"[{one.label}]({markdown_link(page.src, one.src, one.id)})"


def addressees(sources: Sources, one: Recommendation) -> str:
    """The names of those whom a recommendation addresses, as the subject of a sentence."""
    return named(sources, one.addressed_to)


def named(sources: Sources, names: Iterable[str]) -> str:
    """The names of audiences as a list in a sentence, the first word with a capital letter."""
    known = [
        sources.records["audiences"][name].name for name in names if name in sources.records["audiences"]
    ]
    text = joined([name[0].lower() + name[1:] for name in known])
    return text[:1].upper() + text[1:]


def joined(words: list[str]) -> str:
    """Words as a list in a sentence: 'a, b and c'."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def of_chapter(sources: Sources, page: Page, _name: str) -> str:
    """The recommendations that a chapter argues, one line each, for its closing box."""
    here = {section.id for section in sources.sections.values() if section.src == page.src}
    shown = {marker.name for marker in markers.of_page(page) if marker.kind == "recommendation"}
    ours = [one for one in by_number(sources) if one.argued_in in here or one.id in shown]
    lines = [
        f"- {one.sentence(addressees(sources, one))} "
        + home_link(sources, page, "recommendations", one.id, f"Recommendation {one.number}")
        for one in ours
    ]
    return "\n".join(["", *lines])


def by_number(sources: Sources) -> list[Recommendation]:
    """All recommendations in the order of their numbers."""
    return sorted(sources.records["recommendations"].values(), key=lambda one: one.number)


def all_recommendations(sources: Sources, page: Page, _name: str) -> str:
    """Every recommendation in full, under a heading with its permanent id."""
    return "\n".join(_recommendation_in_full(sources, page, one) for one in by_number(sources))


def _recommendation_in_full(sources: Sources, page: Page, one: Recommendation) -> str:
    lines = [f"### Recommendation {one.number}: {one.statement.rstrip('.')} {{ #{one.id} }}", ""]
    if one.withdrawn:
        lines += [f"**Withdrawn on {one.withdrawn:%-d %B %Y}:** {one.withdrawn_because}", ""]
    lines += [f"{one.sentence(addressees(sources, one))}", "", one.because, ""]
    lines += definition_list(
        {
            "Strength": f"*{one.strength}*: {recommendations.GROUNDS[one.ground]}.",
            "When": f"{recommendations.TIMES[one.when].capitalize()}.",
            "Argued in": section_link(sources, page, one.argued_in),
            "Rests on": ground(sources, page, one.rests_on),
            "Done when": one.done_when,
            "Prevents": one.prevents,
            "Compare": cited(one.compares_with) if one.compares_with else "",
        }
    )
    return "\n".join(lines)


def ground(sources: Sources, page: Page, names: Iterable[str]) -> str:
    """What a recommendation rests on: findings by link, laws and rights by citation."""
    parts = [_ground(sources, page, name) for name in names]
    return "; ".join(parts) + "."


def _ground(sources: Sources, page: Page, name: str) -> str:
    if name in sources.records["findings"]:
        one: Finding = sources.records["findings"][name]
        text = one.statement.rstrip(".")
        certainty = findings.WORDS[one.certainty]
        return f"{home_link(sources, page, 'findings', name, text) or text} ({certainty})"
    if name in sources.records.get("duties", {}):
        duty = sources.records["duties"][name]
        return home_link(sources, page, "duties", name, duty.name) or str(duty.name)
    for kind, text_of in NAMED.items():
        if name in sources.records[kind]:
            text = text_of(sources.records[kind][name])
            return home_link(sources, page, kind, name, text) or text
    return cited([name])


NAMED: dict[str, Any] = {
    "values": lambda one: one.name,
    "uses": lambda one: one.name,
    "commitments": lambda one: f"Clause {one.number}",
    "recommendations": lambda one: f"Recommendation {one.number}",
}


def definition_list(items: Mapping[str, str]) -> list[str]:
    """A definition list of the items that have a text."""
    return [line for name, text in items.items() if text for line in (name, f":   {text}", "")]


def all_findings(sources: Sources, page: Page, _name: str) -> str:
    """Every finding in full, under a heading with its permanent id."""
    out: list[str] = []
    for one in sources.records["findings"].values():
        resting = [r for r in by_number(sources) if one.id in r.rests_on]
        names = [
            home_link(sources, page, "recommendations", r.id, f"Recommendation {r.number}") for r in resting
        ]
        out += [f"### {one.statement.rstrip('.')} {{ #{one.id} }}", ""]
        out += definition_list(
            {
                "Certainty": f"**{findings.WORDS[one.certainty].capitalize()}.** {one.why}",
                "Sources": cited(one.sources),
                "Argued in": section_link(sources, page, one.argued_in),
                "Supports": joined(names) if names else "Context: no recommendation rests on it.",
            }
        )
    return "\n".join(out)


def glossary(sources: Sources, _page: Page, _name: str) -> str:
    """Every term under a heading with its permanent id, in alphabetical order."""
    terms = sorted(sources.records["glossary"].values(), key=lambda term: term.term.lower())
    out: list[str] = []
    for term in terms:
        also = f" Also: {', '.join(term.also)}." if term.also else ""
        source = f" {cited(term.sources)}" if term.sources else ""
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
