"""The kinds of record that the report has: where each is written, and what model reads it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from . import (
    audiences,
    base_rates,
    changes,
    commitments,
    decision,
    decision_cases,
    duties,
    errata,
    figures,
    findings,
    gates,
    glossary,
    last_time,
    others,
    questions,
    questions_to_ask,
    readiness,
    recommendations,
    research,
    studies,
    synonyms,
    systems,
    templates,
    uses,
    values,
)
from .problems import Problem
from .records import names_fit, typed_all
from .yaml_lines import read_list

if TYPE_CHECKING:
    from pathlib import Path

    from .yaml_lines import Raw

KINDS: dict[str, tuple[str, type[Any]]] = {
    "findings": (findings.FILE, findings.Finding),
    "recommendations": (recommendations.FILE, recommendations.Recommendation),
    "studies": (studies.FILE, studies.Study),
    "glossary": (glossary.FILE, glossary.Term),
    "audiences": (audiences.FILE, audiences.Audience),
    "questions": (questions.FILE, questions.Question),
    "ways": (questions.WAYS, questions.Way),
    "systems": (systems.FILE, systems.System),
    "values": (values.FILE, values.Value),
    "base-rates": (base_rates.FILE, base_rates.Preset),
    "figures": (figures.FILE, figures.Figure),
    "duties": (duties.FILE, duties.Duty),
    "gates": (gates.FILE, gates.Gate),
    "readiness": (readiness.FILE, readiness.Item),
    "uses": (uses.FILE, uses.Use),
    "commitments": (commitments.FILE, commitments.Clause),
    "decision": (decision.FILE, decision.Question),
    "decision-cases": (decision_cases.FILE, decision_cases.Case),
    "questions-to-ask": (questions_to_ask.FILE, questions_to_ask.Ask),
    "templates": (templates.FILE, templates.Template),
    "others": (others.FILE, others.Request),
    "research": (research.FILE, research.Inquiry),
    "changes": (changes.FILE, changes.Change),
    "synonyms": (synonyms.FILE, synonyms.Synonym),
    "errata": (errata.FILE, errata.Erratum),
}


def read_all(root: Path) -> tuple[dict[str, dict[str, Any]], dict[str, list[Raw]], list[Problem]]:
    """By kind: the records that can be read, all of them as written, and why the rest cannot be read."""
    records: dict[str, dict[str, Any]] = {}
    raws: dict[str, list[Raw]] = {}
    problems: list[Problem] = []
    for kind, (path, model) in KINDS.items():
        written, unreadable = read_list(root, path)
        read = last_time.same(("records", path), written, partial(_typed, written, model))
        raws[kind], records[kind], wrong = [*read[0]], {record.id: record for record in read[1]}, read[2]
        problems += unreadable + wrong
    records["base-rates"] = base_rates.filled(records["base-rates"], records["studies"])
    return records, raws, problems


def _typed(written: list[Raw], model: type[Any]) -> tuple[list[Raw], list[Any], list[Problem]]:
    """The records that stand where they belong, those that can be read, and what is wrong."""
    elsewhere = [one for raw in written if (one := _of_another_kind(raw, model))]
    raws = [raw for raw in written if raw.line not in {one.line for one in elsewhere}]
    found, wrong = typed_all(raws, model)
    return raws, found, elsewhere + wrong


def _of_another_kind(raw: Raw, model: type[Any]) -> Problem | None:
    """Where a record belongs that has the fields of another kind and not those of its own."""
    others = (path for path, other in KINDS.values() if names_fit(raw, other))
    if names_fit(raw, model) or not (path := next(others, "")):
        return None
    what = f"the record '{raw.values.get('id', '')}' has the fields of {path}."
    return Problem(raw.path, raw.line, what, f"Move it into that file: {path}")
