"""The decision record held against itself: answers that say nothing, questions for nobody, wrong outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import decision, decision_cases, decision_walk
from .problems import Problem
from .records import MALFORMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .decision import Question
    from .decision_cases import Case
    from .sources import Sources

MOST_QUESTIONS = 25
FIELDS = {"id", "text", "effect", "says", "kind"}


def problems(sources: Sources) -> Iterator[Problem]:
    """Everything that is wrong with the questions and with the cases that answer them."""
    asked = decision_walk.in_order(sources.records["decision"].values())
    if len(asked) > MOST_QUESTIONS:
        what = f"there are {len(asked)} questions; nobody finishes more than {MOST_QUESTIONS}."
        yield Problem(decision.FILE, asked[-1].line, what, "Merge two questions, or leave one out.")
    before: dict[str, Question] = {}
    found: list[Problem] = []
    for one in asked:
        order = [] if sources.unread else _order(one, before)  # A question that is lost leaves a gap.
        wrong = [*order, *_answers(one)] or _only_if(one, before, sources)
        found += [Problem(one.path, one.line, *each) for each in wrong]
        before[one.id] = one
    yield from found
    if not found and sources.records["uses"]:  # The first question offers the uses.
        for case in sources.records["decision-cases"].values():
            yield from _case(case, sources)


def _order(one: Question, before: Mapping[str, Question]) -> Iterator[tuple[str, str]]:
    if one.order != len(before) + 1:
        yield (
            f"the order of '{one.id}' is {one.order}, and {len(before)} stand before it.",
            f"Write order: {len(before) + 1}",
        )


def _answers(one: Question) -> Iterator[tuple[str, str]]:
    seen: set[str] = {decision.OPEN}
    for raw in one.answers:
        name = str(raw.get("id", ""))
        if not {"id", "text", "effect"} <= raw.keys() <= FIELDS or raw["effect"] not in decision.EFFECTS:
            yield (
                f"the answer '{name}' of '{one.id}' is not complete.",
                f"Write: {{id: …, text: …, effect: {'|'.join(decision.EFFECTS)}, says: …}}",
            )
        elif raw["effect"] != "met" and not raw.get("says"):
            yield f"the answer '{name}' of '{one.id}' leads somewhere and says nothing.", "Add says: …"
        if name in seen:
            yield f"'{one.id}' has the answer '{name}' twice, or uses a name of ours.", "Choose another id."
        seen.add(name)
    if len(seen) < 3 and not one.answers_from:  # noqa: PLR2004
        yield f"'{one.id}' offers no choice.", "Give it two answers or more."


def _only_if(one: Question, before: Mapping[str, Question], sources: Sources) -> Iterator[tuple[str, str]]:
    for name, allowed in (one.only_if or {}).items():
        if name not in before or not isinstance(allowed, list):
            yield (
                f"'{one.id}' depends on '{name}', which is not asked before it, or not on a list of answers.",
                "Write only_if: {an-earlier-question: [an-answer]}",
            )
            continue
        known = _offered(before[name], sources)
        for each in allowed:
            if each not in known:
                what = f"'{one.id}' waits for the answer '{each}' to '{name}', which nobody can give."
                yield what, f"Known: {', '.join(sorted(known))}."


def _offered(question: Question, sources: Sources) -> set[str]:
    """Every answer, and every kind of answer, that a question offers."""
    try:
        offered = decision.answers(question, sources.records["uses"])
    except MALFORMED:  # Reported where it stands.
        return set()
    kinds = set(decision.BY_POSITION) if question.answers_from else set()
    return {text for answer in offered for text in (answer.id, answer.kind) if text} | kinds


def _case(case: Case, sources: Sources) -> Iterator[Problem]:
    for name, answer in case.answers.items():
        question: Any = sources.records["decision"].get(name)
        if question is None or answer not in {decision.OPEN, *_offered(question, sources)}:
            what = f"the case '{case.id}' answers '{answer}' to '{name}', which nobody can."
            yield Problem(case.path, case.line, what, "Name a question and one of its answers.")
            return
    found = decision_cases.walked(case, sources.records).outcome
    if found != case.outcome:
        what = f"the answers of '{case.id}' lead to '{found}', and not to '{case.outcome}'."
        yield Problem(case.path, case.line, what, f"Correct an answer, or write outcome: {found}")
