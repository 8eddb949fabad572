"""Drawings keep text as text, numbers short and the same on every machine."""

from __future__ import annotations

import pytest

from report import svg


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (81770, "", "81,770"),
        (37, "%", "37%"),
        (4.25, "per cent", "4.25%"),
        (4.2, "", "4.2"),
        (318400, "£", "£318,400"),
        (1.5, "£bn", "£1.5bn"),
        (0, "", "0"),
    ],
)
def test_numbers_are_written_as_readers_write_them(value: float, unit: str, text: str) -> None:
    assert svg.readable(value, unit) == text


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (1.25, "1.2"), (-0.04, "-0"), (99.95, "100")])
def test_coordinates_have_at_most_one_decimal(value: float, text: str) -> None:
    assert svg.number(value) == text


@pytest.mark.parametrize("top", [0.4, 1, 7, 37, 99, 100, 81770, 4e6])
def test_ticks_are_round_and_reach_the_top(top: float) -> None:
    found = svg.ticks(top)
    assert found[0] == 0
    assert found[-1] >= top > found[-2]
    assert 2 <= len(found) <= 6


def test_text_is_wrapped_between_words() -> None:
    assert svg.wrap("one two three", 7 * svg.LETTER) == ["one two", "three"]
    assert svg.wrap("unbreakable", 1) == ["unbreakable"]
    assert svg.wrap("", 100) == []


def test_a_drawing_has_a_title_a_description_and_escaped_text() -> None:
    drawing = svg.Drawing("x", "A <b>", "What & why", height=10)
    drawing.text(1, 2, "<script>", at="end", name="small")
    drawing.box(0, 0, 1, 1, "bar", "<hint>")
    drawing.dot(0, 0, 1, "dot", "<hint>")
    shown = str(drawing)
    assert 'role="img" aria-labelledby="x-title x-description"' in shown
    assert '<title id="x-title">A &lt;b&gt;</title>' in shown
    assert '<desc id="x-description">What &amp; why</desc>' in shown
    assert 'text-anchor="end" class="small">&lt;script&gt;</text>' in shown
    assert shown.count("<title>&lt;hint&gt;</title>") == 2
    assert "<script" not in shown
