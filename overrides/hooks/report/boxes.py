"""Boxes set apart from the text: `!!! note "Title"`, with the text below indented by four spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .pages import Page

BOXES = (
    "in-brief", "what-follows", "open-questions", "worked-example", "case-for", "case-against",
    "good-practice", "bad-practice", "on-monday", "note", "warning", "danger",
)  # fmt: skip
BOX = re.compile(r'^(?P<indent>\s*)(?:!!!|\?\?\?\+?)\s*(?P<kind>[\w-]*)(?:\s+"(?P<title>[^"]*)")?\s*$')
# Not three marks, or a title in other quotation marks than the straight ones.
NEARLY = re.compile(
    rf"(?P<indent>\s*)(?P<marks>[!?]{{1,5}}|/{{3}})\s*(?P<kind>{'|'.join(BOXES)})(?:\s+(?P<title>[\"“”'‘’].+))?\s*"
)


def found(page: Page) -> Iterator[tuple[int, str, str]]:
    """Boxes that would be shown as running text, without a title, or empty."""
    lines: dict[int, str] = {}
    for number, line in page.visible():
        begins = line.lstrip()
        if not begins.startswith(("!", "?")):
            continue
        lines = lines or dict(page.visible())
        if begins.startswith(("!!!", "???")) and not begins.startswith(("!!!!", "????")):
            yield from _box(lines, number, line)
        elif nearly := NEARLY.fullmatch(line):
            yield number, f"'{nearly['marks']}' begins no box, and would be printed.", _right(nearly)


def _box(lines: Mapping[int, str], number: int, line: str) -> Iterator[tuple[int, str, str]]:
    box, nearly = BOX.match(line), NEARLY.fullmatch(line)
    if not box and nearly and nearly["title"]:
        yield number, "the title of a box stands in straight quotation marks.", _right(nearly)
    elif not box or box["kind"] not in BOXES:
        kind = box["kind"] if box else line.strip()
        yield number, f"'{kind}' is not a kind of box.", f"Known kinds: {', '.join(BOXES)}."
    elif not box["title"]:
        yield number, "this box has no title.", f'Write: !!! {box["kind"]} "Title in words"'
    after = next((lines[n] for n in range(number + 1, number + 4) if lines.get(n, "").strip()), "")
    if box and not after.startswith(box["indent"] + "    "):
        what = "the text of this box is not indented, so it stands outside."
        yield number, what, "Indent it by four spaces."


def _right(nearly: re.Match[str]) -> str:
    title = (nearly["title"] or "Title in words").strip().strip("\"“”'‘’")
    return f'Write: {nearly["indent"]}!!! {nearly["kind"]} "{title}"'
