"""A feature that the theme does not have is passed over by the builder, so the checks name it."""

from __future__ import annotations

from pathlib import Path

import pytest

from report import configuration


@pytest.mark.parametrize(
    ("features", "complaints"),
    [
        ("    - navigation.top\n    # a note\n    - toc.follow\n", []),
        (
            "    - navigation.topp\n",
            ["3: the theme has no feature 'navigation.topp'. Did you mean 'navigation.top'?"],
        ),
        ("    - zebra\n", ["3: the theme has no feature 'zebra'. Take the line out."]),
        ("  palette:\n    - zebra\n", []),
    ],
)
def test_features_are_those_of_the_theme(tmp_path: Path, features: str, complaints: list[str]) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"theme:\n  features:\n{features}plugins:\n  - other\n")
    found = configuration.problems(tmp_path)
    assert [f"{problem.line}: {problem.what} {problem.remedy}" for problem in found] == complaints


def test_a_missing_file_is_a_complaint(tmp_path: Path) -> None:
    assert [problem.what for problem in configuration.problems(tmp_path)] == ["mkdocs.yml is missing."]
