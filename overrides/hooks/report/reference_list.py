"""The list of references: every cited work, and every section that cites it."""

from __future__ import annotations

import html
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from . import verified, works
from .tables import href

if TYPE_CHECKING:
    from .site import Site

DEPTHS = {
    "full": "in full",
    "opening": "in its opening or abstract",
    "through-another-text": "through another text",
}


def as_html(site: Site, src: str) -> str:
    """All cited works in alphabetical order: how far each was read, and links back to where it is cited."""
    seen = verified.load(site.sources.root).records
    items = "\n".join(
        f'<li id="ref-{key}" data-key="{key}"{_sort(site, key)}>{entry}'
        f"{_read(seen.get(key))}{_cited_in(site, src, key)}</li>"
        for key, entry in site.prepared.entries.items()
    )
    # The filters' place is kept free, or the list would jump when a script fills it.
    return f'<div class="filters reference-filters"></div>\n<ul class="references">\n{items}\n</ul>'


def _read(seen: verified.Verification | None) -> str:
    return f'<p class="read-depth">Read {DEPTHS[seen.read]}.</p>' if seen else ""


def _sort(site: Site, key: str) -> str:
    """Kind and theme, by which a script lets readers filter; the theme is the file that holds the entry."""
    work = site.sources.library[key]
    theme = PurePosixPath(work.path).stem.replace("-", " ").capitalize()
    return f' data-kind="{works.kind(work)}" data-theme="{theme}"'


def _cited_in(site: Site, src: str, key: str) -> str:
    links = [_link(site, src, page, section) for page, section in site.places_citing(key)]
    return f'<p class="cited-in">Cited in: {"; ".join(links)}.</p>' if links else ""


def _link(site: Site, src: str, page: str, section: str) -> str:
    known = site.sources.sections.get(section)
    front = site.sources.pages[page].meta
    title = known.label if known else f"{front.number or ''} {front.title}".strip()
    if known and known.level > 1 and not known.number:
        title = f"{front.title}: {known.title}"
    return f'<a href="{href(src, page, section)}">{html.escape(title, quote=False)}</a>'
