"""Give a built site fewer and smaller files; while serving, everything stays as it was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import event_priority

from report import lighten, lighter, lighter_css

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

NOW: dict[str, Any] = {"building": False}


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether this is a build."""
    NOW["building"] = command == "build"


@event_priority(-100)  # After all who add a sheet or a script.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let the pages ask for one sheet and one script instead of many."""
    NOW["sheets"], NOW["scripts"], NOW["classes"] = config.extra_css, config.extra_javascript, set()
    if NOW["building"]:
        config.extra_css = [lighten.SHEET]
        config.extra_javascript = [lighten.SCRIPT]
    return config


def on_post_page(output: str, **_: object) -> str:
    """Note the classes of a page, and leave out its indentation."""
    if not NOW["building"]:
        return output
    NOW["classes"] |= lighter_css.classes(output)
    return lighter.page(output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """The same for pages that come from templates alone."""
    return on_post_page(output_content) if template_name.endswith(".html") else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Join and shorten the report's sheets and scripts; leave out of the theme's sheet what nothing uses."""
    if NOW["building"]:
        lighten.files(Path(config.site_dir), NOW["sheets"], NOW["scripts"], NOW["classes"])
