"""The examples of the page on open data run as they are printed, and what it says of the files is true."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import subprocess
import sys
from pathlib import Path

PAGE = "reference/open-data/index.html"


def test_the_example_in_python_runs_as_printed(site: Path, address: str) -> None:
    text = (site / PAGE).read_text(encoding="utf-8")
    printed = re.search(r"<code[^>]*>(import json.*?)</code>", text, re.DOTALL)
    assert printed is not None
    example = html.unescape(re.sub(r"<[^>]+>", "", printed[1]))
    assert f'"{address}data/recommendations.json"' in example
    done = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    records = json.loads((site / "data/recommendations.json").read_text(encoding="utf-8"))
    now = [one for one in records if "council-leaders" in one["addressed_to"] and one["when"] == "now"]
    assert now
    assert done.stdout.splitlines() == [f"{one['number']} {one['statement']}" for one in now]


def test_numbers_below_zero_stay_numbers_and_texts_begin_with_no_sign(site: Path) -> None:
    below = []
    for file in sorted((site / "data").glob("*.csv")):
        text = file.read_bytes().decode("utf-8")
        assert not text.startswith("\ufeff"), file.name
        for row in csv.reader(io.StringIO(text)):
            below += [float(cell) for cell in row if cell.startswith("-")]
            assert not any(cell.startswith(("=", "+", "@")) for cell in row), file.name
    assert -42 in below
