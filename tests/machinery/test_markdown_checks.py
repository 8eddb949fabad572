"""Markdown that the builder would show otherwise than it was meant."""

from __future__ import annotations

import pytest

from page_of import page
from report import markdown_checks


def said(markdown: str) -> list[str]:
    return [f"{problem.line}: {problem.what}" for problem in markdown_checks.problems(page(markdown))]


@pytest.mark.parametrize(
    "good",
    [
        '!!! note "A"\n    Text.',
        '??? warning "A"\n\n    Text.',
        "- one\n- two\n    - three",
        "?",
        "! Note that it ends here",
        "Text\n\n1. one\n2. two",
        "| a | b |\n|---|---|\n| `x|y` | d \\| e |\n\nText.",
        "Text[^a] and [^a].\n\n[^a]: Note.",
        "```html\n<p onclick='x'>\n```",
        "`<b>` and a < b, c > d",
        "A link [x](y.md){ .wide } and ## no id",
        "<!-- a comment -->",
        "<!-- a\n```\nb -->\nText.",
        "    - item\n\n~~~\n```\n~~~",
    ],
)
def test_good_markdown_passes(good: str) -> None:
    assert said(good) == []


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ("```\na", "7: this block of code is never closed"),
        ("a\n~~~\n```\nb", "8: this block of code is never closed"),
        ("a\n<!-- b\nc", "8: this comment is never closed"),
        ('!!! zebra "A"\n    a', "7: 'zebra' is not a kind of box"),
        ("!!! note\n    a", "7: this box has no title"),
        ('    !!! note "A"\n    a', "7: the text of this box is not indented"),
        ("| a |\n|---|\n| b | c |", "9: this row has 2 cells, the table has 1 columns"),
        ('!! note "A"\n    a', "7: '!!' begins no box"),
        ('! warning "A"\n    a', "7: '!' begins no box"),
        ('!!!! note "A"\n    a', "7: '!!!!' begins no box"),
        ('?? note "A"\n    a', "7: '??' begins no box"),
        ("!!! note “A”\n    a", "7: the title of a box stands in straight"),
        ("a\n| a |", "8: a table needs an empty line"),
        ("| a |\nb", "8: text needs an empty line"),
        ("a[^1]", "7: the footnote '1' has no text"),
        ("[^1]: a", "7: nothing leads to the footnote '1'"),
        ("a[^1]\n\n[^1]: b\n[^1]: c", "10: the footnote '1' is written twice"),
        ("a\n- b", "8: a list needs an empty line"),
        ("a\n2. b", "8: a list needs an empty line"),
        ("a <br> b", "7: '<br>' is raw HTML"),
        ("a </div> b", "7: '</div>' is raw HTML"),
        ("<svg", "7: '<svg' is raw HTML"),
        ("[x](y.md){ style='color: red' }", "7: '{ style='color: red' }' sets 'style'"),
        ("/// tab", "7: '///' begins a block"),
        ("text { #x", "7: the braces of this id are not closed"),
        ("Coming soon.", "7: 'Coming soon' is left over"),
    ],
)
def test_a_slip_gets_its_complaint_with_its_line(bad: str, complaint: str) -> None:
    assert any(text.startswith(complaint) for text in said(bad)), said(bad)


@pytest.mark.parametrize(
    ("head", "right"),
    [
        ('!! note "A child’s file"', '!!! note "A child’s file"'),
        ("    ! danger “Risk”", '    !!! danger "Risk"'),
        ("!!! on-monday ‘Ask’", '!!! on-monday "Ask"'),
        ("!! note", '!!! note "Title in words"'),
    ],
)
def test_the_head_of_a_box_is_given_in_its_right_form(head: str, right: str) -> None:
    indent = head[: len(head) - len(head.lstrip())]
    found = list(markdown_checks.problems(page(f"{head}\n{indent}    a")))
    assert [problem.remedy for problem in found] == [f"Write: {right}"]
