"""A copy of the sources, and a strict build of them: what tests do to see what readers see."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("docs", "bibliography", "overrides", "mkdocs.yml", "CITATION.cff", ".zenodo.json")
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


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served, from now until the end."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@contextmanager
def built_and_served(root: Path, site: Path) -> Iterator[str]:
    """The address for which the sources below `root` are built strictly into `site`, served there."""
    site.mkdir(exist_ok=True)
    with served(site) as address:
        done = build(root, site, SITE_URL=address)
        assert done.returncode == 0, done.stderr
        yield address


class _Server(http.server.ThreadingHTTPServer):
    """Lets many browsers wait in line while the machine is busy, where five would be turned away."""

    request_queue_size = 128


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says nothing of each request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""
