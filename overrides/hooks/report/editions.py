"""Editions: what has to be true before a release, the ids that it promises, and what readers are told."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from . import changes, imprint, permalinks, places
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .sources import Sources

NUMBER = re.compile(r"(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:\.[1-9][0-9]*)?")  # 1.0.0 would be 1.0 again.
ADDRESS = re.compile(r"https://[^/\s]+\S*")
ZENODO = ".zenodo.json"
LIST = "changes.json"


def order(edition: str) -> tuple[int, ...]:
    """What puts editions in their order: 1.2 comes before 1.10, and 1.0 before 1.0.1."""
    return tuple(map(int, edition.split("."))) if NUMBER.fullmatch(edition) else ()


def of_values(root: Path, edition: str, address: str) -> Iterator[Problem]:
    """What is wrong with the number and the address themselves, whatever the sources say."""
    if not ADDRESS.fullmatch(address):
        remedy = "Write: make release EDITION=1.1 SITE_URL=https://…/"
        yield Problem("Makefile", 1, f"'{address}' is not where the editions stand.", remedy)
    if not NUMBER.fullmatch(edition):
        yield Problem(changes.FILE, 1, f"'{edition}' is no number of an edition.", "Write, for example: 1.1")
        return
    released = sorted(permalinks.released(root), key=order)
    if released and order(edition) <= order(released[-1]):
        what = f"edition {released[-1]} has been released, and {edition} does not come after it."
        yield Problem(permalinks.RELEASED, 1, what, "An edition is never rewritten: choose the next number.")


def problems(sources: Sources, edition: str) -> Iterator[Problem]:
    """Why `edition` cannot be released from sources in which nothing else is wrong."""
    yield from _changes(sources, edition)
    day = changes.newest(sources.records["changes"].values()).date.isoformat()
    for path, said in {imprint.FILE: _cited(sources.root), ZENODO: _archived(sources.root)}.items():
        if said != (edition, day):
            what = f"this file says edition {said[0] or '?'} of {said[1] or '?'}, not {edition} of {day}."
            yield Problem(path, 1, what, "Write the number and the date of the newest change.")


def _changes(sources: Sources, edition: str) -> Iterator[Problem]:
    every = sources.records["changes"].values()
    ours = [one for one in every if one.edition == edition]
    newest = changes.newest(every)
    if not ours:
        yield Problem(changes.FILE, 1, f"no change of edition {edition} is listed.", "List what has changed.")
    elif newest.date > changes.newest(ours).date:
        what = f"the newest change belongs to edition {newest.edition}."
        yield Problem(newest.path, newest.line, what, f'Write: edition: "{edition}"')
    elif same := [one for one in every if one.edition != edition and one.date == newest.date]:
        what = f"edition {edition} would carry the day of edition {same[0].edition}, {newest.date}."
        latest = changes.newest(ours)
        yield Problem(latest.path, latest.line, what, "Write the day on which each change was made.")
    for one in ours:
        if one.draft:
            what = f"the change '{one.id}' is still a draft."
            yield Problem(one.path, one.line, what, "Read it, say why, and take 'draft: true' out.")


def _cited(root: Path) -> tuple[str, str]:
    about = imprint.read(root)
    return str(about.get("version", "")), str(about.get("date-released", ""))


def _archived(root: Path) -> tuple[str, str]:
    try:
        about = json.loads((root / ZENODO).read_text(encoding="utf-8"))
        return str(about.get("version", "")), str(about.get("publication_date", ""))
    except (OSError, ValueError, AttributeError):
        return "", ""


def freeze(sources: Sources, edition: str) -> Path:
    """Write the ids that the edition publishes, which must lead somewhere ever after."""
    file = sources.root / permalinks.RELEASED / f"{edition}.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text("".join(f"{name}\n" for name in sorted(sources.registry.ids)), encoding="utf-8")
    return file


def listed(sources: Sources) -> dict[str, Any]:
    """Every change that is no draft, newest edition first, for readers of older editions."""
    homes, titles = places.of(sources), places.titles(sources)
    titles |= {name: section.label for name, section in sources.sections.items()}
    every = [one for one in sources.records["changes"].values() if not one.draft]
    ordered = sorted(every, key=lambda one: (order(one.edition), one.date, one.id), reverse=True)
    return {
        "latest": ordered[0].edition if ordered else "",
        "editions": list(dict.fromkeys(one.edition for one in ordered)),
        "changes": [
            {
                "edition": one.edition,
                "date": one.date.isoformat(),
                "section": one.section,
                "title": titles.get(one.section, one.section),
                "kind": one.kind,
                "what": one.what,
                "stands": one.section in homes,
            }
            for one in ordered
        ],
    }


def as_yaml(found: Iterable[changes.Change]) -> str:
    """Changes as they are written in the list, for a person to edit."""
    fields = ("id", "date", "edition", "section", "kind", "what", "why")
    records = [{name: getattr(one, name) for name in fields} | {"draft": True} for one in found]
    if not records:
        return ""
    return yaml.dump(records, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=10_000)


class _Plain(yaml.SafeDumper):
    """Writes each value out: nothing in the sources refers to another place."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True
