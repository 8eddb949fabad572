"""Markers: comments by which a chapter asks for a record, a table, a figure or a list."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import code_marks
from .once import once
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .pages import Page

KINDS = ("finding", "recommendation", "figure", "table", "records", "list", "tool", "template")
MARKER = re.compile(r"^(?P<indent>\s*)<!-- (?P<kind>[a-z-]+): (?P<name>[a-z-]+) -->\s*$")
COMMENT = re.compile(r"<!--(?P<text>.*?)-->")


@dataclass(frozen=True, slots=True)
class Marker:
    """One request: what `kind` of thing, which one (`name`), and where the request stands."""

    kind: str
    name: str
    indent: str
    line: int


@once
def of_page(page: Page) -> tuple[Marker, ...]:
    """The well-formed markers of a page in reading order."""
    found = ((number, MARKER.match(line)) for number, line in page.visible() if "<!--" in line)
    return tuple(
        Marker(match["kind"], match["name"], match["indent"], number)
        for number, match in found
        if match and match["kind"] in KINDS
    )


def problems(page: Page, known: Mapping[str, set[str]]) -> Iterator[Problem]:
    """Malformed markers, and markers that name nothing; `known` maps each kind to the names it has."""
    for number, line in page.visible():
        if "<!--" not in line:
            continue
        for comment in COMMENT.finditer(code_marks.without(line)):  # In code it is shown as it is written.
            found = _problem(line, comment["text"].strip(), known)
            if found:
                yield Problem(page.path, number, *found)


def _problem(line: str, text: str, known: Mapping[str, set[str]]) -> tuple[str, str] | None:
    kind, _, name = text.partition(":")
    kind, name = kind.strip(), name.strip()
    if kind not in KINDS:
        near = difflib.get_close_matches(kind, KINDS, 1) or ["finding"]
        what = f"'<!-- {text} -->' is not a marker; readers would see nothing."
        return what, f"Write: <!-- {near[0]}: {name or 'its-id'} -->\nKnown markers: {', '.join(KINDS)}."
    if not MARKER.match(line):
        return f"the marker '{text}' is malformed.", f"Write on a line of its own: <!-- {kind}: {name} -->"
    if name not in known[kind]:
        near = difflib.get_close_matches(name, known[kind], 1)
        hint = (
            f"Did you mean: <!-- {kind}: {near[0]} -->"
            if near
            else f"Known: {', '.join(sorted(known[kind]))}"
        )
        return f"there is no {kind} '{name}'.", hint
    return None
