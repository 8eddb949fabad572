"""YAML as contributors write it: loaded safely, with the line of each record and of each field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from .problems import Problem
from .source_text import read_text
from .unread import PART
from .yaml_loader import Loader, RefusedError, refuse_aliases

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Raw", "parse", "parse_parts", "raw_mapping", "read_list", "read_text"]
INDENT = "Check the indentation (two spaces) and put text that holds ': ' or '#' in double quotes."
MISFITS = 3  # Behind so many that do not fit, it is the whole that is wrong.


@dataclass(frozen=True, slots=True)
class Raw:
    """One mapping as written: its values and their nodes, and where the mapping and each field stand."""

    path: str
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]
    nodes: Mapping[str, yaml.Node] = field(default_factory=dict, repr=False, compare=False)
    first_line: int = 1

    def line_of(self, field: str) -> int:
        """The line of `field`, or of the mapping where the field is absent."""
        return self.lines.get(field, self.line)

    def line_of_item(self, field: str, at: int) -> int:
        """The line of an item of a list, counted from 0."""
        node = self.nodes.get(field)
        if not isinstance(node, yaml.SequenceNode):
            return self.line_of(field)
        return int(node.value[at].start_mark.line) + self.first_line


def parse(
    text: str, path: str, first_line: int = 1, loader: type[Loader] = Loader
) -> tuple[Any, yaml.Node | None, list[Problem]]:
    """Value, node tree and problems of one YAML text; never raises for bad input."""
    reader = loader(text)
    try:
        node = reader.get_single_node()
        if "*" in text:
            refuse_aliases(node)
        value = reader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        what, remedy = _refusal(error, text.split("\n")[line : line + 1])
        return None, None, [Problem(path, line + first_line, what, remedy)]
    except (yaml.YAMLError, ValueError, AttributeError, RecursionError) as error:
        return None, None, [Problem(path, first_line, f"this is not valid YAML: {error}.", INDENT)]
    finally:
        reader.dispose()
    return value, node, []


def _refusal(error: yaml.MarkedYAMLError, line: list[str]) -> tuple[str, str]:
    if isinstance(error, RefusedError):
        return error.what, error.remedy
    what = f"this is not valid YAML: {error.problem or 'it cannot be read'}."
    tab = any("\t" in one[: len(one) - len(one.lstrip())] for one in line)
    return what, "Indent with two spaces, not with a tab." if tab else INDENT


@lru_cache(maxsize=256)  # While serving, only the file that was edited is read again.
def parse_parts(text: str, path: str) -> tuple[Any, yaml.Node | None, tuple[Problem, ...]]:
    """The same for a text of many parts, as `unread.PART` tells them: a broken part alone is left out."""
    value, node, faults = parse(text, path)
    if not faults:
        return value, node, ()
    parts = PART.split(text)
    problems = _leave_out_broken(parts, path)
    value, node, more = parse("".join(parts), path)
    for _ in range(MISFITS if more else 0):  # Good alone, but no part of this list: a name given twice.
        _leave_out(parts, more[0].line)
        problems += more
        value, node, more = parse("".join(parts), path)
        if not more:
            break
    return (None, None, tuple(faults)) if more else (value, node, tuple(problems))


def _leave_out_broken(parts: list[str], path: str) -> list[Problem]:
    """Empty the parts that cannot be read by themselves, and say why."""
    problems: list[Problem] = []
    first = 1
    for at, part in enumerate(parts):
        last = first + part.rstrip().count("\n")  # What is left open is noticed only behind its part.
        wrong = [replace(one, line=min(one.line, last)) for one in parse(part, path, first)[2]]
        first += part.count("\n")
        parts[at] = "\n" * part.count("\n") if wrong else part
        problems += wrong
    return problems


def _leave_out(parts: list[str], line: int) -> None:
    """Empty the part that holds a line."""
    last = 0
    for at, part in enumerate(parts):
        last += part.count("\n")
        if last >= line:
            parts[at] = "\n" * part.count("\n")
            return


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
    written = {str(name): value for name, value in values.items()}
    nodes = {str(key.value): value for key, value in node.value}
    return Raw(path, node.start_mark.line + first_line, written, lines, nodes, first_line)
