from __future__ import annotations

import re

import pytest

from report import paragraphs


def anchors(html: str) -> list[str]:
    return re.findall(r'<p id="([^"]+)"', paragraphs.numbered(html, {"one", "two"}))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h1 id="one">A</h1><p>x</p><p>y</p>', ["one.p1", "one.p2"]),
        ('<h1 id="one">A</h1><p>x</p><h2 id="two">B</h2><p>y</p>', ["one.p1", "two.p1"]),
        ("<p>before any heading</p>", []),
        ('<h2 id="other">record</h2><p>x</p>', []),
        ('<h2 id="one">A</h2><div class="admonition"><p>box</p></div><p>x</p>', ["one.p1"]),
        ('<h2 id="one">A</h2><ul><li><p>item</p></li></ul><p>x</p>', ["one.p1"]),
        ('<h2 id="one">A</h2><div><div><p>a</p></div><p>b</p></div><p>x</p>', ["one.p1"]),
        ('<h2 id="one">A</h2><table><tr><td><p>cell</p></td></tr></table>', []),
        ('<h2 id="one">A</h2><figure><svg><path d="M0"/></svg></figure><p>x</p>', ["one.p1"]),
        ('<h2 id="one">A</h2><p id="mine">x</p><p class="lead">y</p>', ["mine", "one.p1"]),
    ],
)
def test_paragraphs_of_the_running_text_are_numbered_within_their_section(
    html: str, expected: list[str]
) -> None:
    assert anchors(html) == expected


def test_the_number_stands_behind_the_text_and_is_a_link() -> None:
    html = paragraphs.numbered('<h2 id="one">A</h2><p>Some <em>text</em>.</p>', {"one"})
    assert html.endswith(
        '<p id="one.p1">Some <em>text</em>. <a class="paragraph-link" href="#one.p1" '
        'aria-label="Paragraph 1 of this section">1</a></p>'
    )


def test_nothing_else_is_changed() -> None:
    html = '<h2 id="one">A</h2><ul><li>x</li></ul>'
    assert paragraphs.numbered(html, {"one"}) == html
