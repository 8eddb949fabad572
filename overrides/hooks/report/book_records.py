"""Records on paper: each label stands in one row with its value, and neither page nor reader parts them."""

from __future__ import annotations

from typing import Any

from .book_tree import add_class, fragment, text_of

FEW_LETTERS = 300  # A few lines, which stay in one piece; a longer record parts between its rows.


def in_rows(tree: Any) -> None:
    """Every list of labels and values that stands in the text of a page becomes a table of two columns."""
    for listed in [node for node in tree if node.tag == "dl"]:
        rows = fragment('<table class="record"><tbody></tbody></table>')
        for node in list(listed):
            if node.tag == "dt" or not len(rows[0]):
                rows[0].append(fragment('<tr><th scope="row"></th><td></td></tr>'))
            _moved(node, rows[0][-1][0 if node.tag == "dt" else 1])
        if len(text_of(rows)) <= FEW_LETTERS:
            add_class(rows, "short")
        rows.tail = listed.tail
        listed.getparent().replace(listed, rows)


def _moved(node: Any, cell: Any) -> None:
    """Put a label or a value into its cell; a second value of one label begins its own line."""
    part = fragment("<div></div>") if len(cell) or cell.text else cell
    if node.get("id"):
        part.set("id", node.get("id"))
    part.text = node.text
    part.extend(list(node))
    if part is not cell:
        cell.append(part)
