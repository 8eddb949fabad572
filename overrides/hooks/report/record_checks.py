"""Records held against each other and against the pages, both ways."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any

from .problems import Problem
from .recommendations import EARNED_BY
from .sections import ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .sources import Sources

MARKUP = re.compile(r"<[a-zA-Z/!]")
STRENGTH_WORD = re.compile(r"\b(must|should|could|shall|ought)\b", re.IGNORECASE)


def problems(sources: Sources, kinds: Mapping[str, tuple[str, type[Any]]]) -> Iterator[Problem]:
    """Everything that is wrong with records which could be read."""
    yield from _ids(sources, kinds)
    for kind, records in sources.records.items():
        for record in records.values():
            yield from _markup(record)
            yield from _sources_known(record, sources)
            yield from _argued(record, kind, sources)
    yield from _findings(sources)
    yield from _recommendations(sources)
    yield from _audiences(sources)
    yield from _values(sources)


def _ids(sources: Sources, kinds: Mapping[str, tuple[str, type[Any]]]) -> Iterator[Problem]:
    """Ids are well formed and given once: in a file, and across everything that is listed somewhere."""
    owners = {section.id: f"docs/{section.src}:{section.line}" for section in sources.sections.values()}
    for kind, (path, _) in kinds.items():
        listed = kind in sources.homes
        seen: dict[str, str] = {}
        for raw in sources.raws[kind]:
            name, place = str(raw.values.get("id", "")), f"{path}:{raw.line}"
            if name and not re.fullmatch(ID, name):
                what = f"the id '{name}' is malformed."
                yield Problem(
                    path, raw.line, what, "Ids are lower-case words joined by hyphens, without digits."
                )
            other = seen.get(name) or (owners.get(name) if listed else None)
            if name and other:
                yield Problem(path, raw.line, f"the id '{name}' is taken by {other}.", "Choose another id.")
            seen[name] = place
        if listed:
            owners |= seen


def _markup(record: Any) -> Iterator[Problem]:
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        texts = value if isinstance(value, tuple) else (value,)
        if any(isinstance(text, str) and MARKUP.search(text) for text in texts):
            what = f"'{name}' of '{record.id}' holds HTML; records hold plain text."
            yield Problem(record.path, record.line, what, "Take the tags out; *emphasis* is allowed.")


def _sources_known(record: Any, sources: Sources) -> Iterator[Problem]:
    named = [
        *getattr(record, "sources", ()),
        *getattr(record, "also", ()),
        *getattr(record, "compares_with", ()),
    ]
    if type(record).__name__ == "Term":
        named = list(record.sources)
    if type(record).__name__ == "Study":
        named = [record.source, *record.also]
    yield from _unknown(record, named, set(sources.library), "source")


def _unknown(record: Any, named: Iterable[str], known: set[str], thing: str) -> Iterator[Problem]:
    for name in named:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            remedy = f"Did you mean '{near[0]}'?" if near else f"Add the {thing}, or take '{name}' out."
            yield Problem(
                record.path, record.line, f"'{record.id}' names an unknown {thing} '{name}'.", remedy
            )


def _argued(record: Any, kind: str, sources: Sources) -> Iterator[Problem]:
    where = getattr(record, "argued_in", None)
    if where is None:
        return
    if isinstance(where, tuple):  # A gate is argued in several places and shown on its own page.
        yield from _unknown(record, where, set(sources.sections), "section")
        return
    section = sources.sections.get(where)
    if section is None:
        yield from _unknown(record, [where], set(sources.sections), "section")
    elif record.id not in sources.shown_in(where):
        what = f"the section '{where}' is said to argue '{record.id}', but does not show it."
        place = f"docs/{section.src}:{section.line}"
        remedy = f"Put at the end of that section ({place}):\n<!-- {kind[:-1]}: {record.id} -->"
        yield Problem(record.path, record.line, what, remedy)


def _findings(sources: Sources) -> Iterator[Problem]:
    used = {name for record in sources.records["recommendations"].values() for name in record.rests_on}
    for finding in sources.records["findings"].values():
        strong = [key for key in finding.sources if not sources.library.is_weak(key)]
        if not strong:
            what = f"the finding '{finding.id}' has no source, or weak ones only."
            yield Problem(
                finding.path, finding.line, what, "Add a source that can stand alone, or withdraw it."
            )
        elif finding.certainty == "well-supported" and len(strong) < 2:  # noqa: PLR2004
            what = f"the finding '{finding.id}' is called well supported on a single source."
            yield Problem(
                finding.path, finding.line, what, "Write certainty: limited\nor add an independent source."
            )
        if finding.id not in used and not finding.context:
            what = f"no recommendation rests on the finding '{finding.id}'."
            yield Problem(
                finding.path, finding.line, what, "Name it in a recommendation, or write context: true"
            )
        if finding.id in used and finding.context:
            what = f"the finding '{finding.id}' is marked as context, but a recommendation rests on it."
            yield Problem(finding.path, finding.line, what, "Remove the line 'context: true'.")


def _recommendations(sources: Sources) -> Iterator[Problem]:
    numbers: dict[int, str] = {}
    ground = {*sources.records["findings"], *sources.records.get("duties", {}), *sources.library}
    for one in sources.records["recommendations"].values():
        if one.number in numbers:
            what = (
                f"the number {one.number} belongs to '{numbers[one.number]}'; numbers are never used again."
            )
            yield Problem(one.path, one.line, what, f"Write number: {max(numbers) + 1}")
        numbers[one.number] = one.id
        if EARNED_BY[one.ground] != one.strength:
            what = f"'{one.strength}' is not earned by the ground '{one.ground}'."
            yield Problem(
                one.path, one.line, what, f"Write strength: {EARNED_BY[one.ground]}\nor name another ground."
            )
        word = STRENGTH_WORD.search(one.statement)
        if word:
            what = f"the statement of '{one.id}' says '{word[0]}'; strength is printed from its own field."
            yield Problem(one.path, one.line, what, "Write a bare imperative: 'Publish …'.")
        if (one.withdrawn is None) != (one.withdrawn_because is None):
            what = f"'{one.id}' is withdrawn without a date or without a reason."
            yield Problem(
                one.path, one.line, what, 'Write both: withdrawn: 2026-11-24 and withdrawn_because: "…"'
            )
        yield from _unknown(one, one.rests_on, ground, "finding, duty or source")
        addressees = {a.id for a in sources.records["audiences"].values() if a.kind != "reader"}
        yield from _unknown(one, one.addressed_to, addressees, "addressee")


def _audiences(sources: Sources) -> Iterator[Problem]:
    known = {a.id for a in sources.records["audiences"].values() if a.kind != "reader"}
    for audience in sources.records["audiences"].values():
        yield from _unknown(audience, audience.addressees, known, "addressee")


def _values(sources: Sources) -> Iterator[Problem]:
    for value in sources.records["values"].values():
        yield from _unknown(value, value.conflicts_with, set(sources.records["values"]), "value")
