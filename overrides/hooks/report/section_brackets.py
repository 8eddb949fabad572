"""What stands in a reader's own text: the bracket or the later note of each style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .citable import Citable
    from .imprint import Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointing:
    """How a style points at a part of a work and what marks it puts around quoted words."""

    quotes: str = "‘’"
    chapter: str = "chapter"
    section: str = "section"
    paragraph: str = "paragraph"
    paragraphs: str = "paragraphs"
    capital: bool = False
    comma: bool = True
    note: bool = False
    defines: bool = False


# Publication Manual of the APA (7th ed.), 8.13 and 8.21; Chicago Manual of Style (18th ed.), 13.117; OSCOLA
# (4th ed.), 1.2. Chicago (13.127) lets an abbreviation stand for an organisation only where the entry in the
# list of references begins with it, which ours does not.
HARVARD = Pointing(defines=True)
APA = Pointing(quotes="“”", paragraph="para.", paragraphs="paras.", capital=True, defines=True)
CHICAGO = Pointing(
    quotes="“”", chapter="chap.", section="sec.", paragraph="para.", paragraphs="paras.", comma=False
)
OSCOLA = Pointing(chapter="ch", section="s", paragraph="para", paragraphs="paras", note=True)
INNER = str.maketrans("()", "[]")  # Brackets within brackets are square ones.
FIRST_NOTE = "[number of your first note]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """One form: when it is used, what it is called, its words. `whole` marks the one that needs no other."""

    when: str
    name: str
    words: str
    whole: bool = False


def of(one: Citable, imprint: Imprint, style: str, pointing: Pointing) -> Iterator[Bracket]:
    """The forms for one place in one style, the short ones where the style allows them."""
    if pointing.note:
        words = f"{imprint.author} (n {FIRST_NOTE}) {_where(one, pointing)}".strip()
        yield Bracket(when="In later notes", name=f"the later {style} note", words=words, whole=True)
        return

    where = _where(one, pointing).translate(INNER)

    def bracket(author: str) -> str:
        named = f"{author}{',' if pointing.comma else ''} {imprint.day.year}"
        return f"({', '.join(filter(None, (named, where)))})"

    yield Bracket(when="In your text", name=f"the {style} bracket", words=bracket(imprint.author), whole=True)
    if pointing.defines and imprint.short:
        first = bracket(f"{imprint.author} [{imprint.short}]")
        yield Bracket(when="Or first, to shorten it", name=f"the first {style} bracket", words=first)
        short = bracket(imprint.short)
        yield Bracket(when="And from then on", name=f"the short {style} bracket", words=short)


def _where(one: Citable, pointing: Pointing) -> str:
    """How the style names the place; nothing for the report as a whole."""
    if one.kind == "report":
        return ""
    unit, _, number = one.locator.partition(" ")
    named = {"chapter": pointing.chapter, "section": pointing.section}.get(unit, unit)
    where = f"{named} {number}" if number else one.locator
    where = f"{where[0].upper()}{where[1:]}" if pointing.capital else where
    return _marked(where, pointing.quotes)


def _marked(where: str, quotes: str) -> str:
    """The marks of the style around a name; an apostrophe is none."""
    start, end = where.find("‘"), where.rfind("’")
    if start < 0:
        return where
    return f"{where[:start]}{quotes[0]}{where[start + 1 : end]}{quotes[1]}{where[end + 1 :]}"
