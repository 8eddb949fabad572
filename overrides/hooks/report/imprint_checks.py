"""CITATION.cff and .zenodo.json: others cite and keep the report by them, so they say what it says.

CITATION.cff follows the Citation File Format 1.2.0; a test holds it against the format's own schema.
"""

from __future__ import annotations

import difflib
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from . import changes
from .editions import ZENODO
from .imprint import FILE, LICENCES
from .problems import Problem
from .type_words import described
from .yaml_lines import Raw, parse, raw_mapping, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .sources import Sources

NEEDED: dict[str, type[Any]] = {
    "cff-version": str, "message": str, "title": str, "abstract": str, "authors": list, "license": str,
    "version": str, "date-released": date,
}  # fmt: skip
FIELDS = (
    *NEEDED, "commit", "contact", "doi", "identifiers", "keywords", "license-url", "preferred-citation",
    "references", "repository", "repository-artifact", "repository-code", "type", "url",
)  # fmt: skip
EMPTY = "this file says nothing of the report."


def problems(sources: Sources) -> Iterator[Problem]:
    """What keeps a program from reading one of the files, and what contradicts the newest change."""
    about, wrong = _cited(sources.root)
    wrong += [] if about is None else [*_fields(about), *_agreed(about, sources)]
    text, more = read_text(sources.root / ZENODO, ZENODO)
    kept = _json(text)
    if isinstance(kept, Problem):
        more = more or [kept]
    elif about is not None and not wrong:
        more += _same(kept, about.values, text.split("\n"))
    yield from (*wrong, *more)


def _cited(root: Path) -> tuple[Raw | None, list[Problem]]:
    text, problems = read_text(root / FILE, FILE)
    value, node, more = parse(text, FILE)
    if isinstance(node, yaml.MappingNode):
        return raw_mapping(node, value, FILE), problems
    empty = Problem(FILE, 1, EMPTY, f"Restore it: git checkout {FILE}")
    return None, [*problems, *more] or [empty]


def _fields(about: Raw) -> Iterator[Problem]:
    for name in about.values.keys() - {*FIELDS}:
        near = difflib.get_close_matches(name, FIELDS, 1)
        remedy = f"Did you mean: {near[0]}" if near else f"Known fields: {', '.join(FIELDS)}."
        yield Problem(FILE, about.line_of(name), f"'{name}' is no field of a citation file.", remedy)
    for name, kind in NEEDED.items():
        value, wanted = about.values.get(name), "a list" if kind is list else described(kind)
        if value is None:
            yield Problem(FILE, 1, f"this file has no '{name}'.", f"Add a line: {name}: …")
        elif type(value) is not kind or not value:
            what = f"'{name}' should be {wanted}, but is '{value}'."
            right = f'"{value}"' if kind is str else "2026-11-24" if kind is date else "[…]"
            yield Problem(FILE, about.line_of(name), what, f"Write: {name}: {right}")
    authors = about.values.get("authors")
    for one in authors if isinstance(authors, list) else ():
        if not isinstance(one, dict) or not isinstance(one.get("name"), str):
            yield Problem(FILE, about.line_of("authors"), "an author has no name.", 'Write: - name: "…"')


def _agreed(about: Raw, sources: Sources) -> Iterator[Problem]:
    """Version and day are those of the newest change, and the licence is one that we know."""
    wanted: dict[str, tuple[Any, str]] = {"cff-version": ("1.2.0", "the format of this file")}
    if about.values.get("license") not in LICENCES:
        wanted["license"] = next(iter(LICENCES)), "the licence of the report"
    listed = sources.records["changes"].values()
    if listed and not any(problem.path == changes.FILE for problem in sources.problems):
        newest = changes.newest(listed)
        says = f"what the newest change in {changes.FILE} says"
        wanted["version"] = f"{newest.edition}{' (draft)' if newest.draft else ''}", says
        wanted["date-released"] = newest.date, says
    for name, (right, why) in wanted.items():
        given = about.values.get(name)
        if type(given) is NEEDED[name] and given and given != right:
            written = right if isinstance(right, date) else f'"{right}"'
            what = f"'{name}' is '{given}', which is not {why}."
            yield Problem(FILE, about.line_of(name), what, f"Write: {name}: {written}")


def _json(text: str) -> dict[str, Any] | Problem:
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError) as error:
        line, why = getattr(error, "lineno", 1), getattr(error, "msg", "it is nested without end")
        remedy = "Put names and text in double quotes, and a comma between two fields, none behind the last."
        return Problem(ZENODO, line, f"this is not valid JSON: {why}.", remedy)
    empty = Problem(ZENODO, 1, EMPTY, f"Restore it: git checkout {ZENODO}")
    return kept if isinstance(kept, dict) and kept else empty


def _same(kept: Mapping[str, Any], about: Mapping[str, Any], lines: list[str]) -> Iterator[Problem]:
    """What the archive keeps is what CITATION.cff says."""
    abstract, creators = " ".join(about["abstract"].split()), kept.get("creators")
    people = creators if isinstance(creators, list) else []
    wanted = {
        "title": about["title"],
        "version": about["version"],
        "publication_date": about["date-released"].isoformat(),
        "license": about["license"].lower(),
        "keywords": about.get("keywords", []),
        "creators": [{"name": one["name"]} for one in about["authors"]],
        "description": f"<p>{abstract}</p>",
    }
    given = {**kept, "creators": [{"name": one.get("name")} for one in people if isinstance(one, dict)]}
    if abstract in str(kept.get("description")):
        given["description"] = wanted["description"]
    for name, right in wanted.items():
        if given.get(name) != right:
            line = next((at for at, one in enumerate(lines, 1) if f'"{name}":' in one), 1)
            what = f"'{name}' is not what {FILE} says."
            yield Problem(ZENODO, line, what, f'Write: "{name}": {json.dumps(right, ensure_ascii=False)},')
