"""On the host, a mistake is shown on its line with what to write instead."""

from __future__ import annotations

import pytest

from report import __main__ as commands
from report import checks, line_marks
from report.problems import Problem

WRONG = Problem("docs/a b,c:d.md", 12, "it is 100% wrong.", "Write:\nother: words, these")
MARK = "::error file=docs/a b%2Cc%3Ad.md,line=12::it is 100%25 wrong.%0AWrite:%0Aother: words, these"


def test_file_line_complaint_and_remedy_are_one_command() -> None:
    assert line_marks.of([WRONG, WRONG]) == MARK
    assert line_marks.of([]) == ""
    assert "%0D" in line_marks.of([Problem("a.md", 1, "a\rb", "c")])


@pytest.mark.parametrize("host", ["true", ""])
def test_the_check_marks_lines_on_the_host_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], host: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", host)
    monkeypatch.setattr(checks, "run", lambda *_: [WRONG])
    assert commands.main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "1 problem found." in lines
    assert (MARK in lines) is bool(host)
