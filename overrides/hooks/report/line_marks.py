"""Problems as the marks that GitHub shows on the lines of a change (workflow commands)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .problems import Problem


def of(problems: Iterable[Problem]) -> str:
    """One command for each problem, in order: file and line, then what is wrong and what to write instead."""
    return "\n".join(
        f"::error file={_value(one.path)},line={one.line}::{_text(one.what)}%0A{_text(one.remedy)}"
        for one in sorted(set(problems))
    )


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
