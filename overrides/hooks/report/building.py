"""A build that leaves the old site in place until the new one is whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from . import checks
from .problems import summary

if TYPE_CHECKING:
    from pathlib import Path


def build(root: Path) -> int:
    """Check the sources, build them strictly beside `site/`, then put the new site in the old one's place."""
    restore(root)
    problems = checks.run(root)
    if problems:
        sys.stderr.write(summary(problems) + "\nNothing was built.\n")
        return 1
    with tempfile.TemporaryDirectory(prefix=".site-", dir=root) as made:
        if _mkdocs(root, made):
            sys.stderr.write("The build failed; site/ is as it was.\n")
            return 1
        exchange(root, made)
    return 0


def _mkdocs(root: Path, made: str) -> int:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", made]
    return subprocess.run(command, cwd=root, check=False, env={**os.environ}).returncode  # noqa: S603


def exchange(root: Path, made: str) -> None:
    """Put the finished site in the place of the old one; the old one goes last."""
    site, old = root / "site", root / "site.old"
    new = root / "site.new"
    shutil.rmtree(new, ignore_errors=True)
    shutil.copytree(made, new)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def restore(root: Path) -> None:
    """Bring back the old site where an earlier exchange was cut off between its two steps."""
    site, old = root / "site", root / "site.old"
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(root / "site.new", ignore_errors=True)
