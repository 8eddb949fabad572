"""By what an EPUB is found: its table of contents, and the picture that shelves show."""

from __future__ import annotations

import html
from itertools import groupby
from typing import TYPE_CHECKING

from . import book_front
from .book_tree import SVG, all_of, text_of

if TYPE_CHECKING:
    from .book_html import Book
    from .book_pages import BookPage
    from .imprint import Imprint

LETTERS_A_LINE = 18


def navigation(book: Book) -> str:
    """The contents as readers of EPUB open them, and its landmarks."""
    items = ""
    for part, within in groupby(book.pages, key=lambda page: page.parts[:1]):
        chapters = "".join(_listed(page) for page in within)
        if part:
            file = f"{book_front.part_id(part, book.pages)}.xhtml"
            chapters = f'<li><a href="{file}">{html.escape(part[0])}</a><ol>{chapters}</ol></li>'
        items += chapters
    first = '<li><a href="cover.xhtml">Title page</a></li>'
    toc = f'<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>{first}{items}</ol></nav>'
    marks = f'<li><a epub:type="bodymatter" href="{book.pages[0].id}.xhtml">Start of the text</a></li>'
    if any(page.id == "references" for page in book.pages):
        marks += '<li><a epub:type="bibliography" href="references.xhtml">References</a></li>'
    return f'{toc}<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol>{marks}</ol></nav>'


def _listed(page: BookPage) -> str:
    sections = [
        f'<li><a href="{page.id}.xhtml#{heading.get("id")}">{html.escape(text_of(heading))}</a></li>'
        for heading in all_of(page.tree, "h3" if page.parts else "h2")
        if heading.get("id")
    ]
    below = f"<ol>{''.join(sections)}</ol>" if sections else ""
    return f'<li><a href="{page.id}.xhtml">{html.escape(page.title)}</a>{below}</li>'


def picture(about: Imprint) -> str:
    """The picture by which shelves show the book."""
    title, subtitle = map(html.escape, book_front.titles(about))
    lines = [""]
    for word in title.split():
        if len(lines[-1]) + len(word) < LETTERS_A_LINE:
            lines[-1] = f"{lines[-1]} {word}".strip()
        else:
            lines.append(word)
    written = "".join(
        f'<text x="120" y="{760 + 130 * at}" font-size="112">{line}</text>' for at, line in enumerate(lines)
    )
    below = f'<text x="120" y="{800 + 130 * len(lines)}" font-size="60">{subtitle}</text>'
    return (
        f'<svg xmlns="{SVG}" viewBox="0 0 1200 1800" width="1200" height="1800"><title>{title}</title>'
        '<rect width="1200" height="1800" fill="#14565f"/>'
        '<path d="M130 480V300a110 110 0 0 1 220 0V480" fill="none" stroke="#ffffff" stroke-width="20" '
        'stroke-linecap="round"/><circle cx="240" cy="400" r="34" fill="#f0b697"/>'
        f'<g fill="#ffffff" font-family="Georgia, serif">{written}{below}</g></svg>'
    )
