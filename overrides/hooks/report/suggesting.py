"""Where a reader suggests a change without git: an issue form with page, section and edition filled in."""

from __future__ import annotations

from urllib.parse import urlencode

FORM = "suggest-a-change.yml"


def address(repository: str, *, page: str, section: str, edition: str) -> str:
    """The form in `repository`, filled in; the names of the query are the ids of its fields."""
    filled = {"template": FORM, "page": page, "section": section, "edition": edition}
    return f"{repository.rstrip('/')}/issues/new?{urlencode(filled)}"
