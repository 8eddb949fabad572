"""The contents at the side of every page: its links as HTML, written once for all pages but for what differs.

Whoever asks the template engine for each link of each page waits for thousands of answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Link:
    """A page: `url` below the site's root or a whole address, `number` as printed before its title, or ''."""

    url: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report with its pages and parts, folded until a page below it is read."""

    title: str
    inner: tuple[Entry, ...]

    def holds(self, url: str | None) -> bool:
        """Whether a page stands in this part."""
        return any(one.holds(url) if isinstance(one, Part) else one.url == url for one in self.inner)


Entry: TypeAlias = "Link | Part"


def as_html(entries: tuple[Entry, ...], root: str, here: str | None) -> str:
    """List items; `root` leads from a page to the site's root, `here` is its url, None without a page."""
    return "".join(f"<li>{_entry(one, root, here)}</li>" for one in entries)


def _entry(one: Entry, root: str, here: str | None) -> str:
    if isinstance(one, Link):
        return _link(one, root, here)
    opened = " open" if one.holds(here) else ""
    inner = as_html(one.inner, root, here)
    return f"<details{opened}><summary>{one.title}</summary><ul>{inner}</ul></details>"


def _link(one: Link, root: str, here: str | None) -> str:
    to = one.url if "://" in one.url else _below(root, one.url.removeprefix("./"))
    active = ' md-nav__link--active" aria-current="page' if one.url == here else ""
    number = f'<span class="number">{one.number}</span> ' if one.number else ""
    return f'<a href="{to}" class="contents__link{active}">{number}<span>{one.title}</span></a>'


def _below(root: str, url: str) -> str:
    return url or "./" if root == "." else f"{root.removesuffix('/')}/{url}"
