"""What points to pages that the book leaves out: the index of terms names no page that is not there."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from .book_tree import all_of, drop, having

if TYPE_CHECKING:
    from collections.abc import Container

    from .book_pages import BookPage

INDEX = "index-of-terms"
HEADINGS = ("h2", "h3", "h4")


def prune(page: BookPage, kept: Container[str]) -> None:
    """Drop from the index, and from the lists of who cites a source, what leads out of the book."""
    if page.id == INDEX:
        for entry in all_of(page.tree, "li"):
            _links(entry, page.address, kept)
            if not all_of(entry, "a"):
                drop(entry)
        _empty_letters(page.tree)
    for line in having(page.tree, "cited-in"):
        _links(line, page.address, kept)
        if not all_of(line, "a"):
            drop(line)


def _links(entry: Any, here: str, kept: Container[str]) -> None:
    """Take links to other pages out, with the sign that parts them from the rest."""
    links = all_of(entry, "a")
    gone = [link for link in links if not _inside(link.get("href") or "", here, kept)]
    for link in gone:
        before = link.getprevious()
        tail = (link.tail or "").lstrip(",; ") if before is None else link.tail or ""
        if before is not None and (before.tail or "").strip() in {",", ";"}:
            before.tail = ""
        link.tail = tail
        drop(link)


def _inside(href: str, here: str, kept: Container[str]) -> bool:
    path = href.partition("#")[0]
    to = posixpath.normpath(posixpath.join("/", here, path)).lstrip("/") if path else here.rstrip("/")
    return to + "/" in kept or to in kept


def _empty_letters(tree: Any) -> None:
    for listed in [one for one in all_of(tree, "ul") if not len(one)]:
        heading = listed.getprevious()
        if heading is not None and heading.tag in HEADINGS:
            drop(heading)
        drop(listed)
