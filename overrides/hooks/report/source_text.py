"""The text of a source file, as UTF-8 with Unix line ends and without anything that nobody can see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

# Control, zero-width, direction and private-use characters: no reader sees them, some deceive.
HIDDEN = re.compile(
    "[\0-\b\v\f\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


def read_text(file: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of a source file, and what is wrong with it; what is not UTF-8 becomes U+FFFD."""
    try:
        data = file.read_bytes()
        text = data.decode("utf-8")
    except OSError as error:
        return "", [Problem(path, 1, f"this file cannot be read: {error.strerror}.", f"Restore {path}.")]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        found = [Problem(path, line, "this line is not UTF-8 text.", "Save the file as UTF-8.")]
        return data.decode("utf-8", errors="replace"), found
    if hidden := HIDDEN.search(text):
        line = text.count("\n", 0, hidden.start()) + 1
        what = f"an invisible character (U+{ord(hidden[0]):04X}) stands on this line."
        return HIDDEN.sub("", text), [Problem(path, line, what, "Delete it, or type the line again.")]
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        found = [Problem(path, line, "this file has Windows line ends.", "Save it with Unix line ends (LF).")]
        return text.replace("\r\n", "\n").replace("\r", "\n"), found
    return text, []
