"""`python -m report` runs one command and tells by its exit status how it went."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import small_report

from report import __main__, binding, building


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(__main__, "ROOT", small_report.make(tmp_path))
    monkeypatch.setattr(building, "build", lambda _: 7)
    monkeypatch.setattr(binding, "bind", lambda _: 8)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["check"], 0, "No problems found."),
        (["fix"], 0, "Nothing to fix."),
        (["build"], 7, ""),
        (["book"], 8, ""),
        (["overdue", "2026-12-01"], 0, "No problems found."),
        (["overdue", "2030-01-01"], 1, "problems found."),
        (["overdue", "1/12/2027"], 2, "'1/12/2027' is not a day; write it like 2026-11-24."),
        (["summary", "/nonexistent"], 2, "'/nonexistent' is no folder with the sources of a report."),
        (["nonsense"], 2, "Commands:"),
        ([], 2, "Commands:"),
    ],
)
def test_a_command_says_how_it_went(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    assert root.exists()
    assert __main__.main(arguments) == status
    assert said in capsys.readouterr().out


def test_the_module_runs_as_a_command() -> None:
    command = [sys.executable, "-m", "report", "nonsense"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout.startswith("Commands: check, build")


def test_a_check_that_finds_something_fails(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "docs/index.md").write_text("no front matter")
    assert __main__.main(["check"]) == 1
    assert "docs/index.md:1:" in capsys.readouterr().out


def test_a_summary_compares_with_the_sources_before(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["summary", str(root)]) == 0
    assert capsys.readouterr().out.strip()
