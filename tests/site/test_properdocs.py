"""The maintained fork of MkDocs builds the same sources: the same pages, links and anchors."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VERSION = "properdocs==1.6.7"
ADDRESS = re.compile(r'\b(?:href|id)="([^"]*)"')


@pytest.fixture(scope="module")
def python() -> Path:
    """The interpreter of an environment with the fork and the pinned requirements, made once."""
    folder = ROOT / ".cache" / VERSION.replace("==", "-")
    program = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    stamp, wanted = folder / "made-from.txt", (ROOT / "requirements.txt").read_text("utf-8")
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        venv.create(folder, clear=True, with_pip=True)
        install = [str(program), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run([*install, "--require-hashes", "-r", str(ROOT / "requirements.txt")], check=True)
        subprocess.run([*install, VERSION], check=True)
        stamp.write_text(wanted, "utf-8")
    return program


def addresses(site: Path) -> dict[str, list[str]]:
    """Every page with its links and anchors, in their order."""
    return {
        file.relative_to(site).as_posix(): ADDRESS.findall(file.read_text("utf-8"))
        for file in sorted(site.rglob("*.html"))
    }


@pytest.mark.full
def test_the_fork_builds_the_same_pages_links_and_anchors(copy: Path, python: Path) -> None:
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    for program, module, site in ((sys.executable, "mkdocs", "one"), (str(python), "properdocs", "two")):
        command = [
            program,
            "-m",
            module,
            "build",
            "-f",
            "mkdocs.yml",
            "--strict",
            "--site-dir",
            str(copy / site),
        ]
        done = subprocess.run(command, cwd=copy, env=quiet, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    ours, forks = addresses(copy / "one"), addresses(copy / "two")
    assert forks.keys() == ours.keys()
    assert [page for page in ours if forks[page] != ours[page]] == []
