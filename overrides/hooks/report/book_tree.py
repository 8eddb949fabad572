"""Built pages as trees: the article of a page to work on, and the ways to write it down again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

XHTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
EPUB = "http://www.idpf.org/2007/ops"
# The parser knows HTML 4 and writes attributes small; these are the ones of SVG that have capitals.
CAPITALS = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio", "textlength": "textLength"}


def page(file: Path) -> Any:
    """The tree of a built page."""
    return html.document_fromstring(file.read_text(encoding="utf-8"))


def article(tree: Any) -> Any:
    """The text of a page, with its drawings as SVG."""
    found = tree.find(".//article")
    for drawing in list(found.iter("svg")):
        _drawn(drawing)
    return found


def _drawn(drawing: Any) -> None:
    for node in drawing.iter(etree.Element):
        node.tag = f"{{{SVG}}}{node.tag}"
        for name in CAPITALS.keys() & node.keys():
            node.set(CAPITALS[name], node.attrib.pop(name))


def fragment(text: str) -> Any:
    """One element from HTML."""
    return html.fragment_fromstring(text)


def classes(node: Any) -> set[str]:
    """The classes of an element."""
    return set((node.get("class") or "").split())


def add_class(node: Any, name: str) -> None:
    """One class more for an element."""
    node.set("class", f"{node.get('class') or ''} {name}".strip())


def having(tree: Any, *names: str) -> Iterator[Any]:
    """Elements with any of the classes, as a list that may be changed while it is walked."""
    yield from [node for node in tree.iter(etree.Element) if classes(node) & {*names}]


def all_of(tree: Any, *tags: str) -> list[Any]:
    """Elements with any of the tags, as a list that may be changed while it is walked."""
    return list(tree.iter(*tags))


def text_of(node: Any) -> str:
    """The text of an element, white space made single."""
    return " ".join("".join(node.itertext()).split())


def drop(node: Any) -> None:
    """Take an element out, and leave the text behind it where it is."""
    if node.getparent() is not None:
        node.drop_tree() if hasattr(node, "drop_tree") else _drop(node)


def _drop(node: Any) -> None:
    parent, before = node.getparent(), node.getprevious()
    if node.tail and before is not None:
        before.tail = (before.tail or "") + node.tail
    elif node.tail:
        parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def as_html(tree: Any) -> str:
    """The element as HTML, as the typesetter reads it."""
    # A drawing within HTML needs no name for its space; as the parser's own it needs none at all.
    text = etree.tostring(tree, method="html", encoding="unicode", with_tail=False)
    return re.sub(r"<(/?)ns\d+:", r"<\1", re.sub(r' xmlns:ns\d+="[^"]*"', "", text))


def as_xhtml(tree: Any) -> str:
    """The element as XHTML, as readers of books demand it."""
    text = etree.tostring(tree, method="xml", encoding="unicode", with_tail=False)
    text = re.sub(r"<(/?)ns\d+:", r"<\1", re.sub(r' xmlns:ns\d+="[^"]*"', "", text))
    return text.replace("<svg ", f'<svg xmlns="{SVG}" ')
