"""The decision record: questions in order, some of them asked only after certain answers to others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .uses import Position, Use

FILE = "docs/_data/decision.yml"
OPEN = "open"  # The answer that everyone may give: we cannot answer this yet.

Part = Literal["what-it-is", "red-lines", "purpose", "law", "evidence", "people", "running"]
Effect = Literal["met", "condition", "pause", "stop"]
Outcome = Literal["stop", "pause", "go"]

PARTS: dict[Part, str] = {
    "what-it-is": "What it is",
    "red-lines": "Red lines",
    "purpose": "Purpose and alternatives",
    "law": "Law",
    "evidence": "Evidence",
    "people": "People",
    "running": "Running and stopping",
}
EFFECTS = ("met", "condition", "pause", "stop")
OUTCOMES: dict[Outcome, str] = {"stop": "Stop", "pause": "Pause until", "go": "Go under these conditions"}
BY_POSITION: dict[Position, Effect] = {
    "acceptable-with-ordinary-care": "met",
    "acceptable-under-conditions": "condition",
    "only-as-research": "condition",
    "should-not-be-used": "stop",
    "must-not-be-used": "stop",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; `only_if` maps an earlier one to the answers, or kinds of them, after which it is put."""

    id: str
    order: int
    part: Part
    question: str
    why: str
    evidence: str
    sections: tuple[str, ...]
    answers: tuple[dict[str, Any], ...]
    since: date
    answers_from: Literal["uses"] | None = None
    only_if: dict[str, Any] | None = None
    duties: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()
    path: str = FILE
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer: what it does to the outcome and says there; `kind` groups answers for `only_if`."""

    id: str
    text: str
    effect: Effect
    says: tuple[str, ...] = ()
    kind: str = ""


def answers(question: Question, uses: Mapping[str, Use]) -> list[Answer]:
    """The answers that a question offers, those made from records first; OPEN goes without saying."""
    made = [_of_use(use) for use in uses.values()] if question.answers_from == "uses" else []
    return [*made, *(_written(raw) for raw in question.answers)]


def _of_use(use: Use) -> Answer:
    """The position of a use as an answer: a use that stops says why, the others bring their conditions."""
    effect = BY_POSITION[use.position]
    effect = "condition" if effect == "met" and use.conditions else effect
    says = use.conditions if effect != "stop" and use.conditions else (use.because,)
    return Answer(id=use.id, text=f"{use.name}. {use.does}", effect=effect, says=says, kind=use.position)


def _written(raw: Mapping[str, Any]) -> Answer:
    says = (str(raw["says"]),) if raw.get("says") else ()
    return Answer(
        id=raw["id"], text=raw["text"], effect=raw["effect"], says=says, kind=str(raw.get("kind", ""))
    )
