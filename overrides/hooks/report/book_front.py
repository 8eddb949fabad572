"""What stands before the text: cover, imprint, contents; and the page that opens each part."""

from __future__ import annotations

import copy
import html
from itertools import groupby
from typing import TYPE_CHECKING, Any

from . import book_pages, book_tree, furniture
from .book_tree import all_of, fragment, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .book_pages import BookPage
    from .imprint import Imprint

DISCLOSED_IN = "how-it-was-made"
LOGO = (
    '<svg class="cover-mark" viewBox="0 0 24 24" aria-hidden="true">'
    "<title>Mark of the report: an arch</title>"
    '<path d="M4 21V11a8 8 0 0 1 16 0v10" fill="none" stroke="#ffffff" stroke-width="1.6" '
    'stroke-linecap="round"/>'
    '<circle cx="12" cy="16.2" r="2.6" fill="#f0b697"/></svg>'
)


def status(imprint: Imprint) -> str:
    """Edition, state and date in one line."""
    draft = " · Draft for review" if imprint.draft else ""
    return f"Edition {imprint.edition}{draft} · {imprint.day:%-d %B %Y}"


def titles(imprint: Imprint) -> tuple[str, str]:
    """Title and subtitle of the report."""
    title, _, rest = imprint.title.partition(": ")
    return title, (rest or furniture.SUBTITLE)[:1].upper() + (rest or furniture.SUBTITLE)[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def cover(imprint: Imprint, disclosure: str, chapter: str = "") -> str:
    """The first page; `chapter` is the title of the chapter where that alone is bound."""
    title, subtitle = map(html.escape, titles(imprint))
    note = f'<p class="cover-note">{html.escape(disclosure)}</p>' if disclosure else ""
    first, second = (
        (html.escape(chapter), f"From: {title}: {_small(subtitle)}") if chapter else (title, subtitle)
    )
    names = f'<p class="cover-title">{first}</p><p class="cover-subtitle">{second}</p>'
    return (
        f'<section class="cover"><div class="cover-field">{LOGO}{names}</div>'
        f'<div class="cover-foot"><p class="cover-status">{html.escape(status(imprint))}</p>{note}'
        f'<p class="cover-author">{html.escape(imprint.author)}</p></div></section>'
    )


def disclosure(pages: Sequence[BookPage]) -> str:
    """What the first page of the site says of how the text was made: the paragraph that links to it."""
    home = next((page for page in pages if page.id == "home"), None)
    for paragraph in all_of(home.tree, "p") if home else ():
        if any(link.get("href") == f"#{DISCLOSED_IN}" for link in all_of(paragraph, "a")):
            sentences = copy.deepcopy(paragraph)
            for link in [one for one in all_of(sentences, "a") if one.get("href") == f"#{DISCLOSED_IN}"]:
                link.tail = ""
                book_tree.drop(link)
            return text_of(sentences)
    return ""


def imprint_page(imprint: Imprint, pages: Sequence[BookPage]) -> str:
    """What the book says of itself: how to cite it, its licence, where it stands, how it was made."""
    title, subtitle = titles(imprint)
    name = html.escape(f"{title}: {_small(subtitle)}")
    cited = (
        f"{html.escape(imprint.author)} ({imprint.day.year}) <em>{name}</em>. "
        f"{imprint.version}. Available at: {imprint.address}"
    )
    rows = {
        "Edition": html.escape(imprint.version),
        "Author": html.escape(imprint.author),
        "Cite as": cited,
        "Licence": "Creative Commons Attribution 4.0 International (CC BY 4.0), "
        f'<a href="{imprint.licence}">{imprint.licence.removeprefix("https://").rstrip("/")}</a>',
        "On the web": f'<a href="{imprint.address}">{imprint.address}</a>',
        "Only there": html.escape(book_pages.ON_THE_SITE),
    }
    facts = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows.items())
    made = next((page for page in pages if page.id == DISCLOSED_IN), None)
    box = next(iter(book_tree.having(made.tree, "in-brief")), None) if made is not None else None
    told = f'<p class="imprint-head">How this text was made</p>{_inner(box)}' if box is not None else ""
    return f'<section class="imprint"><div>{told}</div><dl class="imprint-facts">{facts}</dl></section>'


def _inner(box: Any) -> str:
    inner = copy.deepcopy(box)
    for node in inner.iter():
        node.attrib.pop("id", None)
    return "".join(
        book_tree.as_html(node) for node in inner if "admonition-title" not in book_tree.classes(node)
    )


def contents(pages: Sequence[BookPage]) -> str:
    """Parts, chapters and their sections, each with its page."""
    listed = "".join(
        f"<li>{_part(part, pages)}<ul>{''.join(map(_chapter, within))}</ul></li>"
        if part
        else "".join(map(_chapter, within))
        for part, within in (
            (part, list(group)) for part, group in groupby(pages, key=lambda one: one.parts[:1])
        )
    )
    return f'<section class="contents" id="book-contents"><h1>Contents</h1><ul>{listed}</ul></section>'


def _part(part: tuple[str, ...], pages: Sequence[BookPage]) -> str:
    return f'<a class="to-part" href="#{part_id(part, pages)}">{html.escape(part[0])}</a>'


def _chapter(page: BookPage) -> str:
    sections = [
        f'<li><a href="#{heading.get("id")}">{html.escape(text_of(heading))}</a></li>'
        for heading in all_of(page.tree, "h3" if page.parts else "h2")
        if heading.get("id") and page.number
    ]
    below = f"<ul>{''.join(sections)}</ul>" if sections else ""
    return f'<li><a class="to-chapter" href="#{page.id}">{html.escape(page.title)}</a>{below}</li>'


def part_id(part: tuple[str, ...], pages: Sequence[BookPage]) -> str:
    """The id of a part: that of its first chapter, marked as a part's."""
    return f"part--{next(page.id for page in pages if page.parts[: len(part)] == part)}"


def opening(part: tuple[str, ...], pages: Sequence[BookPage]) -> Any:
    """The page that opens a part, with the chapters to come."""
    number, _, name = part[0].partition(" ") if part[0][0].isdigit() else ("", "", part[0])
    first = f'<span class="part-number">{number}</span> ' if number else ""
    within = [page for page in pages if page.parts == part[:1]]
    listed = "".join(f'<li><a href="#{page.id}">{html.escape(page.title)}</a></li>' for page in within)
    return fragment(
        f'<section class="part-opening"><h1 id="{part_id(part[:1], pages)}">{first}{html.escape(name)}</h1>'
        f"<ul>{listed}</ul></section>"
    )
