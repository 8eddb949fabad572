"""Who may use whom: the rules of the report know nothing of MkDocs, hooks know nothing of each other."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOOKS = ROOT / "overrides" / "hooks"
RULES = sorted((HOOKS / "report").glob("*.py"))
THIN = sorted(HOOKS.glob("*.py"))
FORBIDDEN_IN_RULES = {
    "mkdocs",
    "material",
    "mkdocs_bibtex",
    "socket",
    "urllib.request",
    "http",
    "requests",
    "time",
    "random",
}
LIMITS = {"report": 150, "hooks": 60, "function": 25}


def imported(file: Path) -> set[str]:
    """The packages that a module imports, without the dots of its own."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {part for alias in node.names for part in (alias.name, alias.name.split(".")[0])}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, node.module.split(".")[0]}
    return names


@pytest.mark.parametrize("file", RULES, ids=lambda file: file.name)
def test_rules_know_neither_mkdocs_nor_network_nor_clock(file: Path) -> None:
    assert not imported(file) & FORBIDDEN_IN_RULES
    text = file.read_text(encoding="utf-8")
    assert "date.today" not in text
    assert "datetime.now" not in text or file.stem == "__main__"  # The command hands the day to the rules.


@pytest.mark.parametrize("file", THIN, ids=lambda file: file.name)
def test_hooks_are_thin_and_know_nothing_of_each_other(file: Path) -> None:
    others = {one.stem for one in THIN} - {file.stem}
    assert not imported(file) & others
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LIMITS["hooks"]


@pytest.mark.parametrize("file", RULES, ids=lambda file: file.name)
def test_modules_keep_the_house_measure(file: Path) -> None:
    lines = len(file.read_text(encoding="utf-8").splitlines())
    assert lines <= LIMITS["report"], f"{file.name} has {lines} lines"


@pytest.mark.parametrize("file", [*RULES, *THIN], ids=lambda file: file.name)
def test_functions_keep_the_house_measure(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno < LIMITS["function"], node.name


def test_content_names_no_path_of_the_code() -> None:
    for file in sorted((ROOT / "docs").rglob("*.md")):
        if "decisions" not in file.parts and file.name not in {"contributing.md", "writing.md"}:
            assert "overrides/hooks" not in file.read_text(encoding="utf-8"), file


def test_nothing_imports_the_tests() -> None:
    for file in [*RULES, *THIN]:
        assert not imported(file) & {"tests", "conftest", "browser"}


def test_nothing_that_is_kept_is_a_link_to_somewhere_else() -> None:
    kept = subprocess.run(
        ["git", "ls-files", "--stage"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert not [line for line in kept.stdout.splitlines() if line.startswith("120000")]
