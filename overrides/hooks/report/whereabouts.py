"""Where everything has its place now: each id on its page, and all that a link may lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import links, published

if TYPE_CHECKING:
    from .sources import Sources


def present(read: Sources) -> dict[str, tuple[str, str, int]]:
    """Every id that has a place now: its page, and the file and line where it is written."""
    placed = {one.id: (one.src, f"docs/{one.src}", one.line) for one in read.sections.values()}
    return placed | read.record_homes


def link_map(read: Sources) -> links.Map:
    """The pages, published files and ids to which a link may lead."""
    ids: dict[str, set[str]] = {src: set() for src in read.pages}
    for name, (page, _, _) in present(read).items():
        ids.setdefault(page, set()).add(name)
    docs = read.root / "docs"
    files = (file.relative_to(docs).as_posix() for file in docs.rglob("*") if file.is_file())
    shown = frozenset(src for src in files if published.is_published(src))
    return links.Map(ids=ids, files=shown, navigation=frozenset(read.navigation.order))
