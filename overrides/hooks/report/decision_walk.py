"""Where the answers of a decision record lead: the way through the questions, and its outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .decision import EFFECTS, OPEN, Answer, Outcome, Question, answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .uses import Use


@dataclass(frozen=True, slots=True)
class Step:
    """One question on the way, with the answer given; None for one that is still open."""

    question: Question
    answer: Answer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Where the answers lead, why, and what goes with it; ids in the order of the questions."""

    outcome: Outcome
    reasons: tuple[str, ...]
    until: tuple[str, ...]
    conditions: tuple[str, ...]
    unanswered: tuple[str, ...]
    duties: tuple[str, ...]
    recommendations: tuple[str, ...]


def in_order(questions: Iterable[Question]) -> list[Question]:
    """The questions in the order in which they are asked."""
    return sorted(questions, key=lambda question: question.order)


def walk(questions: Iterable[Question], uses: Mapping[str, Use], given: Mapping[str, str]) -> list[Step]:
    """The way that the answers take: to the first stop, to the first question not reached, or to the end."""
    steps: dict[str, Step] = {}
    for question in in_order(questions):
        if not _asked(question, steps):
            continue
        known = {answer.id: answer for answer in answers(question, uses)}
        answer = known.get(given.get(question.id, ""))
        steps[question.id] = Step(question, answer)
        if (answer is None and given.get(question.id) != OPEN) or (answer and answer.effect == "stop"):
            break
    return list(steps.values())


def _asked(question: Question, steps: Mapping[str, Step]) -> bool:
    """An open answer keeps later questions alive: who does not know is asked more, not less."""
    for name, allowed in (question.only_if or {}).items():
        if name not in steps:
            return False
        answer = steps[name].answer
        if answer and answer.id not in allowed and answer.kind not in allowed:
            return False
    return True


def result(steps: list[Step]) -> Result:
    """Where a way leads: a stop stops whatever else was said, anything open or missing pauses, else go."""
    said = {effect: _said(steps, effect) for effect in EFFECTS}
    unanswered = tuple(step.question.id for step in steps if step.answer is None)
    outcome: Outcome = "stop" if said["stop"] else "pause" if said["pause"] or unanswered else "go"
    return Result(
        outcome=outcome,
        reasons=said["stop"],
        until=() if outcome == "stop" else said["pause"],
        conditions=() if outcome == "stop" else said["condition"],
        unanswered=unanswered,
        duties=tuple(dict.fromkeys(name for step in steps for name in step.question.duties)),
        recommendations=tuple(
            dict.fromkeys(name for step in steps for name in step.question.recommendations)
        ),
    )


def _said(steps: list[Step], effect: str) -> tuple[str, ...]:
    return tuple(
        text for step in steps if step.answer and step.answer.effect == effect for text in step.answer.says
    )
