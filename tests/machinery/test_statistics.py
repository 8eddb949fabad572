"""Official figures: one row a number, every bad row named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from report import statistics

HEAD = "series,year,value,unit,source_key\n"
GOOD = 'zebras,2020,4,zebras,a2020b\nzebras,2021-22,5.5,zebras,a2020b\n"lions, all",2020,1e3,lions,a2020b\n'


def load(tmp_path: Path, text: str) -> tuple[statistics.Table, list[str]]:
    file = tmp_path / statistics.FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    table, problems = statistics.load(tmp_path)
    return table, [f"{problem.line}: {problem.what}" for problem in problems]


def test_a_good_file_is_read_by_series_and_year(tmp_path: Path) -> None:
    table, problems = load(tmp_path, HEAD + GOOD)
    assert not problems
    assert [figure.line for figure in table.series["zebras"]] == [2, 3]
    assert table.value("zebras", "2021-22") == 5.5
    assert table.value("lions, all", "2020") == 1000


@pytest.mark.parametrize(("series", "year"), [("zebras", "1900"), ("tigers", "2020")])
def test_what_is_not_there_is_not_guessed(tmp_path: Path, series: str, year: str) -> None:
    table, _ = load(tmp_path, HEAD + GOOD)
    with pytest.raises(KeyError):
        table.value(series, year)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("zebras,2022,many,zebras,a2020b", "5: 'many' is not a number"),
        ("zebras,2022,nan,zebras,a2020b", "5: 'nan' is not a number"),
        ("zebras,2022,inf,zebras,a2020b", "5: 'inf' is not a number"),
        ('zebras,2022,"80,780",zebras,a2020b', "5: '80,780' is not a number"),
        ("zebras,2022,4,zebras", "5: this row should have 5 filled cells"),
        ("zebras,2022,4,zebras, ", "5: this row should have 5 filled cells"),
        ("zebras,2020,5,zebras,a2020b", "5: 'zebras' already has a figure for 2020 (line 2)"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, row: str, complaint: str) -> None:
    assert any(one.startswith(complaint) for one in load(tmp_path, f"{HEAD}{GOOD}{row}\n")[1])


@pytest.mark.parametrize("text", ["", "year,series\n", "series;year;value;unit;source_key\n"])
def test_other_columns_are_a_complaint(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text)[1] == ["1: the columns are not those expected."]


def test_no_file_is_no_table(tmp_path: Path) -> None:
    assert statistics.load(tmp_path) == (statistics.Table(), [])
