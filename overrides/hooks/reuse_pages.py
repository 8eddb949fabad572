"""While serving, turn only those pages into HTML anew whose Markdown, or whose surroundings, have changed."""

from __future__ import annotations

import copy
import functools
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import event_priority
from mkdocs.utils import CountHandler

from report import citation_marks

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

RENDERED = ("content", "toc", "present_anchor_ids", "_title_from_render")
NOW: dict[str, Any] = {"serving": False, "around": ""}
KEPT: dict[str, tuple[Any, dict[str, Any], dict[str, Any]]] = {}


def on_startup(*, command: str, **_: object) -> None:
    """A build makes every page: only a server makes the same page twice."""
    NOW["serving"] = command == "serve"


def on_nav(_: object, *, config: MkDocsConfig, files: Files) -> None:
    """Note what the HTML of a page depends on beside its Markdown: the settings, and where links lead."""
    places = sorted(f"{file.src_uri} {file.dest_uri} {file.inclusion}" for file in files)
    NOW["around"] = "\n".join([Path(config.config_file_path).read_text("utf-8"), *places])


@event_priority(-100)  # Last: the Markdown is final.
def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Look among the kept pages first when MkDocs comes to render this one."""
    if NOW["serving"]:
        page.render = functools.partial(_render, page, page.render)  # type: ignore[method-assign]
    return markdown


def _render(page: Page, render: Any, config: MkDocsConfig, files: Files) -> None:
    # Citations are numbered through the report: one more on an earlier page must not change this one.
    page.markdown, first = citation_marks.from_zero(page.markdown or "")
    key, src = (NOW["around"], page.markdown), page.file.src_uri
    if src not in KEPT or KEPT[src][0] != key:
        logging.getLogger("mkdocs").addHandler(said := CountHandler())
        render(config, files)
        logging.getLogger("mkdocs").removeHandler(said)
        links = {file.src_uri: found for file, found in (page.links_to_anchors or {}).items()}
        # What MkDocs complained of is rendered again next time, so that it complains again.
        KEPT[src] = (None if said.counts else key, {name: getattr(page, name) for name in RENDERED}, links)
    for name, value in copy.deepcopy(KEPT[src][1]).items():
        setattr(page, name, value)
    page.links_to_anchors = {files.src_uris[to]: found for to, found in KEPT[src][2].items()}
    page.content = citation_marks.from_number(page.content or "", first)
