"""Read pages into the search index without their links, and while serving only those that have changed."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from report import searching

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

NOW = {"serving": False}
KEPT: dict[str, tuple[tuple[str, ...], list[dict[str, Any]]]] = {}


def on_startup(*, command: str, **_: object) -> None:
    """A build reads each page once in any case."""
    NOW["serving"] = command == "serve"


def on_env(env: Environment, *, config: MkDocsConfig, **_: object) -> Environment:
    """Go first when the search plugin comes to read a page."""
    plugin: Any = config.plugins.get("material/search")
    if plugin is not None and hasattr(plugin, "search_index"):
        index = plugin.search_index
        read = functools.partial(_read, index.add_entry_from_context)
        index.add_entry_from_context = functools.partial(_add, index, read) if NOW["serving"] else read
    return env


def _read(read: Any, page: Page) -> None:
    whole = page.content
    page.content = searching.without_links(whole or "")
    read(page)
    page.content = whole


def _add(index: Any, add: Any, page: Page) -> None:
    said = (page.meta.get(name) for name in ("title", "search", "tags"))
    key = (page.url, page.content or "", str(page.title), *map(str, said))
    src = page.file.src_uri
    if src not in KEPT or KEPT[src][0] != key:
        before = len(index.entries)
        add(page)
        KEPT[src] = (key, [dict(entry) for entry in index.entries[before:]])
    else:
        index.entries += [dict(entry) for entry in KEPT[src][1]]
