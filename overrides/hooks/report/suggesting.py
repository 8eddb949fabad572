"""Where a reader suggests a change without git: an issue form with page, section and edition filled in."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlencode

FORM = "suggest-a-change.yml"
CLAUSE_FORM = "change-the-commitment.yml"
CLAUSE = re.compile(r'<a class="suggest-clause" data-clause="(?P<id>[a-z-]+)" href="[^"]*">')


def address(repository: str, *, page: str, section: str, edition: str) -> str:
    """The form in `repository`, filled in; the names of the query are the ids of its fields."""
    filled = {"template": FORM, "page": page, "section": section, "edition": edition}
    return f"{repository.rstrip('/')}/issues/new?{urlencode(filled)}"


def clauses(html: str, repository: str, edition: str) -> str:
    """A page whose clauses lead to the form for the Commitment; without one, to a page that helps."""

    def filled(link: re.Match[str]) -> str:
        query = urlencode({"template": CLAUSE_FORM, "section": link["id"], "edition": edition})
        where = escape(f"{repository.rstrip('/')}/issues/new?{query}")
        return f'<a class="suggest-clause" data-clause="{link["id"]}" href="{where}">'

    return CLAUSE.sub(filled, html) if repository else html
