"""YAML read safely: what nobody can have meant is refused, with its place and what to write instead."""

from __future__ import annotations

from typing import Any

import yaml

__all__ = ["Loader", "RefusedError", "refuse_aliases"]

# YAML 1.1 reads these bare words as booleans, whoever writes them as names gets a surprise.
BOOLEAN_WORDS = frozenset({"on", "off", "yes", "no", "y", "n"})

_Base: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster in C


class RefusedError(yaml.MarkedYAMLError):
    """What is good YAML and still a slip: `what` is a sentence, `remedy` what to write instead."""

    def __init__(self, what: str, node: yaml.Node, remedy: str) -> None:
        super().__init__(problem=what, problem_mark=node.start_mark)
        self.what, self.remedy = what, remedy


class Loader(_Base):  # type: ignore[valid-type, misc]
    """A safe loader that refuses a key written twice, a day that is none, and words taken for booleans."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        """A mapping of words, each of them once."""
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise RefusedError("the name of a field is no word.", key, "Write: name: value")
            if key.value in seen:
                raise RefusedError(f"'{key.value}' is written twice.", key, "Keep one of the two.")
            seen.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return made

    def construct_bool(self, node: yaml.ScalarNode) -> bool:
        """True or false, where it says so."""
        if node.value.lower() in BOOLEAN_WORDS:
            what = f"'{node.value}' is read as true or false."
            raise RefusedError(what, node, f'Write it in quotes ("{node.value}"), or write true or false.')
        return bool(node.value.lower() == "true")

    def construct_day(self, node: yaml.ScalarNode) -> Any:
        """A date or a moment."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError as error:
            what = f"'{node.value}' is no day of the calendar."
            raise RefusedError(what, node, "Write a day that there is, like 2026-11-24.") from error


Loader.add_constructor("tag:yaml.org,2002:bool", Loader.construct_bool)
Loader.add_constructor("tag:yaml.org,2002:timestamp", Loader.construct_day)


def refuse_aliases(node: yaml.Node | None) -> None:
    """Raise for a node that stands in two places (`*name`): nobody would see it change in the other."""
    seen, below = set(), [node] if node else []
    while below:
        one = below.pop()
        if id(one) in seen:
            raise RefusedError("'*' repeats another place.", one, "Write it out again, or put it in quotes.")
        seen.add(id(one))
        if not isinstance(one, yaml.ScalarNode):
            below += [part for item in one.value for part in (item if isinstance(item, tuple) else (item,))]
