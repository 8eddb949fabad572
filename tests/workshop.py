"""A copy of the sources, and a strict build of them: what tests do to see what readers see."""

from __future__ import annotations

import http.server
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("docs", "bibliography", "overrides", "mkdocs.yml", "CITATION.cff")
QUIET = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONPATH": str(ROOT / "overrides" / "hooks"),
}


def copy_sources(target: Path) -> Path:
    """A copy of everything that the report is made from, to be broken or built."""
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)
    return target


def build(root: Path, site: Path, *more: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Build the sources below `root` strictly into `site`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site), *more]
    return subprocess.run(
        command, cwd=root, env={**os.environ, **QUIET, **env}, capture_output=True, text=True, check=False
    )


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says nothing of each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""
