"""The sheets of a Word file: A4, lying for wide tables; columns as wide as they hold, or more to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# Lengths are in twentieths of a point.
SHORT, LONG, MARGIN = 11906, 16838, 1134
LETTER, PADDING = 125, 240
WIDE = 7  # Columns from which a table needs the long side.
BLANK, MOST, TICK = 30.0, 22.0, 4  # Shares of the room that is left: to write in, to read, none for a tick.
ROOM = 680


def laid(document: bytes) -> bytes:
    """The main part of a Word file, with its paper and with widths for its tables."""
    tree = etree.fromstring(document)
    tables = [(table, _texts(table)) for table in tree.iter(_w("tbl"))]
    lying = any(len(rows[0]) >= WIDE for _, rows in tables)
    across = (LONG if lying else SHORT) - 2 * MARGIN
    for table, rows in tables:
        _set(table, widths(rows, across))
    for section in tree.iter(_w("sectPr")):
        _paper(section, lying=lying)
    written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def widths(rows: Sequence[Sequence[str]], across: int) -> list[int]:
    """Widths of columns that fill `across`: no word is broken, and the most room is where one writes."""
    columns = list(zip(*rows, strict=True))
    least = [max(len(word) for cell in column for word in [*cell.split(), ""]) for column in columns]
    least = [letters * LETTER + PADDING for letters in least]
    shares = [_share(column) for column in columns]
    left = max(0, across - sum(least)) / (sum(shares) or 1)
    wide = [low + left * share for low, share in zip(least, shares, strict=True)]
    return [int(one * across / sum(wide)) for one in wide]


def _share(column: Sequence[str]) -> float:
    if not all(column[1:]):
        return BLANK
    longest = max(map(len, column[1:]), default=0)
    return 0.0 if longest <= TICK else min(MOST, longest / 4)


def _w(name: str) -> str:
    return f"{{{NAME}}}{name}"


def _texts(table: Any) -> list[list[str]]:
    rows = table.iter(_w("tr"))
    return [["".join(cell.itertext(_w("t"))).strip() for cell in row.iter(_w("tc"))] for row in rows]


def _set(table: Any, wide: Sequence[int]) -> None:
    about, grid = table.find(_w("tblPr")), table.find(_w("tblGrid"))
    _only(about, "tblW", type="dxa", w=str(sum(wide)))
    _only(about, "tblLayout", type="fixed")
    for column, width in zip(grid, wide, strict=True):
        column.set(_w("w"), str(width))
    for row in table.iter(_w("tr")):
        for cell, width in zip(row.iter(_w("tc")), wide, strict=True):
            _only(cell.find(_w("tcPr")), "tcW", type="dxa", w=str(width))
        if not all("".join(cell.itertext(_w("t"))).strip() for cell in row.iter(_w("tc"))):
            _only(_properties(row), "trHeight", val=str(ROOM), hRule="atLeast")


def _properties(row: Any) -> Any:
    found = row.find(_w("trPr"))
    if found is None:
        found = etree.Element(_w("trPr"))
        row.insert(0, found)
    return found


def _only(parent: Any, name: str, **values: str) -> None:
    """The one child of a name, which keeps its place among the others."""
    child = parent.find(_w(name))
    if child is None:
        child = etree.Element(_w(name))
        look = parent.find(_w("tblLook"))  # The last of its kind, as Word wants them ordered.
        parent.append(child) if look is None else look.addprevious(child)
    for key, value in values.items():
        child.set(_w(key), value)


def _paper(section: Any, *, lying: bool) -> None:
    across, down = (LONG, SHORT) if lying else (SHORT, LONG)
    turned = {"orient": "landscape"} if lying else {}
    _only(section, "pgSz", w=str(across), h=str(down), **turned)
    sides = dict.fromkeys(("top", "right", "bottom", "left"), str(MARGIN))
    _only(section, "pgMar", **sides, header="709", footer="709", gutter="0")
