"""The parts of which records are shown in Markdown: citations, links, boxes, lists and grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import findings
from .tables import markdown_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .commitments import Clause
    from .findings import Finding
    from .pages import Page
    from .recommendations import Recommendation
    from .sources import Sources


def cited(keys: Iterable[str]) -> str:
    """A citation of all `keys`, as chapters write it."""
    return f"[{'; '.join(f'@{key}' for key in keys)}]"


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


def by_number(sources: Sources) -> list[Recommendation]:
    """All recommendations in the order of their numbers."""
    return sorted(sources.records["recommendations"].values(), key=lambda one: one.number)


def findings_by_number(sources: Sources) -> list[Finding]:
    """All findings in the order of their numbers."""
    return sorted(sources.records["findings"].values(), key=lambda one: one.number)


def withdrawal(one: Finding | Recommendation | Clause) -> list[str]:
    """When and why something was withdrawn; no lines for what stands."""
    if one.withdrawn is None:
        return []
    return [f"**Withdrawn on {one.withdrawn:%-d %B %Y}:** {one.withdrawn_because}", ""]


def ground(sources: Sources, page: Page, names: Iterable[str]) -> str:
    """What a recommendation rests on: findings by link, laws and rights by citation."""
    parts = [_ground(sources, page, name) for name in names]
    return "; ".join(parts) + "."


def _ground(sources: Sources, page: Page, name: str) -> str:
    if name in sources.records["findings"]:
        one: Finding = sources.records["findings"][name]
        text = f"Finding {one.number}: {one.statement.rstrip('.')}"
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
