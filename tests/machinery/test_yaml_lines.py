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
        ("- id: a\n  open: yes\n", "2: this is not valid YAML: 'yes' is read as true or false"),
        ("- id: a\n  open: On\n", "2: this is not valid YAML: 'On' is read as true or false"),
        ("- id: a\n  id: b\n", "2: this is not valid YAML: 'id' is written twice"),
        ("id: a\n", "1: this file should hold a list of records."),
        ("- just a line\n", "1: this is not a record."),
        (b"- id: caf\xe9\n", "1: this line is not UTF-8 text."),
        ("- id: a\r\n  name: b\r\n", "1: this file has Windows line ends."),
        ("- id: !!python/object:os.system a\n", "1: this is not valid YAML"),
        ("- since: 2026-13-45\n", "1: this is not valid YAML"),
    ],
)
def test_bad_yaml_is_a_complaint_with_its_line(tmp_path: Path, text: str | bytes, complaint: str) -> None:
    _, problems = read(tmp_path, text)
    assert any(problem.startswith(complaint) for problem in problems), problems


def test_a_missing_file_holds_no_records(tmp_path: Path) -> None:
    assert yaml_lines.read_list(tmp_path, "absent.yml") == ([], [])


def test_true_and_false_are_still_booleans(tmp_path: Path) -> None:
    records, problems = read(tmp_path, "- context: true\n- context: false\n")
    assert not problems
    assert [raw.values["context"] for raw in records] == [True, False]
