"""Links in tables to the page where a record is listed in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .tables import href, inline

if TYPE_CHECKING:
    from .pages import Page
    from .sources import Sources


def home(sources: Sources, page: Page, kind: str, name: str, text: str) -> str:
    """A link in HTML to the record `name`, with its text escaped; to this page where none lists its kind."""
    where = href(page.src, sources.homes.get(kind, page.src), name)
    return f'<a href="{where}">{inline(text)}</a>'
