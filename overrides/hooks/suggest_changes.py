"""Offer on each page a form in the repository, filled in with the page, its section and the edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from report import suggesting

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from report.made import Made


def on_page_context(context: object, *, page: Page, config: MkDocsConfig, **_: object) -> None:  # noqa: ARG001
    """Hand the form's address to the template, where there is a repository."""
    made: Made = config.extra["made"]
    shown = made.shown.get(page.file.src_uri)
    if config.repo_url and shown:
        edition = f"{made.everywhere['edition']}, {made.everywhere['date']}"
        page.meta["suggest_href"] = suggesting.address(
            config.repo_url, page=f"{shown['title']} ({page.file.src_uri})", section="", edition=edition
        )


def on_page_content(html: str, *, config: MkDocsConfig, **_: object) -> str:
    """Lead from each clause of the Commitment to its own form."""
    made: Made = config.extra["made"]
    edition = f"{made.everywhere['edition']}, {made.everywhere['date']}"
    return suggesting.clauses(html, config.repo_url or "", edition)
