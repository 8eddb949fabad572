"""From a saved edit to the refreshed page: how long `mkdocs serve` takes on this report."""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("docs", "bibliography", "overrides", "mkdocs.yml", "CITATION.cff")
EDITS = 10
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Edit:
    """A word to change in a file, and the page where readers see it."""

    kind: str
    file: str
    old: str
    new: str
    page: str


# Each stands once in its file; `{}` becomes another number each time.
KINDS = (
    Edit("chapter", "docs/introduction/about.md", "", "\nAn edited sentence, number {}.\n", "introduction/about/"),
    Edit("record", "docs/_data/glossary.yml", "  definition: ", "  definition: Edited {}. ", "reference/glossary/"),
    Edit(".bib", "bibliography/cases.bib", "  title = {", "  title = {{{{Edited {}}} ", "reference/references/"),
)


def measured() -> dict[str, float]:
    """Median seconds of ten edits of a copy of this report, over all and by kind of edit."""
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in SOURCES:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, folder / name)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
        server = subprocess.Popen(command, cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        try:
            return _edited(folder, f"http://{address}/")
        finally:
            server.terminate()
            server.wait()


def _edited(folder: Path, address: str) -> dict[str, float]:
    _until(address, "<html")
    taken: dict[str, list[float]] = {edit.kind: [] for edit in KINDS}
    for number, edit in zip(range(EDITS), cycle(KINDS), strict=False):
        file = folder / edit.file
        text, new = file.read_text(encoding="utf-8"), edit.new.format(number)
        changed = text.replace(edit.old, new, 1) if edit.old else text + new
        file.write_text(changed, encoding="utf-8")
        taken[edit.kind].append(_until(address + edit.page, f"dited {number}" if edit.old else f"number {number}."))
    every = [seconds for some in taken.values() for seconds in some]
    return {"all": statistics.median(every)} | {kind: statistics.median(some) for kind, some in taken.items()}


def _until(address: str, words: str) -> float:
    """Seconds until a page holds these words."""
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as page:
                if words in page.read().decode("utf-8"):
                    return time.monotonic() - start
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.05)
    raise SystemExit(f"{address} never showed '{words}'.")


if __name__ == "__main__":
    for kind, seconds in measured().items():
        print(f"{kind:10} {seconds:6.2f} s")
