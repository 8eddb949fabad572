"""The theme's style sheet without the rules that no page and no script of the report makes use of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import tinycss2
from tinycss2.ast import AtRule, Declaration, LiteralToken, QualifiedRule, SquareBracketsBlock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CLASSES = re.compile(r"""\sclass=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
WORD = re.compile(r"-{0,2}[A-Za-z_][\w-]*")
USED = re.compile(r"var\(\s*(--[\w-]+)")
# Material's script names these, and makes them only out of a class that must stand on a page.
ONLY_WITH = {
    "md-annotation": "annotate",
    "md-tag": "md-tags",
    "mermaid": "mermaid",
    "--md-mermaid": "mermaid",
    "tabbed-": "tabbed-set",
}
# Nothing follows a table in its frame; for this the browser styles the whole page when a script adds to it.
COSTLY = {".md-typeset table:not([class])+*"}


def classes(html: str) -> set[str]:
    """The classes of a page."""
    return {name for found in CLASSES.findall(html) for one in found for name in one.split()}


class Known:
    """What pages bear and scripts name; a script may also name the beginning of a class that ends in `--`."""

    def __init__(self, on_pages: set[str], scripts: Iterable[str]) -> None:
        words = {word for script in scripts for word in WORD.findall(script)}
        absent = tuple(begin for begin, needs in ONLY_WITH.items() if needs not in on_pages)
        self.names = on_pages | {word for word in words if not word.startswith(absent or "\n")}
        self.beginnings = tuple(name for name in self.names if len(name) > 3 and name.endswith("--"))  # noqa: PLR2004

    def __contains__(self, name: str) -> bool:
        """Whether something bears this name, or may come to bear it."""
        return name in self.names or name.startswith(self.beginnings or "\n")


def lighter(css: str, known: Known, others: Iterable[str]) -> str:
    """The sheet without rules of unknown classes and without variables that no sheet uses."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    text = "".join(_rules(rules, known))
    elsewhere = {name for other in others for name in USED.findall(other)}
    while True:  # A variable may be used by another one alone.
        used = elsewhere | set(USED.findall(text))
        kept = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        shorter = "".join(_rules(kept, known, used))
        if shorter == text:
            return text
        text = shorter


def _rules(nodes: Iterable[object], known: Known, used: set[str] | None = None) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            selectors = [one for one in _split(node.prelude) if _possible(one, known)]
            body = _body(node.content, known, used)
            if selectors and body:
                yield f"{','.join(tinycss2.serialize(one) for one in selectors)}{{{body}}}"
        elif isinstance(node, AtRule) and node.lower_at_keyword in {"media", "supports"}:
            inner = "".join(_rules(tinycss2.parse_rule_list(node.content, True, True), known, used))  # noqa: FBT003
            if inner:
                yield f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{inner}}}"
        elif isinstance(node, AtRule):
            yield node.serialize()


def _split(prelude: list[object]) -> Iterator[list[object]]:
    """The selectors of a rule; commas within brackets are tokens of the bracket."""
    one: list[object] = []
    for part in prelude:
        if part == ",":
            yield one
            one = []
        else:
            one.append(part)
    yield one


def _possible(selector: list[object], known: Known) -> bool:
    """Whether all classes outside brackets are known, the text runs left to right, and it costs little."""
    if tinycss2.serialize(selector).strip() in COSTLY:
        return False
    for before, token in zip([None, *selector], selector, strict=False):
        if isinstance(before, LiteralToken) and before.value == "." and str(token.value) not in known:  # type: ignore[attr-defined]
            return False
        if isinstance(token, SquareBracketsBlock) and tinycss2.serialize(token.content) == "dir=rtl":
            return False
    return True


def _body(content: list[object], known: Known, used: set[str] | None) -> str:
    if used is None:
        return str(tinycss2.serialize(content))
    kept = [
        one
        for one in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        if not (
            isinstance(one, Declaration) and one.name.startswith("--") and one.name not in used | known.names
        )
    ]
    return ";".join(one.serialize().rstrip(";") for one in kept)
