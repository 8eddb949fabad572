"""Every data file says what its schema promises, and its CSV says the same as its JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from report import data_tables, open_data, sources

ROOT = Path(__file__).resolve().parents[2]
FILES = open_data.made(sources.load(ROOT))
NAMES = sorted(path[5:-12] for path in FILES if path.endswith(".schema.json"))


def load(name: str) -> Any:
    return json.loads(FILES[f"data/{name}"])


@pytest.mark.parametrize("name", NAMES)
def test_the_records_fit_their_schema(name: str) -> None:
    jsonschema.Draft7Validator(load(f"{name}.schema.json")).validate(load(f"{name}.json"))


@pytest.mark.parametrize("name", NAMES)
def test_a_record_with_a_field_too_many_or_of_the_wrong_type_does_not_fit(name: str) -> None:
    schema, rows = load(f"{name}.schema.json"), load(f"{name}.json")
    for broken in ({**rows[0], "surplus": 1}, {**rows[0], next(iter(rows[0])): 17.5}):
        assert not jsonschema.Draft7Validator(schema).is_valid([broken])


@pytest.mark.parametrize("name", NAMES)
def test_csv_and_json_hold_the_same(name: str) -> None:
    rows, records = list(csv.DictReader(io.StringIO(FILES[f"data/{name}.csv"]))), load(f"{name}.json")
    assert len(rows) == len(records)
    columns = list(load(f"{name}.schema.json")["items"]["properties"])
    assert list(rows[0]) == columns
    for row, record in zip(rows, records, strict=True):
        if "id" in record:
            assert row["id"] == record["id"]


def test_the_package_lists_every_table_with_its_fields() -> None:
    package = load("datapackage.json")
    assert [one["name"] for one in package["resources"]] == [
        name[5:-4] for name in FILES if name.endswith(".csv")
    ]
    for resource in package["resources"]:
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        header = FILES[f"data/{resource['path']}"].split("\r\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header


@pytest.mark.parametrize("text", ["=1+1", "+44", "-2", "@SUM(A1)", "\tx"])
def test_no_cell_is_taken_for_a_formula(text: str) -> None:
    cell = data_tables.as_csv([{"a": text}], ["a"]).split("\r\n")[1]
    assert cell.strip('"').startswith("'")


def test_nothing_of_how_a_record_is_kept_gets_out() -> None:
    for name in NAMES:
        fields = set(load(f"{name}.schema.json")["items"]["properties"])
        assert not fields & {"path", "line", "keywords", "seen_at"}
