"""YAML is read with its lines, and nothing in it is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from report import yaml_lines


def read(tmp_path: Path, text: str | bytes) -> tuple[list[yaml_lines.Raw], list[str]]:
    file = tmp_path / "records.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    records, problems = yaml_lines.read_list(tmp_path, "records.yml")
    return records, [f"{problem.line}: {problem.what}" for problem in problems]


def test_a_record_knows_its_line_and_the_lines_of_its_fields(tmp_path: Path) -> None:
    records, problems = read(tmp_path, "# heading\n- id: one\n  name: First\n\n- id: two\n  name: Second\n")
    assert not problems
    assert [(raw.line, raw.line_of("name"), raw.line_of("absent")) for raw in records] == [
        (2, 3, 2),
        (5, 6, 5),
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("- id: a\n\tname: x\n", "2: this is not valid YAML"),
        ("- id: a\n  name: x: y\n", "2: this is not valid YAML"),
        ("- id: a\n  open: yes\n", "2: 'yes' is read as true or false"),
        ("- id: a\n  open: On\n", "2: 'On' is read as true or false"),
        ("- id: a\n  id: b\n", "2: 'id' is written twice"),
        ("id: a\n", "1: this file should hold a list of records."),
        ("- just a line\n", "1: this is not a record."),
        (b"- id: caf\xe9\n", "1: this line is not UTF-8 text."),
        ("- id: a\r\n  name: b\r\n", "1: this file has Windows line ends."),
        ("- id: !!python/object:os.system a\n", "1: this is not valid YAML"),
        ("- id: a\n  open: true\n  since: 2026-11-31\n", "3: '2026-11-31' is no day of the calendar."),
        ("- id: a\n  since: 2026-13-45\n", "2: '2026-13-45' is no day of the calendar."),
        ("- id: a\n- id: [b\n- id: c\n", "2: this is not valid YAML"),
        ("- id: a\ntitle: b\n- id: c\n", "2: this is not valid YAML"),
    ],
)
def test_bad_yaml_is_a_complaint_with_its_line(tmp_path: Path, text: str | bytes, complaint: str) -> None:
    _, problems = read(tmp_path, text)
    assert any(problem.startswith(complaint) for problem in problems), problems


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("- id: a\n\tname: x\n", "Indent with two spaces, not with a tab."),
        ("- id: a\n  name: x: y\n", "Check the indentation (two spaces) and put text that holds"),
        ("- id: a\n  id: b\n", "Keep one of the two."),
        ("- since: 2026-11-31\n", "Write a day that there is, like 2026-11-24."),
        ("- open: no\n", 'Write it in quotes ("no"), or write true or false.'),
    ],
)
def test_what_to_write_instead_fits_the_cause(tmp_path: Path, text: str, remedy: str) -> None:
    (tmp_path / "records.yml").write_text(text, encoding="utf-8")
    assert [one.remedy[: len(remedy)] for one in yaml_lines.read_list(tmp_path, "records.yml")[1]] == [remedy]


@pytest.mark.parametrize("misfit", ["b: [a.md]", "- c"])
def test_a_part_that_does_not_fit_the_whole_is_left_out_alone(misfit: str) -> None:
    value, _, problems = yaml_lines.parse_parts(f"a: [a.md]\nb: [b.md]\n{misfit}\nd: [d.md]\n", "a.yml")
    assert value == {"a": ["a.md"], "b": ["b.md"], "d": ["d.md"]}
    assert [problem.line for problem in problems] == [3]


def test_where_nothing_fits_it_is_said_once(tmp_path: Path) -> None:
    records, problems = read(tmp_path, "title: b\n" + "- id: a\n" * 9)
    assert not records
    assert len(problems) == 1


def test_a_missing_file_holds_no_records(tmp_path: Path) -> None:
    assert yaml_lines.read_list(tmp_path, "absent.yml") == ([], [])


def test_true_and_false_are_still_booleans(tmp_path: Path) -> None:
    records, problems = read(tmp_path, "- context: true\n- context: false\n")
    assert not problems
    assert [raw.values["context"] for raw in records] == [True, False]
