"""What a built page holds: its ids, its links, its images, its text."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Built:
    """One built page: `path` below the site's root, and its parsed HTML."""

    path: str
    tree: LexborHTMLParser

    @classmethod
    def of(cls, path: str, html: str) -> Built:
        """Parse a page."""
        return cls(path, LexborHTMLParser(html))

    def ids(self) -> list[str]:
        """Every id of the page, repeats included."""
        return [node.attributes["id"] or "" for node in self.tree.css("[id]")]

    def links(self) -> Iterator[str]:
        """Every address that the page refers to."""
        for selector, name in (
            ("a[href]", "href"),
            ("img[src]", "src"),
            ("script[src]", "src"),
            ("link[href]", "href"),
        ):
            for node in self.tree.css(selector):
                yield node.attributes[name] or ""


def target(page: str, link: str) -> tuple[str, str] | None:
    """The file below the site's root and the anchor that a link leads to; None for other hosts."""
    if urlsplit(link).scheme or link.startswith("//"):
        return None
    path, anchor = urldefrag(link)
    if not path:
        return page, unquote(anchor)
    absolute = (
        posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path))
        if not path.startswith("/")
        else path
    )
    file = absolute.lstrip("/")
    if path.endswith("/") or absolute == "/" or path in {".", ".."}:
        file = posixpath.join(file, "index.html")
    return posixpath.normpath(file) if file else "index.html", unquote(anchor)
