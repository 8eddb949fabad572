"""Which lines of Markdown are seen: neither fenced code nor comments of several lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import code_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FENCE = re.compile(rf"\s*(?P<marks>{code_marks.FENCE})")


def visible(lines: Sequence[str], first: int = 1) -> Iterator[tuple[int, str]]:
    """Lines outside fenced code and outside comments of several lines, numbered from `first`."""
    yield from ((number, line) for number, line, opened in _scanned(lines, first) if not opened)


def unclosed(lines: Sequence[str], first: int = 1) -> int | None:
    """The line that opens a block of code or a comment which never ends."""
    *_, (_, _, opened) = _scanned([*lines, ""], first)
    return opened or None


def _scanned(lines: Sequence[str], first: int) -> Iterator[tuple[int, str, int]]:
    """Lines with the line that opened the code or comment in which they stand, 0 where there is none."""
    fence, opened = "", 0
    for number, line in enumerate(lines, first):
        if not opened and not fence and "`" not in line and "~" not in line and "<!--" not in line:
            yield number, line, 0
            continue
        mark, begins = FENCE.match(line), line.rfind("<!--")
        if fence:
            yield number, line, opened
            if mark and mark["marks"].startswith(fence) and not line.strip().strip(fence[0]):
                fence, opened = "", 0
        elif opened:
            _, end, rest = line.partition("-->")
            opened = 0 if end else opened
            yield number, rest, opened
        elif mark:
            fence, opened = mark["marks"], number
            yield number, line, opened
        elif begins >= 0 and "-->" not in line[begins:]:
            yield number, line[:begins], 0
            opened = number
        else:
            yield number, line, 0
