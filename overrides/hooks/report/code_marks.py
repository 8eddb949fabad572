"""How Markdown marks code: by the same ticks on both sides within a line, by a fence around a block."""

from __future__ import annotations

import re

# The line that opens a block, from its first mark; what follows is the name of a language.
FENCE = r"(?:`{3,}(?=[^`]*$)|~{3,})"
SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)")


def without(line: str) -> str:
    """The line without the code in it."""
    return SPAN.sub("", line) if "`" in line else line
