"""The report's voice, as far as a machine can hear it: words to replace, spelling, length of sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import code_marks, prose
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import Page

INSTEAD = {
    "leverage": "use",
    "leveraging": "using",
    "leverages": "uses",
    "stakeholder": "who is meant: families, social workers, …",
    "stakeholders": "who is meant: families, social workers, …",
    "utilise": "use",
    "utilises": "uses",
    "utilised": "used",
    "in order to": "to",
    "cutting-edge": "new",
    "going forward": "from now on",
    "holistic": "whole",
    "robust": "what makes it so: tested, audited, …",
    "the vulnerable": "who is meant: children, families, …",
    "service users": "who is meant: families, children, …",
    "lacs": "looked-after children",
}
# American spelling → British; -ize is left to quotations and titles.
BRITISH = {
    "behavior": "behaviour", "behaviors": "behaviours", "center": "centre", "centers": "centres",
    "color": "colour", "colors": "colours", "favor": "favour", "favors": "favours", "labor": "labour",
    "neighbor": "neighbour", "neighborhood": "neighbourhood", "neighborhoods": "neighbourhoods",
    "organization": "organisation",
    "organizations": "organisations", "organize": "organise", "organized": "organised",
    "recognize": "recognise", "recognized": "recognised", "analyze": "analyse", "analyzed": "analysed",
    "fulfill": "fulfil", "enrollment": "enrolment", "judgment-based": "judgement-based",
    "randomized": "randomised", "randomize": "randomise", "summarize": "summarise", "defense": "defence",
    "minimize": "minimise", "prioritize": "prioritise", "criticize": "criticise", "emphasize": "emphasise",
    "generalize": "generalise", "anonymized": "anonymised", "pseudonymized": "pseudonymised",
    "apologize": "apologise", "counselor": "counsellor", "labeled": "labelled", "modeling": "modelling",
    "modeled": "modelled", "traveled": "travelled", "skeptical": "sceptical", "aging": "ageing",
}  # fmt: skip
WORDS = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, INSTEAD))})(?![\w-])", re.IGNORECASE)
SPELLING = re.compile(rf"(?<![\w-])(?:{'|'.join(BRITISH)})(?![\w-])", re.IGNORECASE)
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|\*[^*]+\*|\]\([^)]*\)")
CAPITALISED = re.compile(r"(?:[A-Z][\w’-]+ (?:(?:of|for|and|the|in) )*)+[A-Z][\w’-]+")


def problems(page: Page) -> Iterator[Problem]:
    """Words to replace, American spelling, two sentences on a line, and a page that is hard to read."""
    for number, line in prose.lines(page):
        second = prose.second_sentence(line)
        if second:
            what = "two sentences stand on one line; a change to one would look like a change to both."
            yield Problem(page.path, number, what, f"Begin a new line at: {second} …")
        yield from _words(page.path, number, line)
    grade = prose.measure(line for _, line in prose.lines(page)).grade
    if grade > page.meta.reading_grade + 0.05:
        what = f"the page reads at grade {grade:.1f}; its limit is {page.meta.reading_grade}."
        yield Problem(page.path, 1, what, "Shorten the longest sentences and prefer short words.")


def _words(path: str, number: int, line: str) -> Iterator[Problem]:
    text = QUOTED.sub("", prose.CITATION.sub("", code_marks.without(line)))
    own = CAPITALISED.sub("", text)
    for word in WORDS.finditer(own):
        better = INSTEAD[word[0].lower()]
        yield Problem(path, number, f"'{word[0]}' is a word to avoid.", f"Write: {better}")
    for word in SPELLING.finditer(own):
        yield Problem(
            path, number, f"'{word[0]}' is not British spelling.", f"Write: {BRITISH[word[0].lower()]}"
        )
