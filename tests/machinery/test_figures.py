"""Every figure is drawn from its data: the same bytes each time, with text as text, a title and numbers."""

from __future__ import annotations

import csv
import io
import itertools
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import get_args

import figure_cases
import pytest
from figure_cases import HOSTILE, KINDS, figure

from report import (
    chart_line,
    counting_example,
    figure_drawings,
    figure_numbers,
    figure_pages,
    figures,
    sources,
    svg,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def real() -> sources.Sources:
    return sources.load(ROOT)


@pytest.fixture(scope="module")
def read(real: sources.Sources) -> sources.Sources:
    """The report's sources with small records of every kind that a figure draws."""
    records, table = figure_cases.records(real)
    return replace(real, records=records, statistics=table)


def test_every_kind_of_figure_is_tried() -> None:
    assert {*KINDS} == {*get_args(figures.Kind)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_drawing_is_well_formed_and_the_same_each_time(read: sources.Sources, kind: str) -> None:
    drawn = figure_drawings.svg(KINDS[kind], read)
    assert drawn == figure_drawings.svg(KINDS[kind], read)
    tree = ET.fromstring(drawn)  # noqa: S314  (our own text)
    assert tree.get("role") == "img"
    assert [part.tag for part in tree][:2] == ["title", "desc"]
    assert tree[0].text == f"Title {HOSTILE}"
    assert tree.get("aria-labelledby") == f"{tree[0].get('id')} {tree[1].get('id')}"
    assert "".join(tree.itertext()).strip()


@pytest.mark.parametrize("kind", KINDS)
def test_what_records_say_is_text_and_stays_inside(read: sources.Sources, kind: str) -> None:
    drawn = figure_drawings.svg(KINDS[kind], read)
    assert "<b>" not in drawn
    assert not re.search(r"\b(nan|inf)\b", drawn)
    width, height = map(float, ET.fromstring(drawn).attrib["viewBox"].split()[2:])  # noqa: S314
    for x, y in re.findall(r'\b(?:x|cx|x1)="([-\d.]+)"[^>]*? (?:y|cy|y1)="([-\d.]+)"', drawn):
        assert -1 <= float(x) <= width
        assert -1 <= float(y) <= height


@pytest.mark.parametrize("kind", KINDS)
def test_the_numbers_are_given_as_csv_and_in_a_table(read: sources.Sources, kind: str) -> None:
    rows = list(csv.reader(io.StringIO(figure_pages.as_csv(KINDS[kind], read))))
    assert rows[0] == ["what", "year", "value", "unit"]
    assert [(what, year, float(value)) for what, year, value, _ in rows[1:]] == figure_numbers.rows(
        KINDS[kind], read
    )
    shown = figure_pages.numbers(KINDS[kind], read, next(iter(read.pages.values())))
    assert bool(shown) == (len(rows) > 1)
    assert "<b>" not in shown


def test_ids_are_kept_apart_where_a_figure_is_shown_twice(read: sources.Sources) -> None:
    once, again = figure_drawings.svg(KINDS["bar"], read), figure_drawings.svg(KINDS["bar"], read, "again-")
    assert not set(re.findall(r' id="([^"]+)"', once)) & set(re.findall(r' id="([^"]+)"', again))


def test_every_real_figure_is_drawn_from_real_data(real: sources.Sources) -> None:
    for one in real.records["figures"].values():
        assert figure_drawings.svg(one, real).startswith("<svg")
        assert {number.source for number in figure_numbers.numbers_of(one, real.statistics)} <= {*one.sources}


def letters(drawing: ET.Element) -> list[tuple[str, float, float, float, float]]:
    """Each text of a drawing with the box of its letters: left, top, right, bottom."""
    found = []
    for node in drawing.iter("text"):
        said, x, y = "".join(node.itertext()), float(node.attrib["x"]), float(node.attrib["y"])
        width = len(said) * (svg.LETTER if "small" not in node.get("class", "") else svg.LETTER * 0.9)
        left = x - width * {"start": 0, "middle": 0.5, "end": 1}[node.get("text-anchor", "start")]
        found.append((said, left, y - 8, left + width, y + 1))
    return found


def test_no_word_of_a_real_figure_stands_on_another_or_on_a_rule(real: sources.Sources) -> None:
    for one in real.records["figures"].values():
        drawing = ET.fromstring(figure_drawings.svg(one, real))  # noqa: S314  (our own text)
        words = letters(drawing)
        for (first, *a), (second, *b) in itertools.combinations(words, 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, f"{one.id}: {first!r} stands on {second!r}"
        for rule in drawing.iter("line"):
            x1, y1, x2, y2 = (float(rule.attrib[name]) for name in ("x1", "y1", "x2", "y2"))
            for said, left, top, right, bottom in words if y1 == y2 else ():
                crossed = top < y1 < bottom and min(x1, x2) < right and left < max(x1, x2)
                assert not crossed, f"{one.id}: a rule crosses {said!r}"


@pytest.mark.parametrize(
    ("one", "error"),
    [
        (figure("bar", categories=({"label": "x", "series": "tigers", "year": "2020"},)), KeyError),
        (figure("bar", categories=({"label": "x", "series": "zebras", "year": "1920"},)), KeyError),
        (figure("bar", categories=()), ValueError),
        (figure("line", series=({"name": "zebras", "label": "x", "years": ["soon"]},)), ValueError),
        (figure("outcomes", example="nothing"), KeyError),
    ],
)
def test_data_that_are_not_there_are_not_guessed(
    read: sources.Sources, one: figures.Figure, error: type[Exception]
) -> None:
    with pytest.raises(error):
        figure_drawings.svg(one, read)
    broken = replace(read, records={**read.records, "figures": {one.id: one}})
    assert any("names data that are not there" in problem.what for problem in figures.problems(broken))


@pytest.mark.parametrize(("label", "year"), [("2024-25", 2024), ("March 2025", 2025)])
def test_a_label_begins_with_the_first_year_it_names(label: str, year: int) -> None:
    assert chart_line.start_of(label) == year


def test_a_label_without_a_year_is_an_error() -> None:
    with pytest.raises(ValueError, match="'soon' names no year"):
        chart_line.start_of("soon")


def test_a_figure_is_not_listed_twice_on_its_own_page(real: sources.Sources) -> None:
    name, home = next(iter(real.figure_homes.items()))
    lost = replace(real, records={**real.records, "figures": {}})
    assert f"figure-{name}" in figure_pages.listing(real, real.pages["reference/figures-and-data.md"], "")
    assert f"figure-{name}" not in figure_pages.listing(real, real.pages[home], "")
    assert figure_pages.listing(lost, real.pages[home], "") == ""


def test_without_the_worked_example_its_figures_are_reported(read: sources.Sources) -> None:
    with pytest.raises(KeyError, match=counting_example.FILE):
        figure_drawings.svg(KINDS["thresholds"], replace(read, example=None))
