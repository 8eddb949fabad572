"""Every way through the decision record ends in an outcome; its checks find what would break one."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import node_tools
from report import decision, decision_cases, decision_checks, decision_walk, form_files, sources
from report.decision import OPEN, Question
from report.sources import Sources

ROOT = Path(__file__).resolve().parents[2]
NEEDS_USES = "docs/_data/uses.yml is not there yet"


@pytest.fixture(scope="module")
def read() -> Sources:
    return sources.load(ROOT)


@pytest.fixture(scope="module")
def questions(read: Sources) -> list[Question]:
    return decision_walk.in_order(read.records["decision"].values())


def offered(read: Sources, question: Question) -> list[str]:
    return [*(answer.id for answer in decision.answers(question, read.records["uses"])), OPEN]


class Walked:
    """Every way through the questions; two are one where the same questions and outcomes can follow."""

    def __init__(self, read: Sources, questions: list[Question]) -> None:
        self.ended: list[list[decision_walk.Step]] = []
        self.taken: set[tuple[str, str]] = set()
        matters = {name for one in questions for name in one.only_if or {}}
        seen, waiting = set(), [dict[str, str]()]
        while waiting:
            given = waiting.pop()
            steps = decision_walk.walk(questions, read.records["uses"], given)
            last = steps[-1].question
            if last.id in given:
                self.ended.append(steps)
                continue
            for answer in offered(read, last):
                self.taken.add((last.id, answer))
                taken = {**given, last.id: answer}
                further = decision_walk.walk(questions, read.records["uses"], taken)
                so_far = decision_walk.result([step for step in further if step.question.id in taken])
                at = further[-1].question.id
                state = (at, at in taken, so_far.outcome, *_branch(further, matters))
                if state not in seen:
                    seen.add(state)
                    waiting.append(taken)


def _branch(steps: list[decision_walk.Step], matters: set[str]) -> list[str]:
    return [
        step.answer.kind or step.answer.id if step.answer else OPEN
        for step in steps
        if step.question.id in matters
    ]


def test_every_way_ends_every_question_is_asked_and_every_answer_is_taken(
    read: Sources, questions: list[Question]
) -> None:
    walked = Walked(read, questions)
    assert walked.taken == {(one.id, answer) for one in questions for answer in offered(read, one)}
    outcomes = set()
    for steps in walked.ended:
        found = decision_walk.result(steps)
        outcomes.add(found.outcome)
        last = steps[-1].answer
        assert (found.outcome == "stop") is (last is not None and last.effect == "stop")
        assert found.outcome != "stop" or found.reasons
        assert found.outcome != "pause" or found.until or found.unanswered
    assert outcomes == {"stop", "pause", "go"}


def test_at_most_twenty_five_questions_each_with_reason_evidence_and_sections(
    questions: list[Question],
) -> None:
    assert len(questions) <= 25
    assert all(one.why and one.evidence and one.sections for one in questions)


def test_the_first_question_agrees_with_the_position_of_each_use(
    read: Sources, questions: list[Question]
) -> None:
    for use in read.records["uses"].values():
        steps = decision_walk.walk(questions, read.records["uses"], {"which-use": use.id})
        stops = use.position in {"should-not-be-used", "must-not-be-used"}
        assert (decision_walk.result(steps).outcome == "stop") is stops, use.id


# Case → the kinds of position that its use may have for the case to stand as it does.
GOLDEN = {
    "risk-score-product": ("stop", {"only-as-research", "should-not-be-used", "must-not-be-used"}),
    "transcription-pilot": ("pause", {"acceptable-under-conditions"}),
    "placement-forecast": ("go", {"acceptable-with-ordinary-care", "acceptable-under-conditions"}),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_case_agrees_with_the_uses(read: Sources, name: str) -> None:
    if not read.records["uses"]:
        pytest.fail(NEEDS_USES)
    outcome, positions = GOLDEN[name]
    case = read.records["decision-cases"][name]
    assert read.records["uses"][case.answers["which-use"]].position in positions
    assert decision_cases.walked(case, read.records).outcome == outcome == case.outcome


def test_the_transcription_pilot_may_go_on_once_its_gaps_are_closed(
    read: Sources, questions: list[Question]
) -> None:
    best = {one.id: one.answers[0]["id"] for one in questions if one.answers}
    given = {**read.records["decision-cases"]["transcription-pilot"].answers, **best}
    given |= {"which-use": "use-transcription", "fair-comparison": "changes-no-decision"}
    found = decision_walk.result(decision_walk.walk(questions, read.records["uses"], given))
    assert (found.outcome, found.unanswered) == ("go", ())
    assert found.conditions


def by_chance(read: Sources, questions: list[Question]) -> Iterator[dict[str, str]]:
    """Answers as people might give them: carefully or not, some left out, some that nobody offers."""
    chance = random.Random(1)  # noqa: S311
    yield {}
    for _ in range(3000):
        careful = chance.random() < 0.6
        yield {
            one.id: (
                offered(read, one)[0]
                if careful and chance.random() < 0.9
                else chance.choice([*offered(read, one), "nonsense"])
            )
            for one in questions
            if chance.random() < 0.97
        }


def as_data(read: Sources, one: Question) -> dict[str, Any]:
    """A question as the script reads it."""
    answers = {
        answer.id: {"effect": answer.effect, "says": answer.says, "kind": answer.kind}
        for answer in decision.answers(one, read.records["uses"])
    }
    return {"id": one.id, "onlyIf": one.only_if or {}, "answers": answers}


WALK = """
  const {model, given} = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const {walk, result} = globalThis.report.decision;
  console.log(JSON.stringify(given.map((one) => result(walk(model, one)))));
"""


def test_script_and_rules_walk_alike(read: Sources, questions: list[Question]) -> None:
    given = list(by_chance(read, questions))
    model = [as_data(read, one) for one in questions]
    walked = json.loads(node_tools.run(["decision.js"], WALK, {"model": model, "given": given}))
    for answers, found in zip(given, walked, strict=True):
        ours = decision_walk.result(decision_walk.walk(questions, read.records["uses"], answers))
        same = {name: list(getattr(ours, name)) for name in ("reasons", "until", "conditions", "unanswered")}
        assert found == {"outcome": ours.outcome, **same}, answers


BROKEN: list[tuple[str, dict[str, Any], str]] = [
    ("touches-one-family", {"order": 9}, "stand before it"),
    (
        "touches-one-family",
        {"answers": ({"id": "one", "text": "One.", "effect": "met"},)},
        "offers no choice",
    ),
    (
        "touches-one-family",
        {"answers": ({"id": "open", "text": "X.", "effect": "met"},) * 2},
        "a name of ours",
    ),
    (
        "touches-one-family",
        {"answers": ({"id": "a", "text": "A.", "effect": "explode"},) * 2},
        "is not complete",
    ),
    ("touches-one-family", {"answers": ({"text": "A."},) * 2}, "is not complete"),
    ("touches-one-family", {"answers": ({"id": "a", "text": "A.", "effect": "stop"},) * 2}, "says nothing"),
    ("which-use", {"only_if": {"public-record": ["x"]}}, "not asked before it"),
    ("person-decides", {"only_if": {"touches-one-family": "one-family"}}, "not on a list"),
    ("person-decides", {"only_if": {"touches-one-family": ["nobody"]}}, "nobody can give"),
]


@pytest.mark.parametrize(("name", "change", "says"), BROKEN)
def test_a_broken_question_is_a_complaint(
    read: Sources, name: str, change: dict[str, Any], says: str
) -> None:
    questions = {**read.records["decision"], name: replace(read.records["decision"][name], **change)}
    broken = replace(read, records={**read.records, "decision": questions})
    assert any(says in problem.what for problem in decision_checks.problems(broken))


CASES: list[tuple[dict[str, Any], str]] = [
    ({"answers": {"nonsense": "one-family"}}, "to 'nonsense', which nobody can"),
    ({"answers": {"touches-one-family": "nonsense"}}, "answers 'nonsense' to 'touches-one-family'"),
    ({"outcome": "go"}, "lead to 'stop', and not to 'go'"),
]


@pytest.mark.parametrize(("change", "says"), CASES)
def test_a_case_that_does_not_fit_is_a_complaint(read: Sources, change: dict[str, Any], says: str) -> None:
    one = replace(read.records["decision-cases"]["risk-score-product"], **change)
    broken = replace(read, records={**read.records, "decision-cases": {one.id: one}})
    assert [says in problem.what for problem in decision_checks.problems(broken)] == [True]


def test_more_questions_than_anyone_answers_are_a_complaint(
    read: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decision_checks, "MOST_QUESTIONS", 3)
    assert "nobody finishes more than 3" in next(decision_checks.problems(read)).what


def test_a_question_that_hangs_on_one_that_is_not_asked_is_not_asked(read: Sources) -> None:
    orphan = replace(
        read.records["decision"]["touches-one-family"], only_if={"never-asked": ["yes"]}, order=1
    )
    assert decision_walk.walk([orphan], read.records["uses"], {}) == []


def test_the_questions_as_they_stand_are_no_complaint(read: Sources) -> None:
    assert list(decision_checks.problems(read)) == []


def test_the_schema_takes_a_saved_record_and_refuses_another(read: Sources, tmp_path: Path) -> None:
    schema, good, bad = (tmp_path / name for name in ("schema.json", "good.json", "bad.json"))
    schema.write_text(json.dumps(form_files.schema(read)))
    saved = {
        "tool": "decision-record",
        "edition": "1.0",
        "values": {"decision-touches-one-family": "one-family"},
    }
    good.write_text(json.dumps(saved))
    bad.write_text(json.dumps({**saved, "values": {"decision-touches-one-family": "maybe"}}))
    command = [str(ROOT / ".venv" / "bin" / "jsonschema"), str(schema), "-i"]
    assert subprocess.run([*command, str(good)], check=False, capture_output=True).returncode == 0
    assert subprocess.run([*command, str(bad)], check=False, capture_output=True).returncode == 1
