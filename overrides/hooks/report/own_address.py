"""Where this report stands, for examples that a reader can run as they are printed."""

from __future__ import annotations

BRACKETS = "[address of this site]/"


def filled(markdown: str, address: str) -> str:
    """The Markdown of a page with the address in place of the brackets, which stay where there is none."""
    return markdown.replace(BRACKETS, f"{address.rstrip('/')}/") if address else markdown
