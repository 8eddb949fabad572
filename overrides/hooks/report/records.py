"""Typed records from YAML: one frozen dataclass per thing, every wrong field reported with its line."""

from __future__ import annotations

import difflib
import types
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Literal,
    Protocol,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from .problems import Problem
from .type_words import described

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .yaml_lines import Raw


class Record(Protocol):
    """What every dataclass given to `typed` looks like."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


# What the use of a record can raise that names what does not exist, or holds a part of the wrong shape.
MALFORMED = (LookupError, TypeError, ValueError, ArithmeticError, AttributeError)

R = TypeVar("R", bound=Record)


def typed(raw: Raw, kind: type[R]) -> tuple[R | None, list[Problem]]:
    """`raw` as a `kind`; None where a field is missing, unknown or of the wrong type."""
    hints, wanted = _hints(kind), _wanted(kind)
    problems = [*_unknown(raw, wanted), *_missing(raw, wanted), *_wrong(raw, wanted, hints)]
    if problems:
        return None, problems
    values = {name: _frozen(value) for name, value in raw.values.items()}
    place = {"path": raw.path, "line": raw.line}
    values |= {name: where for name, where in place.items() if name in kind.__dataclass_fields__}
    return kind(**values), []


def names_fit(raw: Raw, kind: type[R]) -> bool:
    """Whether a record has the fields of this kind, all that it needs and no other."""
    wanted = _wanted(kind)
    needed = {name for name, one in wanted.items() if one.default is one.default_factory is MISSING}
    return needed <= raw.values.keys() <= wanted.keys()


@cache
def _wanted(kind: type[Any]) -> dict[str, Field[Any]]:
    return {f.name: f for f in fields(kind) if f.init and f.name not in {"path", "line"}}


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def typed_all(raws: Iterable[Raw], kind: type[R]) -> tuple[list[R], list[Problem]]:
    """All of `raws` that can be read as `kind`, and the problems of the rest."""
    pairs = [typed(raw, kind) for raw in raws]
    return [record for record, _ in pairs if record is not None], [p for _, found in pairs for p in found]


def _meant(raw: Raw, wanted: dict[str, Field[Any]]) -> dict[str, str]:
    """Each unknown field and the known one that it nearly is, or nothing."""
    unknown = raw.values.keys() - wanted.keys()
    return {name: "".join(difflib.get_close_matches(name, wanted, 1)) for name in unknown}


def _unknown(raw: Raw, wanted: dict[str, Field[Any]]) -> Iterable[Problem]:
    for name, near in _meant(raw, wanted).items():
        hint = f"Did you mean '{near}'? " if near else ""
        remedy = f"{hint}Known fields: {', '.join(wanted)}."
        yield Problem(raw.path, raw.line_of(name), f"'{name}' is not a field of this kind of record.", remedy)


def _missing(raw: Raw, wanted: dict[str, Field[Any]]) -> Iterable[Problem]:
    given = {*raw.values, *_meant(raw, wanted).values()}  # A name with a slip is one complaint, not two.
    for name, field in wanted.items():
        if name not in given and field.default is MISSING and field.default_factory is MISSING:
            who = f"the record '{raw.values['id']}'" if "id" in raw.values else "this record"
            yield Problem(raw.path, raw.line, f"{who} has no '{name}'.", f"Add a line '{name}: …'.")


def _wrong(raw: Raw, wanted: dict[str, Field[Any]], hints: dict[str, Any]) -> Iterable[Problem]:
    for name in raw.values.keys() & wanted.keys():
        value, hint = raw.values[name], hints[name]
        if _fits(value, hint):
            continue
        for at, item in enumerate(value if get_origin(hint) is tuple and isinstance(value, list) else ()):
            inner = get_args(hint)[0]
            if not _fits(item, inner):
                what = f"'{name}' should hold {described(inner)} in each place, but holds {_shown(item)}."
                yield Problem(raw.path, raw.line_of_item(name, at), what, f"Write {described(inner)} there.")
                break
        else:
            what = f"'{name}' should be {described(hint)}, but is {_shown(value)}."
            yield Problem(raw.path, raw.line_of(name), what, f"Write {name}: {described(hint)}.")


def _fits(value: Any, hint: Any) -> bool:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return value in args
    if origin in {Union, types.UnionType}:
        return any(_fits(value, arg) for arg in args)
    if origin is tuple:
        return isinstance(value, list) and all(_fits(item, args[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict) and all(
            _fits(k, args[0]) and _fits(v, args[1]) for k, v in value.items()
        )
    if hint is float:
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if hint is str:
        return isinstance(value, str) and bool(value.strip())
    if hint is Any:
        return True
    return type(value) is (type(None) if hint is None else hint)


def _shown(value: Any) -> str:
    text = str(value)
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"  # noqa: PLR2004


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
