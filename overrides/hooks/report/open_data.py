"""Open data: every kind of record as JSON and CSV with a JSON Schema, and a Data Package that lists them.

JSON Schema is draft 2020-12; the package follows the Data Package specification (Frictionless, version 1).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from . import changes, data_schema, data_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .sources import Sources

FOLDER = "data"
TITLES = {
    "findings": "Findings, with their certainty and sources",
    "recommendations": "Recommendations, with their strength, addressees and grounds",
    "commitments": "Clauses of the Commitment to care, collaboration, and understanding",
    "systems": "Register of real systems",
    "uses": "Kinds of use, held against seven questions, with our position",
    "duties": "Duties in law and guidance",
    "gates": "Gates in the life of a system",
    "studies": "Studies of prediction, trials, audits and reviews",
    "values": "Values, principles and professional virtues",
    "glossary": "Terms in plain words",
    "others": "What others have asked for since 2020",
    "research": "The research agenda",
    "readiness": "Self-assessment of readiness",
}


def made(sources: Sources) -> dict[str, str]:
    """Path below the site's root → content, for every data file, its schema and the package."""
    files: dict[str, str] = {}
    resources: list[dict[str, Any]] = []
    for name, rows, schema in tables(sources):
        files |= {
            f"{FOLDER}/{name}.json": as_json(rows),
            f"{FOLDER}/{name}.csv": data_tables.as_csv(rows, list(schema["items"]["properties"])),
            f"{FOLDER}/{name}.schema.json": as_json(schema),
        }
        resources.append(_resource(name, schema))
    files[f"{FOLDER}/datapackage.json"] = as_json(package(sources, resources))
    return files


def tables(sources: Sources) -> list[tuple[str, list[dict[str, Any]], dict[str, Any]]]:
    """Name, rows and JSON Schema of every table: the kinds of record, the sections, the statistics."""
    found = []
    for kind, title in TITLES.items():
        records = list(sources.records[kind].values())
        if records:
            schema = data_schema.of_model(type(records[0]), kind, title)
            found.append((kind, [data_tables.as_row(one) for one in records], schema))
    return [*found, _sections(sources), _statistics(sources)]


def _sections(sources: Sources) -> tuple[str, list[dict[str, Any]], dict[str, Any]]:
    rows = [
        {"id": one.id, "number": one.number, "title": one.title, "level": one.level, "page": one.src}
        for one in sources.sections.values()
    ]
    fields = {"id": str, "number": str, "title": str, "level": int, "page": str}
    return "sections", rows, data_schema.of_fields(fields, "sections", "Sections with their permanent ids")


def _statistics(sources: Sources) -> tuple[str, list[dict[str, Any]], dict[str, Any]]:
    rows = [
        {"series": n.series, "year": n.year, "value": n.value, "unit": n.unit, "source": n.source}
        for numbers in sources.statistics.series.values()
        for n in numbers
    ]
    fields = {"series": str, "year": str, "value": float, "unit": str, "source": str}
    return "statistics", rows, data_schema.of_fields(fields, "statistics", "Official and published figures")


def package(sources: Sources, resources: list[dict[str, Any]]) -> dict[str, Any]:
    """The descriptor of the whole: what it is, its licence, its edition and its resources."""
    newest = changes.newest(sources.records["changes"].values())
    return {
        "profile": "tabular-data-package",
        "name": "ethics-of-machine-learning-in-childrens-social-care",
        "title": "Ethics of machine learning in children’s social care: the data of the report",
        "version": f"{newest.edition}{'-draft' if newest.draft else ''}",
        "created": f"{newest.date.isoformat()}T00:00:00Z",
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0 International",
            }
        ],
        "contributors": [
            {
                "title": "Ethics of machine learning in children's social care project",
                "role": "author",
            }
        ],
        "resources": resources,
    }


def _resource(name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": schema["title"],
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": data_schema.table_schema(schema),
    }


def as_json(value: Any) -> str:
    """JSON with two spaces, letters as they are, and a line end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
