from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from report import bibliography, verified

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "one2020word: {seen: 2026-11-23, read: full, how: on the publisher's page}\n"
LIBRARY = bibliography.read({"a.bib": "@misc{one2020word,\n  title = {One},\n  year = {2020},\n}\n"})


def test_a_good_line_gives_no_problem() -> None:
    found = verified.read(GOOD)
    assert found.problems == ()
    assert found.records["one2020word"].read == "full"
    assert list(verified.compare(found, LIBRARY)) == []


@pytest.mark.parametrize(
    "line",
    [
        GOOD.replace("full", "half"),
        GOOD.replace("2026-11-23", "yesterday"),
        GOOD.replace(", how: on the publisher's page", ""),
        GOOD.replace("seen", "saw"),
        GOOD.replace("on the publisher's page", "' '"),
        "one2020word: yesterday\n",
        GOOD.replace("on the publisher's page", '"\u00a0"'),
        GOOD + GOOD,
        "one2020word: {seen",
    ],
)
def test_a_bad_line_is_reported_with_its_place(line: str) -> None:
    found = verified.read("# a comment\n" + line)
    assert found.problems
    assert {(p.path, p.line) for p in found.problems} <= {(verified.PATH, 2), (verified.PATH, 3)}


def test_keys_are_compared_both_ways() -> None:
    problems = list(verified.compare(verified.read(GOOD.replace("one", "two")), LIBRARY))
    assert [(p.path, p.line) for p in problems] == [("a.bib", 1), (verified.PATH, 1)]


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    assert [p.what for p in verified.load(tmp_path).problems] == ["this file is missing."]
