"""Links within the book: one id for each place, page and section named in print, the rest on the web."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from .book_tree import add_class, all_of, classes, text_of
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .book_pages import BookPage

QUIET = {"cite", "term"}
REFERRING = ("aria-labelledby", "aria-describedby", "headers", "for")


@dataclass(slots=True)
class Places:
    """Where the places of the book are: (address of a page, id on it) → the id in the book."""

    address: str
    ids: dict[tuple[str, str], str]
    owners: dict[str, str]
    labels: dict[str, str]
    problems: list[Problem] = field(default_factory=list)


def places(pages: Iterable[BookPage], address: str, numbers: dict[str, str]) -> Places:
    """Give every id its name in the book: its own where no other page has it, else its page's before it."""
    pages = list(pages)
    found = [(page, node) for page in pages for node in page.tree.iter() if node.get("id")]
    often = Counter(node.get("id") for _, node in found)
    ids: dict[tuple[str, str], str] = {}
    owners: dict[str, str] = {}
    for page, node in found:
        old = node.get("id")
        new = old if often[old] == 1 else f"{page.id}--{old}"
        ids[page.address, old] = new
        owners[new] = page.id
        node.set("id", new)
    for page in pages:
        ids[page.address, ""] = page.id
    return Places(address, ids, owners, {name: _label(number) for name, number in numbers.items() if number})


def _label(number: str) -> str:
    return f"{'chapter' if number.count('.') == 1 else 'section'}\N{NO-BREAK SPACE}{number}"


def settle(page: BookPage, known: Places) -> None:
    """Point every link of a page to its place in the book, or to the web where the book has it not."""
    for node in page.tree.iter():
        for name in REFERRING:
            if node.get(name):
                node.set(
                    name, " ".join(known.ids.get((page.address, one), one) for one in node.get(name).split())
                )
    for link in all_of(page.tree, "a"):
        _settle(link, page, known)


def _settle(link: Any, page: BookPage, known: Places) -> None:
    href = link.get("href")
    for name in ("data-key", "data-term", "data-cite", "download", "title"):
        link.attrib.pop(name, None)
    if href is None:
        return
    if urlsplit(href).scheme:
        add_class(link, "external")
        return
    path, anchor = urldefrag(href)
    to = posixpath.normpath(posixpath.join("/", page.address, path)).lstrip("/") if path else page.address
    to = page.address if not path else "" if to in {"", "."} else f"{to}/" if path.endswith("/") else to
    new = known.ids.get((to, unquote(anchor)))
    if new:
        _inside(link, new, known)
    elif anchor and (to, "") in known.ids:
        what = f"the link to '{href}' leads nowhere in the book."
        known.problems.append(Problem(f"docs/{page.src}", 1, what, "Correct the anchor."))
    else:
        link.set("href", urljoin(known.address, to + (f"#{anchor}" if anchor else "")))
        add_class(link, "web")


def _inside(link: Any, new: str, known: Places) -> None:
    link.set("href", f"#{new}")
    if classes(link) & QUIET or not text_of(link):
        return
    add_class(link, "xref")
    label = known.labels.get(new, "")
    if label and not text_of(link).startswith(label.split()[1]):
        link.set("data-ref", label)
    if _in_brackets(link):
        add_class(link, "in-brackets")


def _in_brackets(link: Any) -> bool:
    """Whether the words before a link have opened a bracket that is still open."""
    before = link.getparent().text or ""
    for other in link.itersiblings(preceding=True):
        before += "".join(other.itertext()) + (other.tail or "")
    return before.count("(") > before.count(")")
