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


def fetch(folder: Path, parts: list[str], compute: Callable[[], str], kind: str = "citations") -> str:
    """The text that `compute` gives for these parts, from the folder if it is there and whole."""
    kept = read(folder, parts, kind)
    if kept is None:
        kept = compute()
        keep(folder, parts, kept, kind)
    return kept


def read(folder: Path, parts: list[str], kind: str) -> str | None:
    """The text kept for these parts, None where there is none or where it is damaged."""
    return _read(folder / _name(parts, kind))


def keep(folder: Path, parts: list[str], text: str, kind: str) -> None:
    """Keep a text for these parts; a folder that cannot be written costs time, never the build."""
    with suppress(OSError):
        _write(folder, _name(parts, kind), text)
        _prune(folder, kind)


def _name(parts: list[str], kind: str) -> str:
    return f"{kind}-{_hash(chr(0).join(f'{len(part)}:{part}' for part in parts))}.txt"


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
    handle, temporary = tempfile.mkstemp(prefix=name[:8], suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(f"{_hash(text)}\n{text}".encode())
        Path(temporary).replace(folder / name)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _prune(folder: Path, kind: str) -> None:
    files = sorted(folder.glob(f"{kind}-*.txt"), key=lambda file: file.stat().st_mtime)
    for old in files[:-KEPT]:
        old.unlink(missing_ok=True)
