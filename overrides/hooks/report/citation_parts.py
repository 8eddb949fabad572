"""Take one cluster apart: its works, each with the words before and behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["full", "year", "textual"]

# As pandoc reads it: single punctuation marks may stand inside a key, not at its end.
KEY = re.compile(r"@(?<![\w@/\\.+]@)(?:\{([^{}\s]+)\}|(\w(?:\w|[:.#$%&\-+?<>~/](?=\w))*))")
OPENED = re.compile(r"\[(?:[^@\[\]\n]{0,30}[ ])?-?@\{?\w")


@dataclass(frozen=True, slots=True)
class Citation:
    """One work in a cluster. `form` is full, year alone (`-@key`) or textual (`@key says`)."""

    key: str
    prefix: str
    suffix: str
    form: Form


def own_keys(masked: str) -> list[re.Match[str]]:
    """The citations in the content of a bracket that stand in no bracket within it."""
    return [match for match in KEY.finditer(masked) if _depth(masked[: match.start()]) == 0]


def parse(content: str, masked: str) -> tuple[Citation, ...]:
    """The works of a bracket's content, in the author's order."""
    keys = own_keys(masked)
    citations: list[Citation] = []
    prefix_from = 0
    for match, following in zip(keys, [*keys[1:], None], strict=True):
        stop = following.start() if following else len(content)
        ends = _end_of_part(masked, match.end(), stop, last=following is None)
        prefix = content[prefix_from : match.start()].lstrip(" \n,;")
        suppressed = prefix.endswith("-") and not prefix.endswith("--")
        citations.append(
            Citation(
                match[1] or match[2],
                " ".join(prefix.removesuffix("-").split()),
                content[match.end() : ends].rstrip(),
                "year" if suppressed else "full",
            )
        )
        prefix_from = ends
    return tuple(citations)


def _end_of_part(masked: str, start: int, stop: int, *, last: bool) -> int:
    """Where the words behind a key end: at the semicolon, or else at a stray comma."""
    if last:
        return stop
    semicolon = masked.find(";", start, stop)
    return semicolon if semicolon >= 0 else max(start, masked.rfind(",", start, stop))


def _depth(text: str) -> int:
    return text.count("[") - text.count("]")
