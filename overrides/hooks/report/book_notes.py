"""Links on paper: they say where they lead, and hold no line apart."""

from __future__ import annotations

from typing import Any

from .book_tree import add_class, all_of, classes, drop, text_of


def as_notes(tree: Any) -> None:
    """What only a screen can follow says where it leads: its address stands in brackets behind it."""
    for link in all_of(tree, "a"):
        if classes(link) & {"external", "web"} and not link.get("href", "").endswith(text_of(link)):
            add_class(link, "noted")


def spaces_within(tree: Any) -> None:
    """Move the space before a link into it: WeasyPrint breaks a line early where only it is too wide."""
    for link in all_of(tree, "a"):
        before = link.getprevious()
        text = (link.getparent().text if before is None else before.tail) or ""
        kept = text.rstrip(" \n")
        if not link.text or kept == text:
            continue
        link.text = f" {link.text.lstrip()}"
        if before is None:
            link.getparent().text = kept
        else:
            before.tail = kept


def shorter_backlinks(tree: Any) -> None:
    """In the list of references, a place that cites is named by its number where it has one."""
    for line in [node for node in all_of(tree, "p") if "cited-in" in classes(node)]:
        for link in all_of(line, "a"):
            first = text_of(link).split(" ")[0]
            if first[0].isdigit():
                link.text, link.attrib["data-ref"] = first, ""
                for inner in list(link):
                    drop(inner)
            link.attrib.pop("data-ref", None)


def name_pages_in_words(tree: Any) -> None:
    """Where there are no pages, a reference names the section alone."""
    for link in all_of(tree, "a"):
        label = link.attrib.pop("data-ref", None)
        if label:
            link.tail = (f", {label}" if "in-brackets" in classes(link) else f" ({label})") + (
                link.tail or ""
            )
