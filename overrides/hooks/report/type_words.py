"""Types in the words of a contributor: what a field of a record should hold."""

from __future__ import annotations

import types
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin

NAMES = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date (2026-11-24)",
}


def described(hint: Any) -> str:
    """A type in the words of a contributor."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return "one of " + ", ".join(str(arg) for arg in args)
    if origin in {Union, types.UnionType}:
        return " or ".join(described(arg) for arg in args if arg is not type(None))
    if origin is tuple:
        return f"a list ([a, b]) of {described(args[0])}"
    if origin is dict:
        return "a mapping"
    return NAMES.get(hint, getattr(hint, "__name__", "something else"))
