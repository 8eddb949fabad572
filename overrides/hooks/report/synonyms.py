"""Synonyms: what readers type into the search where the report uses other words, and what comes first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import places
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sources import Sources

FILE = "docs/_data/synonyms.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonym:
    """Some `words` that readers type, and what the search does with them: one of three things, or a boost.

    `leads_to`: they find these places (ids, or pages as page.md), though the text says it otherwise.
    `means`: they are read as these other words, as a misspelling is.
    `ignored`: they are left out, as the small words of a question are.
    `boost` (without words): the places in `leads_to` count for so much more, or less, than others.
    """

    id: str
    words: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()
    means: str | None = None
    ignored: bool = False
    boost: float | None = None
    path: str = FILE
    line: int = 1


def problems(sources: Sources) -> Iterator[Problem]:
    """Synonyms that say nothing, lead nowhere, or give the same words two meanings."""
    known = {*places.of(sources), *sources.pages}
    owners: dict[str, str] = {}
    for one in sources.records["synonyms"].values():
        for name in one.leads_to:
            if name not in known:
                what = f"'{one.id}' leads to '{name}', which does not exist."
                yield Problem(one.path, one.line, what, "Name an id of a section or record, or a page.md.")
        if [bool(one.leads_to), one.means is not None, one.ignored].count(True) != 1:
            what = f"'{one.id}' needs one of leads_to, means and ignored."
            yield Problem(one.path, one.line, what, "Write: leads_to: [id], means: words, or ignored: true.")
        if bool(one.words) == (one.boost is not None):
            what = f"'{one.id}' needs either words or a boost."
            yield Problem(one.path, one.line, what, "Write: words: [what readers type], or boost: 0.5.")
        for word in one.words:
            if word in owners:
                what = f"'{word}' stands in '{one.id}' and in '{owners[word]}'."
                yield Problem(one.path, one.line, what, "Leave it in one of the two.")
            owners[word] = one.id
