"""A report in which nearly all is wrong: every complaint about it, in order, and what can be pasted."""

from __future__ import annotations

from pathlib import Path

from report import checks

WORST = Path(__file__).parent / "cases" / "worst"


def test_all_complaints_come_at_once_in_the_order_of_files_and_lines() -> None:
    said = [f"{problem.path}:{problem.line}: {problem.what}" for problem in checks.run(WORST)]
    expected = (WORST / "complaints.txt").read_text(encoding="utf-8").splitlines()
    assert said == expected, "\n".join(["", *said])


def test_every_complaint_says_what_to_do() -> None:
    assert all(problem.remedy.strip() for problem in checks.run(WORST))
