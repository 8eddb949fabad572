from __future__ import annotations

from pathlib import Path

import pytest

from report import unreachable

ONE = "- id: host\n  address: https://host.example/\n  reason: It answers 403.\n  since: 2026-11-24\n"


def listed(root: Path, text: str) -> Path:
    (root / "bibliography").mkdir()
    (root / unreachable.FILE).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("text", "cited", "complaints"),
    [
        ("[]\n", [], []),
        (ONE, ["https://host.example/page"], []),
        (ONE, ["https://other.example/"], ["nothing in the report links to 'https://host.example/'."]),
        (
            ONE.replace("reason", "why"),
            ["https://host.example/"],
            ["'why' is not a field", "has no 'reason'"],
        ),
    ],
)
def test_each_line_is_read_and_needed(
    tmp_path: Path, text: str, cited: list[str], complaints: list[str]
) -> None:
    found = [problem.what for problem in unreachable.problems(listed(tmp_path, text), cited)]
    assert len(found) == len(complaints)
    assert all(any(part in what for what in found) for part in complaints)


def test_a_line_excuses_all_that_begins_with_its_address(tmp_path: Path) -> None:
    known, _ = unreachable.load(listed(tmp_path, ONE))
    assert known[0].covers("https://host.example/page")
    assert not known[0].covers("https://other.example/")


def test_no_file_excuses_nothing(tmp_path: Path) -> None:
    assert unreachable.load(tmp_path) == ([], [])
