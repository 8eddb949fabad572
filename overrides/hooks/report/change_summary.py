"""What a pull request changes, in a few lines for whoever reviews it: two states of the sources compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import permalinks, prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .sources import Sources

NOTHING = "No page, section, record or citation changes."


def of(before: Sources, after: Sources) -> str:
    """The summary as Markdown."""
    parts = [*_pages(before, after), *_sections(before, after), *_records(before, after)]
    parts += _citations(before, after)
    return "\n".join(["## What this change does", "", *(parts or [NOTHING, ""])])


def _pages(before: Sources, after: Sources) -> Iterator[str]:
    """A table of pages that differ, with words and reading grade before and after."""
    rows = [
        _row(before, after, src)
        for src in sorted({*before.pages, *after.pages})
        if _differs(before, after, src)
    ]
    if rows:
        yield from ("| page | words | reading grade |", "|---|---|---|", *rows, "")


def _differs(before: Sources, after: Sources, src: str) -> bool:
    old, new = before.pages.get(src), after.pages.get(src)
    return old is None or new is None or old.lines != new.lines


def _row(before: Sources, after: Sources, src: str) -> str:
    state = " (new)" if src not in before.pages else " (removed)" if src not in after.pages else ""
    words, grades = zip(*(_measured(sources, src) for sources in (before, after)), strict=True)
    return f"| `{src}`{state} | {_change(*words)} | {_change(*grades)} |"


def _measured(sources: Sources, src: str) -> tuple[str, str]:
    page = sources.pages.get(src)
    if page is None:
        return "", ""
    grade = prose.measure(line for _, line in prose.lines(page)).grade
    return f"{prose.words(page):,}", f"{grade:.1f} (limit {page.meta.reading_grade})"


def _change(old: str, new: str) -> str:
    return new if old in {new, ""} else old if not new else f"{old} → {new}"


def _sections(before: Sources, after: Sources) -> Iterator[str]:
    old, new = before.sections, after.sections
    yield from _list("Sections added", (_named(after, name) for name in new if name not in old))
    moved = [name for name in new if name in old and old[name].src != new[name].src]
    yield from _list(
        "Sections moved to another page",
        (f"{_named(after, name)}, before in `{old[name].src}`" for name in moved),
    )
    gone = [name for name in old if name not in new]
    yield from _list("Sections gone", (_gone(after, before, name) for name in gone))
    titles = [name for name in new if name in old and old[name].title != new[name].title]
    yield from _list(
        "Sections with a new title", (f"`#{name}`: {old[name].title} → {new[name].title}" for name in titles)
    )


def _named(sources: Sources, name: str) -> str:
    one = sources.sections[name]
    return f"{one.label} (`#{name}` in `{one.src}`)"


def _gone(after: Sources, before: Sources, name: str) -> str:
    reason = after.registry.retired.get(name)
    why = f"retired: {reason.because}" if reason else f"**not retired in {permalinks.FILE}**"
    return f"{_named(before, name)}; {why}"


def _records(before: Sources, after: Sources) -> Iterator[str]:
    """Records added, changed and removed, by kind; where they stand in their file is no change."""
    for kind, records in after.records.items():
        old = {name: _fields(one) for name, one in before.records.get(kind, {}).items()}
        new = {name: _fields(one) for name, one in records.items()}
        changed = [name for name in new if name in old and new[name] != old[name]]
        named = kind.replace("-", " ").capitalize()
        yield from _list(f"{named} added", (f"`{name}`" for name in new if name not in old))
        yield from _list(f"{named} changed", (f"`{name}`" for name in changed))
        yield from _list(f"{named} removed", (f"`{name}`" for name in old if name not in new))


def _fields(record: object) -> dict[str, object]:
    names: Iterable[str] = getattr(record, "__dataclass_fields__", ())
    return {name: getattr(record, name) for name in names if name not in {"path", "line"}}


def _citations(before: Sources, after: Sources) -> Iterator[str]:
    old, new = {*before.cited.cited_in}, {*after.cited.cited_in}
    yield from _list("Works cited for the first time", (f"`{key}`" for key in sorted(new - old)))
    yield from _list("Works no longer cited", (f"`{key}`" for key in sorted(old - new)))
    counts = len(before.cited.clusters), len(after.cited.clusters)
    if counts[0] != counts[1]:
        yield from (f"Citations: {counts[0]:,} → {counts[1]:,}.", "")


def _list(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield from (f"**{title}: {len(lines)}**", "", *lines, "")
