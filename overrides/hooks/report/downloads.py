"""Files that are made from data and published beside the pages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from . import editions, figure_numbers, figure_pages, form_files, near_places, open_data, unchanged

if TYPE_CHECKING:
    from .sources import Sources


def made(sources: Sources) -> dict[str, str]:
    """Path below the site's root → content, for every made file."""
    return unchanged.made(sources, ("files",), lambda: _made(sources))


def _made(sources: Sources) -> dict[str, str]:
    numbers = {
        f"figures/{figure.id}.csv": figure_pages.as_csv(figure, sources)
        for figure in sources.records["figures"].values()
        if figure_numbers.rows(figure, sources)
    }
    numbers[editions.LIST] = json.dumps(editions.listed(sources), ensure_ascii=False, indent=1) + "\n"
    return numbers | open_data.made(sources) | form_files.made(sources) | near_places.made(sources)
