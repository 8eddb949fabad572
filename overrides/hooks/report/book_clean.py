"""From a page on screen to a page on paper: what only works on screen goes, what is folded is opened."""

from __future__ import annotations

import html
import re
from typing import Any

from . import book_forms, book_tree
from .book_tree import all_of, classes, drop, having, text_of

SCREEN = (
    "headerlink",
    "cite-section",
    "cite-box",
    "on-this-page",
    "page-tools",
    "filters",
    "letters",
    "exports",
    "apparatus__count",
    "book-downloads",
    "invisible",
)
MINUTES = re.compile(r"\s*\d+ minutes? to read\.")
HEADINGS = ("h1", "h2", "h3", "h4", "h5")
AGAIN = "again-"
FEW_ROWS, FEW_LETTERS = 12, 600  # About a third of a page, which can stay in one piece.
BLOCKS = ("p", "li", "td", "th", "dd", "dt", "caption", "figcaption", *HEADINGS, "h6")


def for_paper(article: Any, *, deeper: bool) -> Any:
    """The text of a page as the book has it; its headings one level deeper where a part stands above."""
    for node in having(article, *SCREEN):
        drop(node)
    for node in all_of(article, "script", "button"):
        drop(node)
    for node in [one for one in article.iter() if one.get("hidden") is not None]:
        drop(node)
    _way_out(article)
    _facts(article)
    _repeated_figures(article)
    book_forms.to_paper(article)
    _paragraph_numbers(article)
    _opened(article)
    _headings(article, deeper=deeper)
    _tables(article)
    _trimmed(article)
    return article


def _way_out(article: Any) -> None:
    """Nobody leaves a sheet of paper by a link, so the link goes, and the words on where it leads."""
    for link in having(article, "quick-exit"):
        paragraph = link.getparent()
        after = paragraph.getnext()
        if after is not None and after.tag == "p":
            drop(after)
        drop(paragraph)


def _facts(article: Any) -> None:
    """The lines under a title, without the time it takes to read a screen."""
    for box in having(article, "page-facts"):
        for line in all_of(box, "p"):
            line.text = MINUTES.sub("", line.text or "")
            if not text_of(line) or "page-facts__status" in classes(line):
                drop(line)
        if not text_of(box):
            drop(box)


def _repeated_figures(article: Any) -> None:
    """A figure that the book shows already is named, with the page that follows it, and not drawn again."""
    for figure in all_of(article, "figure"):
        title = figure.find(f".//{{{book_tree.SVG}}}title")
        if title is None or not (title.get("id") or "").startswith(AGAIN):
            continue
        named = book_tree.fragment(f'<p class="listed-figure">{html.escape(title.text or "")}</p>')
        figure.addprevious(named)
        drop(figure)


def _paragraph_numbers(article: Any) -> None:
    """The number of a paragraph stands at its beginning, where the margin holds it."""
    for link in having(article, "paragraph-link"):
        paragraph = link.getparent()
        if paragraph.tag == "p" and "argued-in" not in classes(paragraph):
            number = book_tree.fragment(f'<span class="paragraph-number">{text_of(link)}</span>')
            number.tail, paragraph.text = paragraph.text, None
            paragraph.insert(0, number)
        drop(link)


def _opened(article: Any) -> None:
    """What is folded on screen is open on paper; the line to open it becomes a caption."""
    for folded in all_of(article, "details"):
        folded.tag = "div"
        if "numbers" in classes(folded) and folded.find(".//caption") is not None:
            for line in all_of(folded, "summary"):
                drop(line)
        folded.attrib.pop("open", None)
        for line in all_of(folded, "summary"):
            line.tag = "p"
            line.set("class", "opened")
        if folded.getparent().tag == "figure":
            folded.tail, figure = "", folded.getparent()
            figure.addnext(folded)


def _headings(article: Any, *, deeper: bool) -> None:
    for heading in all_of(article, *HEADINGS) if deeper else ():
        heading.set("class", f"{heading.get('class') or ''} as-{heading.tag}".strip())
        heading.tag = f"h{int(heading.tag[1]) + 1}"


def _tables(article: Any) -> None:
    """A table says how many columns it has, so that its letters can be set to fit."""
    for table in all_of(article, "table"):
        first = table.find(".//tr")
        columns = len(first) if first is not None else 0
        few = len(table.findall(".//tr")) <= FEW_ROWS and len(text_of(table)) <= FEW_LETTERS
        table.set("class", f"{table.get('class') or ''} columns-{columns}{' short' * few}".strip())
    for region in having(article, "table-region"):
        for name in ("role", "tabindex", "aria-label"):
            region.attrib.pop(name, None)


def _trimmed(article: Any) -> None:
    """No block ends in a space: where only that does not fit, the typesetter breaks the line after a word."""
    for block in all_of(article, *BLOCKS):
        if len(block):
            block[-1].tail = (block[-1].tail or "").rstrip()
        else:
            block.text = (block.text or "").rstrip()
