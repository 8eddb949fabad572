"""Commands of `python -m report`: `check`, `build`, `book`, `fix`, `overdue DAY`, `summary FOLDER`."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from . import binding, building, change_summary, checks, fixing, line_marks, review_dates, sources
from .problems import summary

ROOT = Path(__file__).resolve().parents[3]
COMMANDS = "Commands: check, build, book, fix, overdue 2026-11-24, summary folder-with-the-sources-before."


def main(arguments: list[str]) -> int:
    """Run one command; 0 when all is well, 1 when something must be mended, 2 for what cannot be done."""
    match arguments:
        case ["check"]:
            problems = checks.run(ROOT, datetime.now(tz=UTC).date())
            print(summary(problems))
            if problems and os.environ.get("GITHUB_ACTIONS"):
                print(line_marks.of(problems))
            return 1 if problems else 0
        case ["build"]:
            return building.build(ROOT)
        case ["book"]:
            return binding.bind(ROOT)
        case ["fix"]:
            print("\n".join(fixing.fix(ROOT)) or "Nothing to fix.")
            return 0
        case ["overdue", day] if _is_day(day):
            late = review_dates.overdue(sources.load(ROOT).pages.values(), date.fromisoformat(day))
            print(summary(late))
            return 1 if late else 0
        case ["summary", before] if (Path(before) / "docs").is_dir():
            print(change_summary.of(sources.load(Path(before)), sources.load(ROOT)))
            return 0
    print(_wrong(arguments))
    return 2


def _wrong(arguments: list[str]) -> str:
    match arguments:
        case ["overdue", day]:
            return f"'{day}' is not a day; write it like 2026-11-24."
        case ["summary", before]:
            return f"'{before}' is no folder with the sources of a report."
    return COMMANDS


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # A terminal without curly quotes shows the rest.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
