"""Refuse a page whose text could act in a reader's browser."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import harmless

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.structure.files import Files

log = logging.getLogger("mkdocs.hooks.refuse_harm")


@event_priority(-100)  # Last: the text of each page is whole, with its citations.
def on_env(env: Environment, *, files: Files, **_: object) -> Environment:
    """Complain of what could act, which stops a strict build."""
    for file in files:
        if file.page is not None and file.page.content is not None:
            source = file.content_string if file.src_uri.endswith(".md") else ""
            for problem in harmless.of_page(file.page.content, f"docs/{file.src_uri}", source):
                log.warning("%s", problem)
    return env
