"""Every citation as files at stable addresses: cite/<id>/, cite/<id>.bib, .ris and .json."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import cite_pages, export_bibtex, export_ris, exports, section_citation, section_styles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .citable import Citable
    from .imprint import Imprint
    from .section_citation import Item

FOLDER = "cite"


def made(
    root: Path, places: Mapping[str, Citable], imprint: Imprint, cache: Path
) -> Iterator[tuple[str, str]]:
    """Path below the site's root and content of each file."""
    items = {name: section_citation.item(one, imprint) for name, one in places.items()}
    printed = section_styles.printed(root, items.values(), cache)
    for name, one in places.items():
        item = items[name]
        files = formats(item)
        styles = section_styles.by_item(printed, item["id"])
        yield f"{FOLDER}/{name}/index.html", cite_pages.page(one, imprint, styles, files)
        for ending, text in files.items():
            yield f"{FOLDER}/{name}.{ending}", text


def formats(item: Item) -> dict[str, str]:
    """Ending → content of the file that holds one place of the report."""
    return {
        "bib": export_bibtex.of_item(item),
        "ris": export_ris.of_items([item]),
        "json": exports.as_json([item]),
    }
