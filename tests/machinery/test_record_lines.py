"""A complaint about a record stands on the line of what it quotes: the field, or the item of a list."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

from report import checks

DATA = "docs/_data"
FINDINGS, FIGURES, REQUESTS = f"{DATA}/findings.yml", f"{DATA}/figures.yml", f"{DATA}/recommendations.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "quoted"),
    [
        (FINDINGS, "[one2020word, two2021word]", "\n    - one2020word\n    - nobody2020", "- nobody2020"),
        (FINDINGS, "[one2020word, two2021word]", "\n    - one2020word\n    - [two2021word]", "- [two"),
        (FINDINGS, "argued_in: argument", "argued_in: nowhere", "argued_in: nowhere"),
        (FINDINGS, "why: Two", "why: TODO Two", "TODO"),
        (FINDINGS, "why: Two studies", "why: Two 'good' studies", "good"),
        (REQUESTS, "[buyers]", "\n    - buyers\n    - sellers", "- sellers"),
        (REQUESTS, "strength: should", "strength: must", "strength: must"),
        (REQUESTS, "statement: Publish", "statement: You must publish", "You must"),
        (FIGURES, "[{label: Then,", "[\n    {label: It's odd,", "It's odd"),
    ],
)
def test_it_stands_on_the_line_of_what_it_quotes(
    tmp_path: Path, path: str, old: str, new: str, quoted: str
) -> None:
    text = small_report.FILES[path].replace(old, new, 1)
    found = checks.run(small_report.make(tmp_path, {path: text}))
    lines = [number for number, line in enumerate(text.split("\n"), 1) if quoted in line]
    assert [(one.path, one.line) for one in found] == [(path, line) for line in lines], found
