"""Every figure of a worked example is what follows from its invented cases, and what its page prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import worked_examples as worked
import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "counting-example.yml": "background/machine-learning.md",
    "fairness-example.yml": "should-it-be-used/fairness.md",
    "models-example.yml": "can-it-be-done-right/models.md",
}
PRESENT = [name for name in PAGES if (ROOT / "docs/_data" / name).is_file()]


def data(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docs/_data" / name).read_text(encoding="utf-8"))
    return loaded


def tables(name: str) -> list[tuple[str, ...]]:
    """The rows of all tables on the page of an example, as printed."""
    lines = (ROOT / "docs" / PAGES[name]).read_text(encoding="utf-8").splitlines()
    rows = [tuple(cell.strip() for cell in line.strip("| ").split("|")) for line in lines if line[:1] == "|"]
    return [row for row in rows if not set("".join(row)) <= set("-: ")]


def test_no_example_is_left_out() -> None:
    assert {file.name for file in (ROOT / "docs/_data").glob("*-example.yml")} <= {*PAGES}


@pytest.mark.parametrize("name", PRESENT)
def test_what_is_expected_follows_from_the_cases(name: str) -> None:
    example = data(name)
    made = worked.RECOMPUTED[name](example)
    assert {part: example["expected"].get(part) for part in made} == made
    assert set(made) == set(example["expected"]), "a part of `expected` is not recomputed"


@pytest.mark.parametrize("name", [name for name in PRESENT if name in worked.PRINTED])
def test_the_page_prints_the_tables_that_follow(name: str) -> None:
    printed = set(tables(name))
    missing = [row for row in worked.PRINTED[name](data(name)) if row not in printed]
    assert not missing, f"{PAGES[name]} lacks these rows: {missing}"


@pytest.mark.parametrize("name", PRESENT)
def test_the_page_says_that_its_cases_are_invented(name: str) -> None:
    text = (ROOT / "docs" / PAGES[name]).read_text(encoding="utf-8")
    assert re.search(r"\b(invented|made up|made-up)\b", text, re.IGNORECASE)
