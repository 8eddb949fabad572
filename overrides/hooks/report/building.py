"""A build that leaves the old site in place until the new one is whole, whatever happens in between."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from . import checks
from .problems import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

try:
    import fcntl
except ImportError:  # Windows: two builds at once are not kept apart there.
    fcntl = None  # type: ignore[assignment]

BESIDE = ".site-"
UNCHANGED = "The build failed; site/ is as it was."


def build(root: Path) -> int:
    """Check the sources, build them strictly beside `site/`, then put the new site in the old one's place."""
    try:
        with _alone(root) as held:
            restore(root)
            problems = checks.run(root)
            if problems:
                sys.stderr.write(summary(problems) + "\nNothing was built.\n")
                return 1
            with _beside(root) as made:
                if not _mkdocs(root, made, held):
                    exchange(root, made)
                    return 0
    except OSError as error:  # A full disk, a folder that may not be written.
        sys.stderr.write(f"{error}\n")
    sys.stderr.write(f"{UNCHANGED}\n")
    return 1


@contextmanager
def _beside(root: Path) -> Iterator[str]:
    """A new folder beside the old site, gone at the end unless it has become the site."""
    made = tempfile.mkdtemp(prefix=BESIDE, dir=root)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def _alone(root: Path) -> Iterator[tuple[int, ...]]:
    """Wait until no other build of this folder runs; what is held ends with the last process that has it."""
    if fcntl is None:
        yield ()
        return
    folder = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield (folder,)
    finally:
        os.close(folder)


def _mkdocs(root: Path, made: str, held: tuple[int, ...] = ()) -> int:
    """Build into `made`; a builder whose parent was killed still holds the folder, so that none cuts in."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", made]
    return subprocess.run(command, cwd=root, check=False, env={**os.environ}, pass_fds=held).returncode  # noqa: S603


def exchange(root: Path, made: str) -> None:
    """Put the finished site in the place of the old one by two renames; the old one goes last."""
    site, old = root / "site", root / "site.old"
    Path(made).chmod(0o755)  # A temporary folder is its owner's alone; a site is for all.
    if site.exists():
        site.rename(old)
    Path(made).rename(site)
    shutil.rmtree(old, ignore_errors=True)


def restore(root: Path) -> None:
    """Bring back the old site where an exchange was cut off between its steps; clear what others left."""
    site, old = root / "site", root / "site.old"
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (old, *root.glob(f"{BESIDE}*")):
        shutil.rmtree(left, ignore_errors=True)
