"""While serving, read only those pages into the search index anew whose HTML has changed."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

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
    """Look among the kept entries first when the search plugin comes to read a page."""
    plugin: Any = config.plugins.get("material/search")
    if NOW["serving"] and plugin is not None and hasattr(plugin, "search_index"):
        index = plugin.search_index
        index.add_entry_from_context = functools.partial(_add, index, index.add_entry_from_context)
    return env


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
