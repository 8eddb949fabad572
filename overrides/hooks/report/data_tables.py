"""Records as rows: plain values for JSON, and CSV that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from .data_schema import PLACE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A cell that begins so may be run as a formula (OWASP, CSV Injection); an apostrophe makes it text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
JOINT = "; "


def as_row(record: Any) -> dict[str, Any]:
    """A record's fields in their order, absent ones left out, dates as 2026-11-24."""
    values = (
        (field.name, getattr(record, field.name)) for field in fields(record) if field.name not in PLACE
    )
    return {name: _plain(value) for name, value in values if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def as_csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Rows as CSV (RFC 4180): lists joined by '; ', nothing for an absent value."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return f"{value:.12g}"
    text = JOINT.join(map(_cell, value)) if isinstance(value, list) else _text(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
