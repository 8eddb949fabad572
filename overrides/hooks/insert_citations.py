"""Put the formatted citations, and the list of references, into the HTML of each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from report import captions, citation_pandoc

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from report.made import Made


@event_priority(100)  # First: all others see whole pages. It waits for pandoc, which works until then.
def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """When all pages are HTML: a formatted, linked citation in place of each token."""
    made: Made = config.extra["made"]
    cited = made.cited
    for page in (file.page for file in files):
        if page is not None and page.content is not None:
            src = page.file.src_uri
            page.content = captions.put_in(cited.html(src, page.content))
            page.meta["sources"] = cited.sources.get(src, [])
    return env


def on_build_error(*, error: Exception, **_: object) -> None:
    """Whoever it was that asked pandoc in vain: one sentence, no traceback."""
    if isinstance(error, citation_pandoc.PandocError):
        raise PluginError(str(error)) from None
