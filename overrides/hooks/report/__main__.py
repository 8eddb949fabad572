"""Commands on the sources: `python -m report check`, `build`, `fix`."""

from __future__ import annotations

import sys
from pathlib import Path

from . import building, checks, fixing
from .problems import summary

ROOT = Path(__file__).resolve().parents[3]


def main(arguments: list[str]) -> int:
    """Run one command; 0 when all is well, 1 when something must be mended, 2 for an unknown command."""
    match arguments:
        case ["check"]:
            problems = checks.run(ROOT)
            print(summary(problems))
            return 1 if problems else 0
        case ["build"]:
            return building.build(ROOT)
        case ["fix"]:
            print("\n".join(fixing.fix(ROOT)) or "Nothing to fix.")
            return 0
    print("Commands: check, build, fix.")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
