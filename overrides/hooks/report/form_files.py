"""The files that are published of the documents to fill in, and the schema of a saved decision record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from . import changes, decision, decision_walk, documents, form_documents
from .records import MALFORMED

if TYPE_CHECKING:
    from .changes import Change
    from .sources import Sources

ABOUT = ("decision-system", "decision-by", "decision-date", "decision-signed")
LISTS = ("reasons", "until", "conditions", "unanswered", "duties", "recommendations")
DAY = {"type": "string", "format": "date"}
SCHEMA = f"{documents.FOLDER}/decision-record.schema.json"


def made(sources: Sources) -> dict[str, str]:
    """Path below the site's root → content, of each document as Markdown and of the schema."""
    try:
        about = note(changes.newest(sources.records["changes"].values()))
        made_of = form_documents.all_documents(sources)
        form = json.dumps(schema(sources), indent=2, ensure_ascii=False)
    except MALFORMED:  # A record is not what it should be; the checks say which and where.
        return {}
    return {SCHEMA: f"{form}\n"} | {f"{one.path}.md": documents.markdown(one, about) for one in made_of}


def note(newest: Change) -> str:
    """Where a document comes from, for its first lines."""
    state = "draft for review, " if newest.draft else ""
    return (
        f"From *Ethics of machine learning in children’s social care* ({state}edition {newest.edition}, "
        f"{newest.date:%-d %B %Y}). Text licensed CC BY 4.0. This is not legal advice. "
        "Write no names of children or families into a copy that leaves the case system."
    )


def told(sources: Sources) -> dict[str, str]:
    """What a form on a page says of the report in the files that it saves."""
    newest = changes.newest(sources.records["changes"].values())
    return {"edition": newest.edition, "about": note(newest)}


def schema(sources: Sources) -> dict[str, Any]:
    """The JSON Schema of a decision record as the tool saves it."""
    asked = decision_walk.in_order(sources.records["decision"].values())
    answers = {f"decision-{one.id}": {"enum": _allowed(sources, one)} for one in asked}
    text, texts = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    notes = dict.fromkeys((f"decision-{one.id}--note" for one in asked), text)
    about = {name: DAY if name.endswith("-date") else text for name in ABOUT}
    result = {"outcome": {"enum": list(decision.OUTCOMES)}, **dict.fromkeys(LISTS, texts)}
    values = {"type": "object", "properties": {**about, **answers, **notes}, "additionalProperties": False}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Decision record",
        "type": "object",
        "required": ["tool", "edition", "values"],
        "properties": {
            "$schema": {"type": "string", "format": "uri"},
            "tool": {"const": "decision-record"},
            "edition": text,
            "saved": DAY,
            "values": values,
            "result": {"type": "object", "required": list(result), "properties": result},
        },
    }


def _allowed(sources: Sources, one: decision.Question) -> list[str]:
    return [*(answer.id for answer in decision.answers(one, sources.records["uses"])), decision.OPEN]
