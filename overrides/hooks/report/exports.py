"""The works that a page cites, and all works of the report, as files for reference managers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from . import export_bibtex, export_ris, works
from .once import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .bibliography_entry import Entry
    from .section_citation import Item
    from .site import Site
    from .sources import Sources

FOLDER = "references"
ALL = "all"
LIST = '<div class="filters reference-filters">'
FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
MEDIA = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}


def made(site: Site) -> dict[str, str]:
    """Path below the site's root → content: the whole list, and the list of each page that cites."""
    library, pages = site.sources.library, page_ids(site)
    lists = {ALL: [library[key] for key in site.prepared.entries]}
    lists |= {pages[src]: [library[key] for key, _ in site.cited_on(src)] for src in pages}
    return {
        f"{FOLDER}/{name}.{ending}": text
        for name, entries in lists.items()
        if entries
        for ending, text in files(entries).items()
    }


def page_ids(site: Site) -> dict[str, str]:
    """Source of each page → the permanent id of the page."""
    return _page_ids(site.sources)


@once
def _page_ids(sources: Sources) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in sources.sections.values():
        if section.level == 1:
            found.setdefault(section.src, section.id)
    return found


def files(entries: Iterable[Entry]) -> dict[str, str]:
    """Ending → content of the file that holds these works."""
    entries = list(entries)
    items = [works.item(entry) for entry in entries]
    return {
        "bib": "\n".join(map(export_bibtex.of_work, entries)),
        "ris": export_ris.of_items(items),
        "json": as_json(items),
    }


def as_json(items: list[Item]) -> str:
    """CSL-JSON that people can read too."""
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def links(site: Site, src: str, up: str) -> list[dict[str, str]]:
    """Name and address of each file of a page's list; `up` leads from the page to the site's root."""
    return _links(page_ids(site)[src], up) if site.cited_on(src) else []


def above_list(html: str, up: str) -> str:
    """The HTML with the files of the whole list above it, where the list of references stands."""
    files = ", ".join(f'<a href="{one["href"]}" download>{one["name"]}</a>' for one in _links(ALL, up))
    words = f'<p class="exports">The whole list as a file for a reference manager: {files}.</p>\n'
    return html.replace(LIST, words + LIST, 1)


def _links(name: str, up: str) -> list[dict[str, str]]:
    return [{"name": title, "href": f"{up}{FOLDER}/{name}.{ending}"} for ending, title in FORMATS.items()]
