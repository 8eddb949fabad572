"""What a citation style has to say otherwise for places of this report; its file stays as it came."""

from __future__ import annotations

import re
from dataclasses import dataclass

# One author and one year for all: told apart, they would be 2026a to 2026zz, or a dash for the author.
TELLS_APART = re.compile(
    r'\s(?:disambiguate-add-[a-z-]+|givenname-disambiguation-rule|subsequent-author-substitute|collapse)="[^"]*"'
)
SORT = re.compile(r"<sort>.*?</sort>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One place in a style's file, from `start` to `end`, and in it the words to write for others."""

    start: str
    end: str
    words: dict[str, str]


# Cite Them Right: ‘Title’, in *Book*. The file says "in" before editors only, and we have none.
IN_BOOK = Change(
    start="<bibliography ",
    end="</bibliography>",
    words={
        '<text macro="editor"/>': ('<choose><if variable="container-title"><text term="in"/></if></choose>'),
    },
)
# Publication Manual of the APA, 9.16: a work that is meant to change is given with the day of its retrieval.
RETRIEVED = Change(
    start='<macro name="source-DOI-URL">',
    end="</macro>",
    words={'match="none" variable="issued status"': 'variable="accessed"'},
)
# OSCOLA, 3.4.8: (Name of the website, date). The edition belongs to our date and stands before it; the name
# has capitals like the title.
IN_WEBSITE = Change(
    start='<macro name="publisher">',
    end="</macro>",
    words={
        '<text macro="label-edition"/>': "",
        '<else-if match="any" type="post-weblog webpage">\n'
        '                <text font-style="italic" variable="container-title"/>': (
            '<else-if match="any" type="post-weblog webpage">'
            '<text font-style="italic" text-case="title" variable="container-title"/>'
            '<text variable="edition"/>'
        ),
    },
)
CHANGES = {
    "harvard-cite-them-right.csl": [IN_BOOK],
    "apa.csl": [RETRIEVED],
    "oscola.csl": [IN_WEBSITE],
}


class StyleError(ValueError):
    """A style's file no longer holds what is to be changed in it."""


def adapted(csl: str, file: str) -> str:
    """The style for places of the report: it tells no works apart and puts them in no order."""
    for change in CHANGES.get(file, []):
        csl = _changed(csl, file, change)
    before, at, bibliography = TELLS_APART.sub("", csl).partition("<bibliography")
    return before + at + SORT.sub("", bibliography)


def _changed(csl: str, file: str, change: Change) -> str:
    before, start, rest = csl.partition(change.start)
    inside, end, after = rest.partition(change.end)
    for old, new in change.words.items():
        if inside.count(old) != 1:
            message = f"{file} no longer has {old} once after {change.start}: see style_changes.py"
            raise StyleError(message)
        inside = inside.replace(old, new)
    return before + start + inside + end + after
