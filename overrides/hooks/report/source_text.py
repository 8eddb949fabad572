"""The text of a source file, as UTF-8 with Unix line ends and without anything that nobody can see."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Control, zero-width, direction and private-use characters: no reader sees them, some deceive.
HIDDEN = re.compile(
    "[\0-\b\v\f\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
MARK = "\ufeff"


def read_text(file: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of a source file, and what is wrong with it; what is not UTF-8 becomes U+FFFD."""
    try:
        data = file.read_bytes()
    except OSError as error:
        return "", [Problem(path, 1, f"this file cannot be read: {error.strerror}.", f"Restore {path}.")]
    text = _decoded(data)
    found = [*_saved_otherwise(data, text, path), *_not_text(data, path)]
    text = plain(text)
    if hidden := HIDDEN.search(text):
        line = text.count("\n", 0, hidden.start()) + 1
        what = f"an invisible character (U+{ord(hidden[0]):04X}) stands on this line."
        found.append(Problem(path, line, what, "Delete it, or type the line again."))
        text = HIDDEN.sub("", text)
    return text, found


def saved_plainly(data: bytes) -> bytes:
    """The same text as UTF-8 with Unix line ends; bytes that cannot be read as text are given back."""
    if not data.startswith(WIDE):
        return b"\n".join(data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").split(b"\r"))
    text = _decoded(data)
    return data if "\ufffd" in text else plain(text).encode()


def plain(text: str) -> str:
    """A text with Unix line ends and without a byte order mark."""
    return text.removeprefix(MARK).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    return data.decode("utf-16" if data.startswith(WIDE) else "utf-8", errors="replace")


def _saved_otherwise(data: bytes, text: str, path: str) -> Iterator[Problem]:
    """What an editor did in saving: one complaint, since one command mends all of it."""
    ways = [
        ("is saved as UTF-16", data.startswith(WIDE), 1),
        ("begins with a byte order mark", text.startswith(MARK), 1),
        ("has Windows line ends", "\r" in text, text.partition("\r")[0].count("\n") + 1),
    ]
    if found := [(line, way) for way, so, line in ways if so]:
        what = f"this file {' and '.join(way for _, way in found)}."
        remedy = "Run: make fix\nor save it as UTF-8 (without BOM), with Unix line ends (LF)."
        yield Problem(path, found[0][0], what, remedy)


def _not_text(data: bytes, path: str) -> Iterator[Problem]:
    if not data.startswith(WIDE):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            yield Problem(path, line, "this line is not UTF-8 text.", "Save the file as UTF-8.")
