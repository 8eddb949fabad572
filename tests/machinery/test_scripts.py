"""What the scripts of the tools work out: the numbers of Python, whole at the edges; typed throughout."""

from __future__ import annotations

import gzip
import itertools
import json
import subprocess
from typing import Any

import pytest

import node_tools
from report import base_rates, page_scripts

SHARES = (0, 0.0001, 0.01, 0.11, 0.3333, 0.5, 0.815, 0.995, 1)
COUNTS = (1, 2, 7, 1000, 402_400, 1_000_000)
LARGEST = 25_000
MORE = "Take more children to see every group in whole numbers."


def in_node(scripts: list[str], expression: str, given: Any) -> Any:
    """The value of an expression over `given`."""
    code = f"""
      const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
      const r = globalThis.report;
      console.log(JSON.stringify({expression}));
    """
    return json.loads(node_tools.run(scripts, code, given))


def test_explorer_and_rules_count_alike_over_a_grid() -> None:
    grid = list(itertools.product(COUNTS, SHARES, SHARES, SHARES))
    names = ("children", "prevalence", "sensitivity", "specificity")
    given = [dict(zip(names, values, strict=True)) for values in grid]
    found = in_node(["base-rates-rules.js"], "given.map(r.baseRates.outcomes)", given)
    for values, theirs in zip(grid, found, strict=True):
        ours = base_rates.outcomes(*values)
        assert ours.found + ours.missed + ours.wrongly_flagged + ours.rightly_left == values[0]
        assert theirs == {
            "found": ours.found,
            "missed": ours.missed,
            "wronglyFlagged": ours.wrongly_flagged,
            "rightlyLeft": ours.rightly_left,
            "flagged": ours.flagged,
            "value": base_rates.right_share(*values[1:]),
        }, values


@pytest.mark.parametrize(
    ("typed", "limit", "whole", "number"),
    [
        ("0", 100, False, 0),
        ("100", 100, False, 100),
        ("100.1", 100, False, None),
        ("-1", 100, False, None),
        ("", 100, False, None),
        ("  12.5 ", 100, False, 12.5),
        (".5", 100, False, 0.5),
        ("1e2", 100, False, None),
        ("0x10", 100, False, None),
        ("NaN", 100, False, None),
        ("eleven", 100, False, None),
        ("0,5", 100, False, None),
        ("1,000", 100_000, False, None),
        ("5%", 100, False, 5),
        ("0.5 %", 100, False, 0.5),
        ("%", 100, False, None),
        ("1,000", 1_000_000, True, 1000),
        ("402 400", 1_000_000, True, 402_400),
        ("1,5", 1_000_000, True, None),
        ("5%", 1_000_000, True, None),
        ("0", 1_000_000, True, None),
        ("1.5", 1_000_000, True, None),
        ("1000001", 1_000_000, True, None),
    ],
)
def test_only_numbers_within_bounds_count(
    typed: str,
    limit: int,
    whole: bool,
    number: float | None,
) -> None:
    found = in_node(["base-rates-rules.js"], "r.baseRates.number(...given)", [typed, limit, whole])
    assert found == number


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            (1000, 0.11, 0.6, 0.8),
            (
                "Of 1,000 children, 244 are flagged: 66 rightly (27%) and 178 wrongly. "
                "110 have the outcome, and the test misses 44 of them."
            ),
        ),
        (
            (1000, 0.0004, 0.8, 0.95),
            (
                "Of 1,000 children, 50 are flagged: fewer than one rightly (under 1%) and 50 wrongly. "
                f"Fewer than one has the outcome. {MORE}"
            ),
        ),
        (
            (1000, 0.11, 0.6, 0.9995),
            (
                "Of 1,000 children, 66 are flagged: 66 rightly (over 99%) and fewer than one wrongly. "
                f"110 have the outcome, and the test misses 44 of them. {MORE}"
            ),
        ),
        (
            (10, 0.001, 0.5, 0.999),
            (
                "Of 10 children, fewer than one is flagged, and of such flags 33% would be right. "
                f"Fewer than one has the outcome. {MORE}"
            ),
        ),
        (
            (1, 1, 1, 1),
            "Of 1 child, 1 is flagged, and rightly. 1 has the outcome, and the test misses nobody.",
        ),
        (
            (1, 1, 0.4, 1),
            (
                "Of 1 child, fewer than one is flagged, and of such flags 100% would be right. "
                f"1 has the outcome, and the test misses that child. {MORE}"
            ),
        ),
        (
            (1000, 0, 0.5, 1),
            "Of 1,000 children, nobody is flagged. None has the outcome, so that nobody can be missed.",
        ),
        (
            (1000, 0, 0.5, 0.5),
            (
                "Of 1,000 children, 500 are flagged, and all of them wrongly. "
                "None has the outcome, so that nobody can be missed."
            ),
        ),
        (
            (1000, 1, 1, 0),
            (
                "Of 1,000 children, all are flagged, and all of them rightly. "
                "All have the outcome, and the test misses nobody."
            ),
        ),
        (
            (1000, 1, 0, 0.5),
            "Of 1,000 children, nobody is flagged. All have the outcome, and the test misses all of them.",
        ),
    ],
)
def test_the_counts_are_told_in_words(values: tuple[float, ...], sentence: str) -> None:
    names = ("children", "prevalence", "sensitivity", "specificity")
    given = dict(zip(names, values, strict=True))
    assert in_node(["base-rates-rules.js"], "r.baseRates.sentence(given)", given) == sentence


@pytest.mark.parametrize(
    ("typed", "says"), [("0,5", ": 0.5."), (",25 %", ": 0.25."), ("1,000,000", ""), ("x", "")]
)
def test_a_comma_for_a_point_is_answered_with_the_point(typed: str, says: str) -> None:
    found = in_node(["base-rates-rules.js"], "r.baseRates.pointed(given)", typed)
    assert found.endswith(says)
    assert bool(found) == bool(says)


def test_rows_are_narrowed_by_every_filter_and_by_each_of_several_values() -> None:
    rows = [[["One"], ["A", "B"]], [["Two"], ["B"]], [["Three"], ["C"]]]
    filters = [{"column": 1, "name": "x", "value": "B"}, {"column": 0, "name": "y", "value": ""}]
    assert in_node(
        ["tables.js"], "r.tables.left(given.rows, given.filters)", {"rows": rows, "filters": filters}
    ) == [
        True,
        True,
        False,
    ]


def test_cells_sort_by_rank_else_as_people_sort() -> None:
    cells = [{"rank": None, "text": text} for text in ("10", "9", "b", "A")]
    found = in_node(["tables.js"], "given.sort(r.tables.compare).map((one) => one.text)", cells)
    assert found == ["9", "10", "A", "b"]
    ranks = [{"rank": 2, "text": "a"}, {"rank": 0, "text": "b"}, {"rank": 1, "text": "c"}]
    assert in_node(["tables.js"], "given.sort(r.tables.compare).map((one) => one.text)", ranks) == [
        "b",
        "c",
        "a",
    ]


KNOWN = {"text": "text", "day": "date", "tick": "tick", "choice": ["a", "b"]}


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ('{"tool": "t", "edition": "1", "values": {"text": "x"}}', ""),
        ('{"tool": "other", "edition": "1", "values": {"text": "x"}}', "foreign"),
        ("[]", "foreign"),
        ("null", "foreign"),
        ("not json", "foreign"),
        ("", "foreign"),
        ('{"tool": "t", "edition": "1"}', "incomplete"),
        ('{"tool": "t", "edition": "1", "values": []}', "incomplete"),
        ('{"tool": "t", "values": {"text": "x"}}', "incomplete"),
        ('{"tool": "t", "edition": "1", "saved": "soon", "values": {"text": "x"}}', "incomplete"),
        ('{"tool": "t", "edition": "1", "saved": "2026-02-31", "values": {"text": "x"}}', "incomplete"),
        ('{"tool": "t", "edition": "1", "result": 1, "values": {"text": "x"}}', "incomplete"),
        ('{"tool": "t", "edition": "1", "values": {}}', "nothing"),
        ('{"tool": "t", "edition": "1", "values": {"unknown": "x"}}', "nothing"),
    ],
)
def test_only_its_own_whole_files_are_opened(file: str, fault: str) -> None:
    found = in_node(
        ["form-files.js"], "r.files.opened(given.file, 't', given.known)", {"file": file, "known": KNOWN}
    )
    assert found["fault"] == fault
    assert bool(found["taken"]) == (not fault)


def test_what_a_form_cannot_take_is_named() -> None:
    fit: dict[str, Any] = {"text": "x", "day": "2026-11-24", "tick": True, "choice": "b"}
    unfit: dict[str, Any] = {"text": 1, "day": "2026-02-31", "tick": "yes", "choice": "c", "toString": "x"}
    empty: dict[str, Any] = {"text": "x", "tick": False, "choice": "", "unknown": ""}
    expression = "given.values.map((one) => r.files.sorted(one, given.known))"
    found = in_node(["form-files.js"], expression, {"values": [fit, unfit, empty, None, []], "known": KNOWN})
    assert found == [
        {"taken": fit, "left": []},
        {"taken": {}, "left": list(unfit)},
        {"taken": {"text": "x"}, "left": []},
        {"taken": {}, "left": []},
        {"taken": {}, "left": []},
    ]


def test_what_is_filled_in_becomes_markdown() -> None:
    fields = [
        {"kind": "text", "label": "Name", "value": "X\nY"},
        {"kind": "text", "label": "Date", "value": ""},
        {"kind": "choice", "label": "Ready?", "value": "a", "chosen": "Yes."},
        {"kind": "choice", "label": "And?", "value": "", "chosen": ""},
        {"kind": "tick", "label": "One", "value": True},
        {"kind": "tick", "label": "Two", "value": ""},
    ]
    given = [{"title": "Part", "fields": fields}]
    text = in_node(["form-files.js"], "r.files.markdown('T', 'A draft.', given, ['Stop.'])", given)
    assert text.startswith("# T\n\nA draft.\n")
    assert "**Name:** X  \nY" in text
    assert "**Date:** —" in text
    assert "**Ready?**\n\n- [x] Yes." in text
    assert "- not answered" in text
    assert "- [x] One\n- [ ] Two" in text
    assert text.endswith("## Where the answers lead\n\nStop.\n")


def test_a_no_holds_back_and_a_yes_without_evidence_is_partly() -> None:
    items = [
        {"gate": "1. Decide", "question": "A", "answer": "no", "evidence": True},
        {"gate": "1. Decide", "question": "B", "answer": "yes", "evidence": False},
        {"gate": "2. Design", "question": "C", "answer": "yes", "evidence": True},
        {"gate": "2. Design", "question": "D", "answer": "", "evidence": False},
    ]
    assert in_node(["readiness.js"], "r.readiness.held(given)", items) == [
        {"gate": "1. Decide", "no": ["A"], "partly": ["B"], "open": 0},
        {"gate": "2. Design", "no": [], "partly": [], "open": 1},
    ]


def test_the_scripts_of_the_tools_are_light() -> None:
    names = {name for scripts in page_scripts.SCRIPTS.values() for name in scripts}
    assert sum(len(gzip.compress((node_tools.SCRIPTS / name).read_bytes())) for name in names) <= LARGEST


def test_every_script_is_typed() -> None:
    for script in node_tools.SCRIPTS.glob("*.js"):
        assert script.read_text(encoding="utf-8").startswith("// @ts-check\n"), script.name
    tsc = node_tools.ROOT / "tests" / "node_modules" / "typescript" / "bin" / "tsc"
    config = node_tools.ROOT / "tests" / "scripts" / "tsconfig.json"
    done = subprocess.run([node_tools.node(), tsc, "-p", config], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""
