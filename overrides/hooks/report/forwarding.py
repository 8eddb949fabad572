"""Old addresses: a page or an anchor that has moved leads its readers to the new place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from . import plain_pages, short_links
from .tables import href, url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .imprint import Imprint
    from .permalinks import Registry

Moved = dict[str, dict[str, str]]


def moved(registry: Registry, present: Mapping[str, str]) -> Moved:
    """Former page → the ids that stood there → the page where each stands now, '' for a retired one."""
    found: Moved = {}
    for name, (_, *former) in registry.places.items():
        for src in former:
            if name in present and present[name] != src:
                found.setdefault(src, {})[name] = present[name]
    for name, reason in registry.retired.items():
        for src in reason.was:
            found.setdefault(src, {})[name] = ""
    return found


def made(
    gone: Moved, pages: Mapping[str, object], titles: Mapping[str, str], imprint: Imprint
) -> Iterator[tuple[str, str]]:
    """Path and content of a page for each former page that the report no longer has."""
    for src, ids in gone.items():
        if src not in pages:
            yield f"{url(src)}index.html", _page(src, ids, titles, imprint)


def on_page(src: str, gone: Moved, titles: Mapping[str, str]) -> str:
    """The HTML, for a page that still exists, of the places that have left it."""
    ids = gone.get(src)
    if not ids:
        return ""
    return f'<aside class="moved" aria-label="Moved from this page">\n{_list(src, ids, titles)}</aside>\n'


def _page(src: str, ids: Mapping[str, str], titles: Mapping[str, str], imprint: Imprint) -> str:
    up = _root(src)
    if len(ids) == 1:
        name, place = next(iter(ids.items()))
        target = f"{up}{url(place)}#{name}" if place else f"{up}{short_links.FOLDER}/{name}/"
        return short_links.forward(target, titles.get(name, ""), imprint, up)
    main = f'<h1>This page has moved</h1>\n<div class="moved">\n{_list(src, ids, titles)}</div>\n'
    return plain_pages.page(title="This page has moved", report=imprint.title, up=up, main=main)


def _list(src: str, ids: Mapping[str, str], titles: Mapping[str, str]) -> str:
    """Each old anchor with a link to its place: a browser goes to the line, a script goes on from there."""
    lines = [
        f'<li id="{escape(name)}">{_line(src, name, place, titles.get(name, name))}</li>\n'
        for name, place in ids.items()
    ]
    return f"<ul>\n{''.join(lines)}</ul>\n"


def _line(src: str, name: str, place: str, title: str) -> str:
    if place:
        return f"{plain_pages.link(href(src, place, name), title)} now stands elsewhere."
    reason = plain_pages.link(f"{_root(src)}{short_links.FOLDER}/{name}/", "why, and what to read instead")
    return f"{escape(title, quote=False)} was withdrawn: {reason}."


def _root(src: str) -> str:
    return "../" * url(src).count("/")
