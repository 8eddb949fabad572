"""From a saved edit to the refreshed page: how long `mkdocs serve` takes on this report."""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("docs", "bibliography", "overrides", "mkdocs.yml", "CITATION.cff")
EDITS = 10
PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Edit:
    """What to put in place of the first `old` of a file, or at its end, and the page where readers see it."""

    kind: str
    file: str
    old: str
    new: str
    page: str


KINDS = (
    Edit("chapter", "docs/introduction/about.md", "", "\nThis is edit {}.\n", "introduction/about/"),
    Edit("record", "docs/_data/glossary.yml", "definition: ", "definition: Edit {}. ", "reference/glossary/"),
    Edit(
        ".bib",
        "bibliography/cases.bib",
        "  title = {",
        "  title = {{{{Edit {}}}: ",
        "reference/references/",
    ),
)


def measured() -> dict[str, tuple[float, float]]:
    """Median seconds, by the clock and of the processor, of ten edits of a copy of this report."""
    with tempfile.TemporaryDirectory() as scratch, socket.socket() as free:
        folder = Path(scratch)
        for name in SOURCES:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, folder / name)
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
        free.close()
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        server = subprocess.Popen(command, cwd=folder, env=quiet, stderr=subprocess.DEVNULL)
        try:
            return _edited(folder, f"http://{address}/", server.pid)
        finally:
            server.terminate()
            server.wait()


def _edited(folder: Path, address: str, server: int) -> dict[str, tuple[float, float]]:
    _until(address, "<html")
    taken: dict[str, list[tuple[float, float]]] = {edit.kind: [] for edit in KINDS}
    for number, edit in zip(range(EDITS), cycle(KINDS), strict=False):
        file, new, before = folder / edit.file, edit.new.format(number), _processor(server)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(edit.old, new, 1) if edit.old else text + new, encoding="utf-8")
        wall = _until(address + edit.page, f"dit {number}")
        taken[edit.kind].append((wall, _processor(server) - before))
    every = [pair for some in taken.values() for pair in some]
    return {"all": _median(every)} | {kind: _median(some) for kind, some in taken.items()}


def _median(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(wall for wall, _ in pairs), statistics.median(cpu for _, cpu in pairs)


def _processor(process: int) -> float:
    """Seconds of processor time of a process and of its finished children, where Linux tells; else 0."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _until(address: str, words: str) -> float:
    """Seconds until a page holds these words."""
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as page:  # noqa: S310  (our own server)
                if words in page.read().decode("utf-8"):
                    return time.monotonic() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise SystemExit(f"{address} never showed '{words}'.")
