"""An id is a promise: it has a place, a new place with its old ones, or a reason why it has none."""

from __future__ import annotations

from pathlib import Path

import pytest

from report import permalinks

PRESENT = {"here": ("a.md", "docs/a.md", 3), "there": ("b.md", "docs/b.md", 5)}
GOOD = "here: [a.md]\nthere: [b.md]\n"
RETIRED = 'gone: {retired: {since: 2026-11-24, because: "Merged.", see: here}}\n'


def said(tmp_path: Path, text: str, **released: list[str]) -> list[str]:
    file = tmp_path / permalinks.FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    registry, unreadable = permalinks.load(tmp_path)
    return [str(problem) for problem in [*unreadable, *permalinks.problems(registry, PRESENT, released)]]


@pytest.mark.parametrize(
    "text",
    [GOOD, GOOD + RETIRED, GOOD.replace("[b.md]", "[b.md, a.md]"), GOOD + RETIRED.replace(", see: here", "")],
)
def test_a_registry_that_keeps_its_promises_passes(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("here: [a.md]\n", "docs/b.md:5: the id 'there' is not in the registry"),
        ("here: [a.md]\nthere: [a.md]\n", "there: [b.md, a.md]"),
        (GOOD + "lost: [a.md]\n", "docs/a.md no longer has it"),
        (GOOD + "lost: [c.md]\n", "the page docs/c.md does not exist"),
        ("here: [a.md]\n" + RETIRED.replace("gone", "there"), "was retired and must not be used again"),
        (GOOD + RETIRED.replace("see: here", "see: nowhere"), "sends readers to 'nowhere'"),
        (GOOD + "gone: {retired: {since: soon, because: x}}\n", "neither a list of pages nor a retirement"),
        (GOOD + "gone: {retired: {since: 2026-11-24, because: x, whither: y}}\n", "neither a list"),
        (GOOD + "gone: []\n", "neither a list of pages nor a retirement"),
        (GOOD + "gone: 5\n", "neither a list of pages nor a retirement"),
        (GOOD + "Two_2: [a.md]\n", "'Two_2' is no id"),
        (GOOD + "here: [b.md]\n", "'here' is written twice"),
        ("", "the registry is empty"),
        ("- a\n", "the registry is empty"),
    ],
)
def test_a_broken_promise_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    assert any(complaint in one for one in said(tmp_path, text)), said(tmp_path, text)


def test_what_an_edition_published_stays_registered(tmp_path: Path) -> None:
    assert said(tmp_path, GOOD + RETIRED, **{"1.0": ["here", "gone"]}) == []
    assert "was published in edition 1.0" in said(tmp_path, GOOD, **{"1.0": ["here", "gone"]})[0]


def test_released_ids_are_one_list_for_each_edition(tmp_path: Path) -> None:
    folder = tmp_path / permalinks.RELEASED
    assert permalinks.released(tmp_path) == {}
    folder.mkdir(parents=True)
    (folder / "1.0.txt").write_text("here\nthere\n")
    (folder / "1.1.txt").write_bytes(b"caf\xe9\n")
    assert permalinks.released(tmp_path) == {"1.0": ["here", "there"], "1.1": ["caf\ufffd"]}


def test_a_missing_registry_is_a_complaint(tmp_path: Path) -> None:
    assert [problem.remedy for problem in permalinks.load(tmp_path)[1]] == [permalinks.LOST]
