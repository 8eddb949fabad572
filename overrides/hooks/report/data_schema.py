"""JSON Schema (draft 2020-12) and Table Schema (Frictionless) of records, from their typed models."""

from __future__ import annotations

import types
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Mapping

DRAFT = "https://json-schema.org/draft/2020-12/schema"
PLACE = frozenset({"path", "line"})  # Where a record is written is no part of what it says.
JSON_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", dict: "object"}


def of_model(model: type[Any], name: str, title: str) -> dict[str, Any]:
    """The schema of a list of records of one model."""
    hints = get_type_hints(model)
    shown = [field.name for field in fields(model) if field.name not in PLACE]
    return of_fields({field: hints[field] for field in shown}, name, title)


def of_fields(hints: Mapping[str, Any], name: str, title: str) -> dict[str, Any]:
    """The schema of a list of objects with these fields; a field that may be absent is not required."""
    return {
        "$schema": DRAFT,
        "$id": f"{name}.schema.json",
        "title": title,
        "type": "array",
        "items": {
            "type": "object",
            "properties": {field: of_hint(hint) for field, hint in hints.items()},
            "required": [field for field, hint in hints.items() if not _optional(hint)],
            "additionalProperties": False,
        },
    }


def of_hint(hint: Any) -> dict[str, Any]:
    """The schema of one value."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"type": "string", "enum": list(args)}
    if origin in {Union, types.UnionType}:
        kinds = [of_hint(arg) for arg in args if arg is not type(None)]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if origin is tuple:
        return {"type": "array", "items": of_hint(args[0])}
    if hint is date:
        return {"type": "string", "format": "date"}
    return {"type": JSON_TYPES.get(origin or hint, "string")}


def _optional(hint: Any) -> bool:
    return get_origin(hint) in {Union, types.UnionType} and type(None) in get_args(hint)


def table_schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the CSV that goes with a JSON Schema; lists are joined by '; ' and read as text."""
    items = schema["items"]
    described = [_field(name, one, name in items["required"]) for name, one in items["properties"].items()]
    table: dict[str, Any] = {"fields": described, "missingValues": [""]}
    if "id" in items["properties"]:
        table["primaryKey"] = ["id"]
    return table


def _field(name: str, one: Mapping[str, Any], required: bool) -> dict[str, Any]:  # noqa: FBT001
    kind = "date" if one.get("format") == "date" else one.get("type", "string")
    kind = "string" if kind in {"array", "object"} else kind
    field: dict[str, Any] = {"name": name, "type": kind}
    constraints: dict[str, Any] = {"required": True} if required and one.get("type") != "array" else {}
    if "enum" in one:
        constraints["enum"] = one["enum"]
    return field | ({"constraints": constraints} if constraints else {})
