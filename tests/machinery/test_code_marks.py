"""Code in a line is what stands between as many ticks on both sides; all who leave it out agree."""

from __future__ import annotations

import pytest

from report import code_marks, markdown_mask


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Run `make fix` now.", "Run  now."),
        ("Two ``a `b` c`` ticks and `d`.", "Two  ticks and ."),
        ("One that is `not closed.", "One that is `not closed."),
        (r"No \`code\` here.", r"No \`code\` here."),
        ("Unlike ``a` ticks.", "Unlike ``a` ticks."),
        ("No code.", "No code."),
    ],
)
def test_code_is_left_out_of_a_line(line: str, rest: str) -> None:
    assert code_marks.without(line) == rest
    assert markdown_mask.mask(line).replace(markdown_mask.FILLER, "") == rest
