"""The table of the open data: what each file holds, and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import open_data
from .tables import block, href, inline, table

if TYPE_CHECKING:
    from .pages import Page
    from .sources import Sources


def listing(sources: Sources, page: Page, _name: str) -> str:
    """Every data file with its number of records and links to its three forms."""
    root = href(page.src, "index.md")
    rows = [
        (
            inline(schema["title"]),
            f"{len(rows):,}",
            ", ".join(
                f'<a href="{root}{open_data.FOLDER}/{name}.{ending}" download>{name}.{ending}</a>'
                for ending in ("csv", "json", "schema.json")
            ),
        )
        for name, rows, schema in open_data.tables(sources)
    ]
    return block(table("The data of the report", ["What", "Records", "Files"], rows))


MAKERS: dict[tuple[str, str], Any] = {("table", "open-data"): listing}
