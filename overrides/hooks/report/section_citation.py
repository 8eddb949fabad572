"""One place of the report as a work that can be cited: its CSL item, from which all formats are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .citable import Citable
    from .imprint import Imprint

Item = dict[str, Any]
# Readers put the day in; until then the brackets show that something is missing.
READ_ON = "[the day you read it]"


def item(one: Citable, imprint: Imprint) -> Item:
    """The CSL item of a place: a chapter of the report, or for the first page the report itself."""
    day = imprint.day
    whole = one.kind == "report"
    found: Item = {
        "id": f"ethics{day.year}-{one.id}",
        "type": "report" if whole else "chapter",
        "title": imprint.title if whole else one.title,
        "author": [{"literal": imprint.author}],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "edition": imprint.version,
        "URL": imprint.permanent(one.id),
        "language": "en-GB",
    }
    return found if whole else found | {"container-title": imprint.title}


def in_text(one: Citable, imprint: Imprint, *, comma: bool = True) -> str:
    """What stands in brackets in the reader's own text."""
    where = "" if one.kind == "report" else f", {one.locator}"
    return f"({imprint.author}{',' if comma else ''} {imprint.day.year}{where})"
