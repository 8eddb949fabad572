"""A file that was lost or copied as a whole: said once, where all that follows would say it many times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from . import navigation, sections, verified
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources

MANY = 5  # Fewer works may have been taken out by hand, one by one.


def noted(read: Sources) -> Sources:
    """The sources, with each file that was lost or copied as one problem, and what hangs on it unread."""
    found = [*_missing(read), *_copies(read), *_works(read)]
    names = frozenset().union(*(names for _, names in found))
    return replace(read, problems=[*read.problems, *(one for one, _ in found)], unread=read.unread | names)


def lost_pages(read: Sources) -> dict[str, set[str]]:
    """Pages of the navigation without a file, with their registered ids, which are nowhere else."""
    lost: dict[str, set[str]] = {}
    for name, places in read.registry.places.items():
        if places[0] in read.navigation.parts and not (read.root / "docs" / places[0]).is_file():
            lost.setdefault(places[0], set()).add(name)
    return {src: names for src, names in lost.items() if names.isdisjoint(read.sections)}


def _missing(read: Sources) -> Iterator[tuple[Problem, set[str]]]:
    for src, names in lost_pages(read).items():
        what = f"the page docs/{src} is missing, and {len(names)} permanent ids with it."
        remedy = f"Restore it: git checkout docs/{src}\nor take this line out, and retire its ids."
        line = read.navigation.lines[src]
        yield Problem(navigation.FILE, line, what, remedy), {*names, src, f"docs/{src}"}


def _copies(read: Sources) -> Iterator[tuple[Problem, set[str]]]:
    """Pages whose every id is registered for another page, which still has it."""
    places = read.registry.places
    ids = {src: {section.id for section in sections.of_page(page)} for src, page in read.pages.items()}
    for src, own in ids.items():
        homes = {places[name][0] if name in places else src for name in own}
        home = next(iter(homes - {src}), src)
        if len(own) > 1 and len(homes) == 1 and home != src and own <= ids.get(home, set()):
            what = f"this page repeats the {len(own)} permanent ids of docs/{home}, of which it is a copy."
            remedy = f"Give its sections ids of their own, or delete it: rm docs/{src}"
            yield Problem(f"docs/{src}", 1, what, remedy), {*own, src, f"docs/{src}"}


def _works(read: Sources) -> Iterator[tuple[Problem, set[str]]]:
    """Many works of which only the verification is left; an unreadable bibliography was told."""
    seen = {} if read.library.problems else verified.load(read.root).records
    without = {key: one.line for key, one in seen.items() if key not in read.library}
    if len(without) >= MANY:
        what = f"{len(without)} works that were seen are in no file of the bibliography."
        remedy = "Restore the file that held them: git checkout bibliography\nor remove their lines here."
        yield Problem(verified.PATH, min(without.values()), what, remedy), set(without)
