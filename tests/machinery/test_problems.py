"""A complaint says where, what and what to write; all of them come at once, in order."""

from __future__ import annotations

from report.problems import Problem, summary

FIRST = Problem("a.md", 2, "this is wrong.", "Write:\nthis")
SECOND = Problem("a.md", 10, "that is wrong.", "Mend it.")


def test_a_complaint_reads_as_in_the_example() -> None:
    assert str(FIRST) == "a.md:2: this is wrong.\n    Write:\n    this"


def test_all_complaints_come_once_in_order_with_their_count() -> None:
    assert summary([SECOND, FIRST, SECOND]) == f"{FIRST}\n{SECOND}\n2 problems found."
    assert summary([FIRST]).endswith("1 problem found.")
    assert summary([]) == "No problems found."
