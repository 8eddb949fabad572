"""Give each page a Content-Security-Policy that allows its own scripts and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from report import policy

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-100)  # Last: the hashes must be those of the finished page.
def on_post_page(output: str, **_: object) -> str:
    """The page with its policy in the head."""
    return policy.put_in(output)


@event_priority(-100)
def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """The same for pages that come from templates alone, such as 404.html."""
    return policy.put_in(output_content) if template_name.endswith(".html") else output_content


@event_priority(-100)  # After the pages for citing have been written.
def on_post_build(*, config: MkDocsConfig) -> None:
    """The same policy as a header, for hosts that read `_headers` at the root of what they publish."""
    root = Path(config.site_dir)
    pages = (file.relative_to(root).as_posix() for file in root.rglob("*.html"))
    Path(root, "_headers").write_text(policy.headers(pages), encoding="utf-8")
