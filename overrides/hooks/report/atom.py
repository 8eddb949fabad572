"""The feed of changes (RFC 4287): one entry for each change that a reader would notice."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from .metadata import FEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from .changes import Change
    from .imprint import Imprint


def feed(changes: Iterable[Change], titles: Mapping[str, str], imprint: Imprint) -> str:
    """The changes, newest first, as an Atom document."""
    ordered = sorted(changes, key=lambda change: (change.date, change.id), reverse=True)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        _element("title", f"Changes: {imprint.title}"),
        _element("id", imprint.address + FEED),
        f'<link rel="self" type="application/atom+xml" href="{escape(imprint.address + FEED)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(imprint.address)}"/>',
        _element("updated", _moment(imprint.day)),
        f"<author>{_element('name', imprint.author)}</author>",
        _element("rights", imprint.licence),
        *(_entry(change, titles, imprint) for change in ordered),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(change: Change, titles: Mapping[str, str], imprint: Imprint) -> str:
    place = titles.get(change.section, change.section)
    state = " (draft)" if change.draft else ""
    parts = [
        _element("title", f"{change.kind.capitalize()}: {place}"),
        _element("id", f"{imprint.address}{FEED}#{change.id}"),
        f'<link rel="alternate" type="text/html" href="{escape(imprint.permanent(change.section))}"/>',
        _element("updated", _moment(change.date)),
        f'<category term="{change.kind}"/>',
        _element("summary", f"{change.what} {change.why} Edition {change.edition}{state}."),
    ]
    return f"<entry>{''.join(parts)}</entry>"


def _moment(day: date) -> str:
    """A day as the moment at which it begins: an edition has a date, no hour."""
    return f"{day.isoformat()}T00:00:00Z"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>"
