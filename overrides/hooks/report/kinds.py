"""The kinds of record that the report has: where each is written, and what model reads it."""

from __future__ import annotations

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
from .records import typed_all
from .yaml_lines import read_list

if TYPE_CHECKING:
    from pathlib import Path

    from .problems import Problem
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
        raws[kind], unreadable = read_list(root, path)
        found, wrong = typed_all(raws[kind], model)
        records[kind] = {record.id: record for record in found}
        problems += unreadable + wrong
    records["base-rates"] = base_rates.filled(records["base-rates"], records["studies"])
    return records, raws, problems
