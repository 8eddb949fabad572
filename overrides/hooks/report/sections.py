"""Sections: headings with their permanent ids, and the numbers that are printed before their titles."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import plain_letters
from .once import once
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .pages import Page

HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<title>.+?)(?:\s+\{\s*(?P<attributes>[^}]*)\})?\s*$")
ID = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One heading: `number` ('1.3.2', or '' where its page has none) is a label, `id` is for ever."""

    id: str
    title: str
    level: int
    number: str
    src: str
    line: int

    @property
    def label(self) -> str:
        """Number and title, as the table of contents and citations print them."""
        return f"{self.number} {self.title}".strip()


@once
def of_page(page: Page) -> tuple[Section, ...]:
    """The sections of a page in reading order, the page's own first; headings without an id are left out."""
    counts = [0] * 7
    found: list[Section] = []
    for line, match in headings(page):
        level = len(match["marks"])
        counts[level] += 1
        counts[level + 1 :] = [0] * (6 - level)
        written = id_of(match)
        if written is None:
            continue
        below = "".join(f".{count}" for count in counts[2 : level + 1])
        number = f"{page.meta.number}{below}" if page.meta.number else ""
        found.append(
            Section(id=written, title=match["title"], level=level, number=number, src=page.src, line=line)
        )
    return tuple(found)


def by_id(pages: Iterable[Page]) -> dict[str, Section]:
    """Every section by its id; where an id is given twice, the first has it."""
    named: dict[str, Section] = {}
    for section in (section for page in pages for section in of_page(page)):
        named.setdefault(section.id, section)
    return named


@once
def headings(page: Page) -> tuple[tuple[int, re.Match[str]], ...]:
    """Line number and parts of every heading outside code."""
    found = ((number, HEADING.match(line)) for number, line in page.visible() if line.startswith("#"))
    return tuple((number, match) for number, match in found if match)


def id_of(heading: re.Match[str]) -> str | None:
    """The id that a heading carries, None where it has none or a malformed one."""
    attributes = heading["attributes"] or ""
    return attributes.strip()[1:] if re.fullmatch(rf"#{ID.pattern}", attributes.strip()) else None


def slug(title: str) -> str:
    """An id to propose for a title: words and hyphens, no digits; nothing for a title without words."""
    words = re.findall(r"[a-z]+", plain_letters.lower(title.replace("’", "").replace("'", "")))
    return "-".join(words)


def problems(pages: Iterable[Page]) -> Iterator[Problem]:
    """What is wrong with headings and ids, page by page and across the report."""
    owners: dict[str, str] = {}
    for page in pages:
        yield from _of_one(page)
        for section in of_page(page):
            if section.id in owners:
                what = f"the id '{section.id}' is already the id of {owners[section.id]}."
                remedy = "Give this section another id; an id belongs to one place in the whole report."
                yield Problem(page.path, section.line, what, remedy)
            owners.setdefault(section.id, f"{page.path}:{section.line}")


def _of_one(page: Page) -> Iterator[Problem]:
    level = 0
    titles = Counter(match["title"] for _, match in headings(page))
    for line, match in headings(page):
        depth = len(match["marks"])
        if depth > level + 1:
            what = f"the heading '{match['title']}' skips a level (from {level or 'none'} to {depth})."
            yield Problem(page.path, line, what, f"Write: {'#' * (level + 1)} {match['title']} …")
        if depth == 1 and level:
            what = f"'{match['title']}' is a second title on this page."
            yield Problem(page.path, line, what, f"Write: ## {match['title']} …")
        if titles[match["title"]] > 1:
            what = f"two sections of this page are called '{match['title']}'."
            yield Problem(page.path, line, what, "Say in one of the titles what sets it apart.")
        level = depth
        yield from _id_problems(page, line, match)


def _id_problems(page: Page, line: int, match: re.Match[str]) -> Iterator[Problem]:
    if id_of(match):
        return
    title, attributes = match["title"], match["attributes"]
    what = (
        f"the id in '{{{attributes}}}' is malformed; ids are lower-case words and hyphens, no digits."
        if attributes
        else f"the section '{title}' has no permanent id, so it cannot be cited."
    )
    title = re.sub(r"\s*\{.*$", "", title)
    remedy = f"Write: {match['marks']} {title} {{ #{slug(title) or 'what-it-is-about'} }}"
    own = "" if slug(title) else "Name it in words of your own.\n"
    yield Problem(page.path, line, what, f"{own}{remedy}")
