"""Checks see what readers see: no code, no comment, and nothing that hides behind either."""

from __future__ import annotations

import pytest

from report import visible_lines


@pytest.mark.parametrize(
    ("text", "seen", "unclosed"),
    [
        ("a\nb", ["a", "b"], None),
        ("```\na\n```\nb", ["b"], None),
        ("````\n```\na\n````\nb", ["b"], None),
        ("~~~\n```\n~~~\na", ["a"], None),
        ("```a```\nb", ["```a```", "b"], None),
        ("``` python\na\n```\nb", ["b"], None),
        ("<!-- a -->\nb", ["<!-- a -->", "b"], None),
        ("a <!-- b\nc\nd --> e\nf", ["a ", " e", "f"], None),
        ("<!-- a --> b <!-- c\n--> d", ["<!-- a --> b ", " d"], None),
        ("a\n```\nb", ["a"], 2),
        ("a\n<!-- b\nc", ["a", ""], 2),
        ("a\n```", ["a"], 2),
        ("", [""], None),
    ],
)
def test_lines_outside_code_and_comments_are_seen(text: str, seen: list[str], unclosed: int | None) -> None:
    lines = text.split("\n")
    assert [line for _, line in visible_lines.visible(lines)] == seen
    assert visible_lines.unclosed(lines) == unclosed
