"""One place of the report as a work that can be cited: its CSL item, from which all formats are made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from . import imprint as imprints

if TYPE_CHECKING:
    from .citable import Citable
    from .imprint import Imprint

Item = dict[str, Any]
# Readers put the day in; until then the brackets show that something is missing.
READ_ON = "[the day you read it]"


def item(one: Citable, imprint: Imprint) -> Item:
    """The CSL item of a place: a chapter of the report, or for the first page the report itself.

    It has no day of access: that is the reader's, and a file made before it is read cannot know it.
    """
    day = imprint.day
    whole = one.kind == "report"
    found: Item = {
        "id": f"ethics{day.year}-{one.id}",
        "type": "report" if whole else "chapter",
        "title": imprint.title if whole else one.title,
        "author": [{"literal": imprint.author}],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "edition": imprint.edition,
        "publisher": imprint.author,
        "URL": imprint.permanent(one.id),
        "language": "en-GB",
    }
    if imprint.draft:
        found["note"] = f"Draft of {imprints.written(day)}"
    return found if whole else found | {"container-title": imprint.title}


def is_draft(known: Item) -> bool:
    """Whether the words can still change."""
    return "note" in known


def version(known: Item) -> str:
    """Edition, state and date of an item, as citations print them."""
    day = date(*known["issued"]["date-parts"][0])
    return imprints.version(known["edition"], day, draft=is_draft(known))
