"""Forms on paper: a line to write on, a box to tick, and the questions as they stand."""

from __future__ import annotations

import html
from typing import Any

from .book_tree import all_of, classes, drop, fragment, having

ONE_LINE = ("text", "date")


def to_paper(article: Any) -> None:
    """Every form of a page in the shape in which it can be filled in by hand."""
    for form in all_of(article, "form"):
        for number in having(form, "paragraph-link"):
            drop(number)
        _fields(form)
        _groups(form)
        form.tag = "div"
        form.set("class", "form")
        _without_data(form)


def _fields(form: Any) -> None:
    for field in all_of(form, "input", "textarea"):
        kind = field.get("type") or "area"
        tick = kind in {"radio", "checkbox"}
        name = "tick" if tick else "write-line" if kind in ONE_LINE else "write-area"
        paper = fragment(f'<span class="{html.escape(name)}"></span>')
        paper.tail = field.tail
        field.getparent().replace(field, paper)


def _groups(form: Any) -> None:
    """Questions with their answers; a group of ticks becomes a list."""
    for legend in all_of(form, "legend"):
        legend.tag = "p"
        legend.set("class", "question")
    for label in all_of(form, "label"):
        label.tag = "p" if "option" in classes(label) else "span"
        label.attrib.pop("for", None)
        if label.tag == "span":
            label.set("class", "question")
    for group in all_of(form, "fieldset"):
        group.tag = "div"


def _without_data(form: Any) -> None:
    for node in form.iter():
        for name in [name for name in node.attrib if name.startswith(("data-", "aria-"))]:
            del node.attrib[name]
