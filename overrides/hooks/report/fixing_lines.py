"""One sentence on each line, wherever the line stands: in a list, a box or a quotation."""

from __future__ import annotations

import re

from . import prose

LEAD = re.compile(r"(?:[\s>]|(?:[-*+]|\d+\.)\s)*")


def sentences(line: str) -> list[str]:
    """A line cut after each of its sentences: all keep their place in a list or quotation."""
    found = LEAD.match(line)
    lead = found[0] if found else ""
    parts, rest = [], line[len(lead) :]
    while begin := prose.second_sentence(rest):
        at = rest.rfind(begin[:20])
        if at <= 0:
            break
        parts.append(rest[:at].rstrip())
        rest = rest[at:]
    inner = re.sub(r"[^\s>]", " ", lead)
    return [lead + parts[0], *(inner + part for part in [*parts[1:], rest])] if parts else [line]
