"""Keep a computed text on disk. Whatever happens to the files, the worst is to compute again."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT = 12
PREFIX = "citations-"


def fetch(folder: Path, parts: list[str], compute: Callable[[], str]) -> str:
    """The text that `compute` gives for these parts, from the folder if it is there and whole."""
    name = PREFIX + _hash("\0".join(f"{len(part)}:{part}" for part in parts)) + ".html"
    kept = _read(folder / name)
    if kept is None:
        kept = compute()
        # A folder that cannot be written costs time, never the build.
        with suppress(OSError):
            _write(folder, name, kept)
            _prune(folder)
    return kept


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _read(file: Path) -> str | None:
    try:
        checksum, _, text = file.read_bytes().decode("utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return text if checksum == _hash(text) else None


def _write(folder: Path, name: str, text: str) -> None:
    """Write beside, then rename: another build sees the whole file or none."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=PREFIX, suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(f"{_hash(text)}\n{text}".encode())
        Path(temporary).replace(folder / name)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _prune(folder: Path) -> None:
    files = sorted(folder.glob(f"{PREFIX}*.html"), key=lambda file: file.stat().st_mtime)
    for old in files[:-KEPT]:
        old.unlink(missing_ok=True)
