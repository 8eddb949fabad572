"""The line of a record on which a complaint stands: that of the field or the item which it quotes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .problems import Problem
    from .yaml_lines import Raw

QUOTED = re.compile(r"'([^'\n]+)'")


def placed(problems: Iterable[Problem], raws: Mapping[str, Iterable[Raw]]) -> Iterator[Problem]:
    """The problems, those on the first line of a record moved to what they quote, where it stands there."""
    at = {(raw.path, raw.line): raw for kind in raws.values() for raw in kind}
    for problem in problems:
        raw = at.get((problem.path, problem.line))
        yield replace(problem, line=_line(raw, QUOTED.findall(problem.what))) if raw else problem


def line_of(raw: Raw, field: str, text: str) -> int:
    """The line of the item of a field that is this text, or holds it; else that of the field."""
    return _of_text([*_texts(raw.nodes[field])] if field in raw.nodes else [], text) or raw.line_of(field)


def _line(raw: Raw, quoted: list[str]) -> int:
    names = [name for name in quoted if name != raw.values.get("id")]
    field = next((name for name in names if name in raw.nodes), "")
    values = [value for name, value in raw.nodes.items() if name == field or (not field and name != "id")]
    texts = [text for value in values for text in _texts(value)]
    lines = (_of_text(texts, name) for name in names if name != field)
    return next((line for line in lines if line), raw.line_of(field))


def _of_text(texts: list[tuple[str, int]], text: str) -> int:
    exact = (line for value, line in texts if value == text)
    return next(exact, next((line for value, line in texts if text in value), 0))


def _texts(node: yaml.Node) -> Iterator[tuple[str, int]]:
    """Every text in a value, however deep, and its line."""
    if isinstance(node, yaml.ScalarNode):
        yield node.value, node.start_mark.line + 1  # Records stand in files of their own.
        return
    for item in node.value:
        for one in item if isinstance(item, tuple) else (item,):
            yield from _texts(one)
