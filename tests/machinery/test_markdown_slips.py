"""Lists are of one kind; what only looks like two kinds passes."""

from __future__ import annotations

import pytest

from page_of import page
from report import markdown_slips


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("- a\n- b\n\n- c", []),
        ("- a\n    1. b\n    2. c\n- d", []),
        ("1. a\n    - b\n\n    more\n2. c", []),
        ("- a\n\nText.\n\n1. b", []),
        ("- a\n* b", []),  # the builder takes both for one list of the same kind
        ("- a\n1. b", [8]),
        ("1. a\n\n- b\n- c", [9]),
        ("- a\n    - b\n    1. c", [9]),
        ('!!! note "A"\n    1. a\n    - b', [9]),
    ],
)
def test_a_list_has_items_of_one_kind(markdown: str, lines: list[int]) -> None:
    assert [one.line for one in markdown_slips.problems(page(markdown))] == lines


@pytest.mark.parametrize(("line", "count"), [("***", 0), ("* * *", 0), ("**bold", 1), ("a ** b", 1)])
def test_a_rule_of_asterisks_is_no_bold_left_open(line: str, count: int) -> None:
    assert len(list(markdown_slips.problems(page(f"Text.\n\n{line}\n\nText.")))) == count
