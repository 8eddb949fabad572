"""HTML that records are shown in: escaped text, links between pages, tables."""

from __future__ import annotations

import html
import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def inline(text: str) -> str:
    """A record's text as HTML: everything escaped, `*emphasis*` and `**strong**` kept."""
    safe = html.escape(text, quote=False)
    safe = re.sub(r"\*\*(\S(?:.*?\S)?)\*\*", r"<strong>\1</strong>", safe)
    return re.sub(r"(?<!\*)\*(\S(?:.*?\S)?)\*(?!\*)", r"<em>\1</em>", safe)


def url(src: str) -> str:
    """The address of a page below the site's root, with a folder for each page."""
    stem = src.removesuffix(".md")
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"


def href(src: str, target: str, anchor: str = "") -> str:
    """A relative address from the page `src` to the page `target`."""
    if src == target and anchor:
        return f"#{anchor}"
    path = _between(src, target)
    return f"{path}#{anchor}" if anchor else path


@lru_cache(maxsize=65536)  # Few pages lead to few others, again and again.
def _between(src: str, target: str) -> str:
    path = posixpath.relpath(f"/{url(target)}", f"/{url(src)}")
    return "./" if path == "." else f"{path}/"


def markdown_link(src: str, target: str, anchor: str = "") -> str:
    """A relative Markdown path from the page `src` to the page `target`, as MkDocs checks it."""
    path = posixpath.relpath(f"/{target}", posixpath.dirname(f"/{src}"))
    return f"#{anchor}" if src == target and anchor else f"{path}#{anchor}" if anchor else path


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    classes: str = "",
    filters: Sequence[int] = (),
) -> str:
    """A table of cells that are HTML already; the first cell of each row is its header.

    `filters` are the columns (from 0) by which a script lets readers filter; without it all rows stay.
    """
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest) + "</tr>"
        for first, *rest in rows
    )
    name = f' class="{classes}"' if classes else ""
    by = f' data-filters="{" ".join(map(str, filters))}"' if filters else ""
    region = f'<div class="table-region" role="region" aria-label="{html.escape(caption)}" tabindex="0">'
    return (
        f"{region}<table{name}{by}><caption>{html.escape(caption, quote=False)}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def values(texts: Iterable[str]) -> str:
    """Several values in one cell, by each of which readers can filter."""
    return ", ".join(f'<span class="value">{inline(text)}</span>' for text in texts)


def ranked(text: str, order: Sequence[str]) -> str:
    """A value with its rank among the others, by which readers can sort."""
    return f'<span data-rank="{order.index(text)}">{inline(text)}</span>'


def block(text: str) -> str:
    """HTML as a block of its own in Markdown."""
    return f"\n{text}\n"
