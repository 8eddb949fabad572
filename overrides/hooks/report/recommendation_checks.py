"""Recommendations: as strong as their ground, which is no more than the findings below them carry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .problems import Problem
from .recommendations import EARNED_BY, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .recommendations import Recommendation
    from .sources import Sources

STRENGTH_WORD = re.compile(r"\b(must|should|could|shall|ought)\b", re.IGNORECASE)


def problems(sources: Sources) -> Iterator[Problem]:
    """Everything that is wrong with the strength and the words of recommendations."""
    for one in sources.records["recommendations"].values():
        for what, remedy in (*_strength(sources, one), *_words(one)):
            yield Problem(one.path, one.line, what, remedy)


def _strength(sources: Sources, one: Recommendation) -> Iterator[tuple[str, str]]:
    if EARNED_BY[one.ground] != one.strength:
        what = f"'{one.strength}' is not earned by the ground '{one.ground}'."
        yield what, f"Write strength: {EARNED_BY[one.ground]}\nor name another ground."
    findings = sources.records["findings"]
    below = {findings[name].certainty for name in one.rests_on if name in findings}
    read = sources.unread.isdisjoint(one.rests_on)
    if one.ground == "strong-evidence" and "well-supported" not in below and read:
        what = f"'{one.id}' claims strong evidence and rests on no finding that is well supported."
        remedy = "Write ground: strong-ethics\nwith the ethical reason in 'because', or name such a finding."
        yield what, remedy


def _words(one: Recommendation) -> Iterator[tuple[str, str]]:
    if word := STRENGTH_WORD.search(one.statement):
        what = f"the statement of '{one.id}' says '{word[0]}'; strength is printed from its own field."
        yield what, "Write a bare imperative: 'Publish …'."
    if len(one.short.split()) > SHORT:
        what = f"'short' of '{one.id}' has {len(one.short.split())} words, and the summary needs one line."
        yield what, f"Write at most {SHORT}."
