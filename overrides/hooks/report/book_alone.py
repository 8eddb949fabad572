"""A chapter that is bound alone: its own sources and words stand at its end, the rest is on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import book_tree
from .book_tree import having, text_of

if TYPE_CHECKING:
    from .book_pages import BookPage
    from .imprint import Imprint


def own_apparatus(tree: Any, page: BookPage) -> None:
    """The sources and words of a chapter, under headings of their own."""
    for node in having(tree, "apparatus"):
        for line in having(node, "opened"):
            line.tag, line.attrib["class"] = ("h3" if page.parts else "h2"), "apparatus-title"
    for line in having(tree, "references"):
        line.set("class", "references")


def onto_the_web(tree: Any, about: Imprint, owners: dict[str, str]) -> None:
    """Links to other chapters lead to permanent addresses; those to sources, to the chapter's own list."""
    here = {node.get("id") for node in tree.iter() if node.get("id")}
    sources = {name.split("--")[-1].removeprefix("source-"): name for name in here if "source-" in name}
    for link in book_tree.all_of(tree, "a"):
        name = (link.get("href") or "").removeprefix("#")
        if not (link.get("href") or "").startswith("#") or name in here:
            continue
        key = name.removeprefix("ref-")
        if key != name and key in sources:
            link.set("href", f"#{sources[key]}")
            continue
        section = name.split("--")[-1].split(".p")[0] if name in owners else name
        link.set("href", about.permanent(section))
        kept = book_tree.classes(link) - {"xref", "in-brackets"}
        link.set("class", " ".join([*sorted(kept), "elsewhere"]))
        if not text_of(link):
            book_tree.drop(link)
