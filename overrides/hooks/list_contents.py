"""Hand the contents at the side to the template of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from report import contents

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

    from report.contents import Entry


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Keep where each entry leads; titles and numbers are known once the pages are read."""
    config.extra["navigation"] = nav
    return nav


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:  # noqa: ARG001
    """Put in the contents, the page's own place marked."""
    context["contents"] = contents.as_html(_entries(config), context["base_url"], page.url)
    return context


def on_template_context(context: Any, *, template_name: str, config: MkDocsConfig) -> Any:  # noqa: ARG001
    """Put them in where no page is shown, as on that for what is missing."""
    context["contents"] = contents.as_html(_entries(config), context["base_url"], None)
    return context


def _entries(config: MkDocsConfig) -> tuple[Entry, ...]:
    if "contents" not in config.extra:
        config.extra["contents"] = tuple(map(_entry, config.extra["navigation"].items))
    found: tuple[Entry, ...] = config.extra["contents"]
    return found


def _entry(item: Any) -> Entry:
    if item.children:
        return contents.Part(item.title, tuple(map(_entry, item.children)))
    if item.is_link:  # It leads elsewhere, and has no number.
        return contents.Link(item.url, "", item.title)
    number = str(item.meta.get("number") or "")
    title = "First page" if item.is_homepage else item.title.removeprefix(f"{number} ")
    return contents.Link(item.url, number, title)
