"""YAML as contributors write it: loaded safely, with the line of each record and of each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from .problems import Problem
from .source_text import read_text
from .unread import PART

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Raw", "parse", "parse_parts", "raw_mapping", "read_list", "read_text"]

# YAML 1.1 reads these bare words as booleans, whoever writes them as names gets a surprise.
BOOLEAN_WORDS = frozenset({"on", "off", "yes", "no", "y", "n"})


@dataclass(frozen=True, slots=True)
class Raw:
    """One mapping as written: its values, and where the mapping and each field stand."""

    path: str
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def line_of(self, field: str) -> int:
        """The line of `field`, or of the mapping where the field is absent."""
        return self.lines.get(field, self.line)


_Base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster in C


class _Loader(_Base):  # type: ignore[valid-type, misc]
    """A safe loader that refuses a key written twice and words that YAML would turn into booleans."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        seen: set[str] = set()
        for key, _ in node.value:
            what = "the name of a field is no word" if not isinstance(key, yaml.ScalarNode) else ""
            if what or key.value in seen:
                what = what or f"'{key.value}' is written twice"
                raise yaml.MarkedYAMLError(problem=what, problem_mark=key.start_mark)
            seen.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return made

    def construct_bool(self, node: yaml.ScalarNode) -> bool:
        if node.value.lower() in BOOLEAN_WORDS:
            what = f"'{node.value}' is read as true or false; write it in quotes, or write true or false"
            raise yaml.MarkedYAMLError(problem=what, problem_mark=node.start_mark)
        return bool(node.value.lower() == "true")


_Loader.add_constructor("tag:yaml.org,2002:bool", _Loader.construct_bool)


def parse(text: str, path: str, first_line: int = 1) -> tuple[Any, yaml.Node | None, list[Problem]]:
    """Value, node tree and problems of one YAML text; never raises for bad input."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if "*" in text:
            _refuse_aliases(node)
        value = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + first_line
        what = f"this is not valid YAML: {error.problem or 'it cannot be read'}."
        return None, None, [Problem(path, line, what, _remedy(str(error.problem)))]
    except (yaml.YAMLError, ValueError, AttributeError, RecursionError) as error:
        return None, None, [Problem(path, first_line, f"this is not valid YAML: {error}.", _remedy(""))]
    finally:
        loader.dispose()
    return value, node, []


@lru_cache(maxsize=256)  # While serving, only the file that was edited is read again.
def parse_parts(text: str, path: str) -> tuple[Any, yaml.Node | None, tuple[Problem, ...]]:
    """The same for a text of many parts, as `unread.PART` tells them: a broken part alone is left out."""
    value, node, faults = parse(text, path)
    if not faults:
        return value, node, ()
    kept: list[str] = []
    problems: list[Problem] = []
    for part in PART.split(text):
        first = "".join(kept).count("\n") + 1
        last = first + part.rstrip().count("\n")  # What is left open is noticed only behind its part.
        wrong = [replace(one, line=min(one.line, last)) for one in parse(part, path, first)[2]]
        kept.append("\n" * part.count("\n") if wrong else part)
        problems += wrong
    value, node, more = parse("".join(kept), path)
    return (value, node, (*problems, *more)) if problems else (None, None, tuple(faults))


def _refuse_aliases(node: yaml.Node | None) -> None:
    """Raise for a node that stands in two places (`*name`): nobody would see it change in the other."""
    seen, below = set(), [node] if node else []
    while below:
        one = below.pop()
        if id(one) in seen:
            raise yaml.MarkedYAMLError(problem="'*' repeats another place", problem_mark=one.start_mark)
        seen.add(id(one))
        if not isinstance(one, yaml.ScalarNode):
            below += [part for item in one.value for part in (item if isinstance(item, tuple) else (item,))]


def _remedy(problem: str) -> str:
    if "\\t" in problem:
        return "Indent with two spaces, not with a tab."
    return "Check the indentation (two spaces) and put text that holds ': ' or '#' in double quotes."


def read_list(root: Path, path: str) -> tuple[list[Raw], list[Problem]]:
    """The records of a file that holds a list of mappings; a missing file holds none."""
    file = root / path
    if not file.is_file():
        return [], []
    text, problems = read_text(file, path)
    value, node, more = parse_parts(text, path)
    problems += more
    if value is None:
        return [], problems
    if not isinstance(node, yaml.SequenceNode):
        what = "this file should hold a list of records."
        return [], [*problems, Problem(path, 1, what, "Begin each record with '- id: '.")]
    records = [
        raw_mapping(item, value[at], path)
        for at, item in enumerate(node.value)
        if isinstance(item, yaml.MappingNode)
    ]
    strays = [
        Problem(path, item.start_mark.line + 1, "this is not a record.", "Begin each record with '- id: '.")
        for item in node.value
        if not isinstance(item, yaml.MappingNode)
    ]
    return records, [*problems, *strays]


def raw_mapping(node: yaml.MappingNode, values: dict[str, Any], path: str, first_line: int = 1) -> Raw:
    """One mapping node with the lines of its fields."""
    lines = {str(key.value): key.start_mark.line + first_line for key, _ in node.value}
    return Raw(path, node.start_mark.line + first_line, {str(k): v for k, v in values.items()}, lines)
