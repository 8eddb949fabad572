"""Records held against each other and against the pages, both ways."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from . import last_time, recommendation_checks, record_lines, record_numbers
from .markdown_checks import LEFTOVER
from .problems import Problem
from .quotation_marks import STRAIGHT
from .sections import ID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .sources import Sources
    from .yaml_lines import Raw

# HTML, links and attributes: a record is shown in many places, by templates that know what it means.
MARKUP = re.compile(r"<[a-zA-Z/!]|\]\(|\{:?\s*[#.\w-]+\s*[=}]")


def problems(sources: Sources, kinds: Mapping[str, tuple[str, type[Any]]]) -> Iterator[Problem]:
    """Everything that is wrong with records which could be read."""
    yield from _ids(sources, kinds)
    for kind, records in sources.records.items():
        given = [*records.values()], sources.raws[kind]
        yield from last_time.same(("plain", kind), given, partial(_all_plain, *given))
    yield from _findings(sources)
    yield from _unknowns(sources)
    yield from recommendation_checks.problems(sources)
    yield from record_numbers.problems(sources)
    yield from _withdrawn(sources)


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


def _all_plain(records: list[Any], raws: list[Raw]) -> list[Problem]:
    written = {raw.line: raw for raw in raws}
    return [problem for record in records for problem in _plain(record, written[record.line])]


def _plain(record: Any, raw: Raw) -> Iterator[Problem]:
    for name in record.__dataclass_fields__:
        for text in _texts(getattr(record, name)):
            for what, remedy in _of_text(text, f"'{name}' of '{record.id}'"):
                yield Problem(record.path, record_lines.line_of(raw, name, text), what, remedy)


def _of_text(text: str, where: str) -> Iterator[tuple[str, str]]:
    if STRAIGHT.search(text):
        what = f"a straight quotation mark or apostrophe stands in {where}."
        yield what, "Write “ ” and ’, or run: make fix"
    if odd := MARKUP.search(text):
        yield f"{where} holds '{odd[0]}'; records hold plain text.", "Take it out; *emphasis* is allowed."
    if left := LEFTOVER.search(text):
        yield f"'{left[0]}' is left over in {where}.", "Finish the sentence."


def _texts(value: Any) -> Iterator[str]:
    """Every text in a field, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in _texts(inner))
    elif isinstance(value, (tuple, list)):
        yield from (text for inner in value for text in _texts(inner))


def _findings(sources: Sources) -> Iterator[Problem]:
    used = {name for record in sources.records["recommendations"].values() for name in record.rests_on}
    for finding in sources.records["findings"].values():
        strong = [
            key for key in finding.sources if key not in sources.library or not sources.library.is_weak(key)
        ]
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
        if finding.id not in used and not finding.context and not finding.withdrawn:
            what = f"no recommendation rests on the finding '{finding.id}'."
            yield Problem(
                finding.path, finding.line, what, "Name it in a recommendation, or write context: true"
            )
        if finding.id in used and finding.context:
            what = f"the finding '{finding.id}' is marked as context, but a recommendation rests on it."
            yield Problem(finding.path, finding.line, what, "Remove the line 'context: true'.")


def _unknowns(sources: Sources) -> Iterator[Problem]:
    """What is not known is on the research agenda, with a design that could find it out."""
    asked = {one.finding for one in sources.records["research"].values()}
    for finding in sources.records["findings"].values():
        if finding.certainty == "unknown" and finding.id not in asked:
            what = f"no question of the research agenda is tied to the unknown '{finding.id}'."
            remedy = f"Add a record with the line 'finding: {finding.id}' to docs/_data/research.yml."
            yield Problem(finding.path, finding.line, what, remedy)


def _withdrawn(sources: Sources) -> Iterator[Problem]:
    for kind in ("findings", "recommendations", "commitments"):
        for one in sources.records[kind].values():
            if (one.withdrawn is None) != (one.withdrawn_because is None):
                what = f"'{one.id}' is withdrawn without a date or without a reason."
                remedy = 'Write both: withdrawn: 2026-11-24 and withdrawn_because: "…"'
                yield Problem(one.path, one.line, what, remedy)
