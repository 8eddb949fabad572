"""What others look for at the root: how to cite, the licence, and a README that is short and true."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from report import imprint

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))
PAGES = [ROOT / "README.md", ROOT / "docs/reference/contributing.md", ROOT / ".github/CONTRIBUTING.md"]


def test_the_citation_file_is_valid() -> None:
    command = [sys.executable, "-m", "cffconvert.cli.cli", "--validate", "-i", str(ROOT / "CITATION.cff")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_citation_file_says_what_the_report_says() -> None:
    about = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = yaml.safe_load((ROOT / "docs/_data/changes.yml").read_text(encoding="utf-8"))
    newest = max(changes, key=lambda change: change["date"])
    assert about["version"] == f"{newest['edition']}{' (draft)' if newest.get('draft') else ''}"
    assert about["date-released"] == newest["date"]
    assert about["license"] in imprint.LICENCES


def test_the_file_for_the_archive_says_what_the_citation_file_says() -> None:
    about = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    kept = json.loads((ROOT / ".zenodo.json").read_text(encoding="utf-8"))
    assert kept["title"] == about["title"]
    assert kept["version"] == about["version"]
    assert kept["publication_date"] == about["date-released"].isoformat()
    assert kept["license"] == about["license"].lower()
    assert kept["keywords"] == about["keywords"]
    assert [one["name"] for one in kept["creators"]] == [one["name"] for one in about["authors"]]
    assert " ".join(about["abstract"].split()) in kept["description"]


def test_the_licence_names_both_licences() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "CC BY 4.0" in text
    assert "MIT License" in text


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) < 80


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_that_is_named_exists(page: Path) -> None:
    named = re.findall(r"(?:`|^)make ([a-z][a-z-]*)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert named
    assert set(named) <= TARGETS


def test_the_readme_names_every_command_that_make_lists() -> None:
    listed = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {*re.findall(r"(?:`|^)make ([a-z-]+)", README, re.MULTILINE)} == {*listed} - {"help"}


def test_every_folder_and_file_that_the_readme_names_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    names = re.findall(r"`((?:[\w.-]+/)+|[\w.-]+/[\w./-]+)`", README)
    assert {"docs/", "bibliography/", "overrides/", "tests/"} <= set(names)
    for name in [*links, *names]:
        made = name.startswith(("http", "site/"))
        inside = [ROOT / name, ROOT / "tests" / name, ROOT / "bibliography" / name]
        assert made or any(place.exists() for place in inside), name


def test_every_folder_at_the_top_is_a_room_that_the_readme_names() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    rooms = {line.split("/")[0] for line in tracked.splitlines() if "/" in line and not line.startswith(".")}
    assert all(f"`{room}/" in README for room in rooms)
