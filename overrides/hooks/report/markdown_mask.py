"""Blank out what is not prose: code, comments, HTML tags, addresses, front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import code_marks

FILLER = "\0"
ESCAPED = "\1\1"
FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FENCE = re.compile(code_marks.FENCE)
# What makes the lines below it, indented by four, a part of itself rather than code.
BEGINS = frozenset(" \t`~-*+!?=[:0123456789")
OPENER = re.compile(r"(?:[-*+]|\d+[.)])[ \t]+|!!!|\?\?\?|===|\[\^[^\]]+\]:|:[ \t]+")
# Signs that begin what is not prose: a search for one of a few signs is quick, so addresses come after.
INLINE = re.compile(
    r"""
    [<`\\](?:
        (?<=<)!--.*?(?:-->|\Z)                                       # comment
      | (?<=<)(?P<raw>(?i:pre|code|script|style|svg))\b.*?</(?i:(?P=raw))>  # element shown as it stands
      | (?<=`)(?<![\\`]`)(?P<ticks>`*)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)`(?P=ticks)(?!`)  # code span
      | (?<=<)(?:[A-Za-z/!?][^<>]*|[^<>\s]+@[^<>\s]+)>               # tag, address in angle brackets
      | (?<=\\)[\[\]@\\]                                            # escaped sign
    )""",
    re.DOTALL | re.VERBOSE,
)
TARGET = re.compile(r"""\]\([^()\s]*(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?(?=\))""")
ADDRESS = re.compile(r":(?:(?<=\bhttps:)//|(?<=\bhttp:)//|(?<=\bmailto:))[^\s<>)\]|\0]+", re.IGNORECASE)


def mask(markdown: str) -> str:
    """The text with all that is not prose replaced, every character keeping its place."""
    text = FRONT_MATTER.sub(lambda match: _blank(match[0]), markdown)
    blocks = _Blocks()
    text = "".join(blocks.mask(line) for line in text.splitlines(keepends=True))
    text = INLINE.sub(lambda match: _blank_inline(match[0]), text)
    text = TARGET.sub(lambda match: f"]({_blank(match[0][2:])}", text)
    return ADDRESS.sub(lambda match: _blank(match[0]), text)


def _blank_inline(text: str) -> str:
    return ESCAPED if text.startswith("\\") else _blank(text)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", FILLER, text)


@dataclass(slots=True)
class _Blocks:
    """Reads line by line and knows whether it stands in a fence, a comment or indented code."""

    fence: str = ""
    in_comment: bool = False
    after_blank: bool = True
    in_code: bool = False
    containers: list[int] = field(default_factory=list)

    def mask(self, line: str) -> str:
        """The line itself, or a blank of its length if it is code."""
        if self.fence:
            self._close_fence(line.strip())
            return _blank(line)
        if self.in_comment or not line.strip():
            self.in_comment = self.in_comment and "-->" not in line
            self.after_blank = self.after_blank or not line.strip()
            return line
        return self._mask_prose(line)

    def _mask_prose(self, line: str) -> str:
        if line[0] not in BEGINS and "<!--" not in line:
            self.containers.clear()
            self.in_code = self.after_blank = False
            return line
        expanded = line.expandtabs(4)
        text = expanded.lstrip(" ")
        indent = len(expanded) - len(text)
        while self.containers and indent < self.containers[-1]:
            self.containers.pop()
        inner = self.containers[-1] if self.containers else 0
        self.in_code = indent >= inner + 4 and (self.after_blank or self.in_code)
        self.after_blank = False
        if self.in_code:
            return _blank(line)
        if opened := FENCE.match(text.rstrip()):
            self.fence = opened[0]
            return _blank(line)
        if OPENER.match(text):
            self.containers.append(indent // 4 * 4 + 4)
        self.in_comment = "-->" not in line[line.rfind("<!--") :] if "<!--" in line else False
        return line

    def _close_fence(self, text: str) -> None:
        if len(text) >= len(self.fence) and set(text) == {self.fence[0]}:
            self.fence = ""
            self.after_blank = False


def unescape_at(text: str, masked: str) -> str:
    r"""Prose with `\@` as the entity that no later reader takes for a citation; code as it is."""
    parts = re.split(f"({ESCAPED})", masked)
    result, position = "", 0
    for part in parts:
        original = text[position : position + len(part)]
        position += len(part)
        result += "&#64;" if part == ESCAPED and original == "\\@" else original
    return result
