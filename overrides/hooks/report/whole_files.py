"""A file that was lost or copied as a whole: said once, where all that follows would say it many times."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from . import navigation, sections, verified
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .bibliography import Library
    from .navigation import Navigation
    from .pages import Page
    from .permalinks import Registry

MANY = 5  # Fewer works may have been taken out by hand, one by one.


def problems(
    root: Path, pages: list[Page], listed: Navigation, registry: Registry, library: Library
) -> Iterator[tuple[Problem, frozenset[str]]]:
    """Each file that was lost or copied, with the names that nobody needs to hear about meanwhile."""
    ids = {page.src: {section.id for section in sections.of_page(page)} for page in pages}
    yield from _lost_pages(ids, listed, registry)
    yield from _copies(ids, registry)
    # Where a bibliography cannot be read, that has been said.
    seen = {} if library.problems else verified.load(root).records
    without = {key: one for key, one in seen.items() if key not in library}
    if len(without) >= MANY:
        what = f"{len(without)} works that were seen are in no file of the bibliography."
        remedy = "Restore the file that held them: git checkout bibliography\nor remove their lines here."
        yield (
            Problem(verified.PATH, min(one.line for one in without.values()), what, remedy),
            frozenset(without),
        )


def _lost_pages(
    ids: Mapping[str, set[str]], listed: Navigation, registry: Registry
) -> Iterator[tuple[Problem, frozenset[str]]]:
    """Pages of the navigation whose every registered section is nowhere: not those that were renamed."""
    present = set().union(*ids.values())
    registered: dict[str, set[str]] = defaultdict(set)
    for name, places in registry.places.items():
        registered[places[0]].add(name)
    for src in listed.order:
        if src not in ids and registered[src] and present.isdisjoint(registered[src]):
            what = f"the page docs/{src} is missing, and {len(registered[src])} permanent ids with it."
            remedy = f"Restore it: git checkout docs/{src}\nor take this line out, and retire its ids."
            yield Problem(navigation.FILE, listed.lines[src], what, remedy), _names(src, registered[src])


def _copies(ids: Mapping[str, set[str]], registry: Registry) -> Iterator[tuple[Problem, frozenset[str]]]:
    """Pages whose every id is registered for another page, which still has it."""
    for src, own in ids.items():
        homes = {registry.places[name][0] if name in registry.places else src for name in own}
        home = next(iter(homes - {src}), src)
        if len(own) > 1 and len(homes) == 1 and home != src and own <= ids.get(home, set()):
            what = f"this page repeats the {len(own)} permanent ids of docs/{home}, of which it is a copy."
            remedy = f"Give its sections ids of their own, or delete it: rm docs/{src}"
            yield Problem(f"docs/{src}", 1, what, remedy), _names(src, own)


def _names(src: str, own: set[str]) -> frozenset[str]:
    return frozenset({*own, src, f"docs/{src}"})
