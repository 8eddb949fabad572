"""What every citation says of the report as a whole: title, author, edition, date, licence, address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from . import changes

if TYPE_CHECKING:
    from pathlib import Path

    from .sources import Sources

FILE = "CITATION.cff"
LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The report as a work. `address` is where this edition stands, with a slash at its end.

    `short` is the author's name in short, which brackets may use once they have given the whole.
    """

    title: str
    author: str
    abstract: str
    licence: str
    keywords: tuple[str, ...]
    edition: str
    draft: bool
    day: date
    address: str
    short: str = ""

    @property
    def version(self) -> str:
        """Edition, state and date, as every citation prints them."""
        return version(self.edition, self.day, draft=self.draft)

    def permanent(self, name: str) -> str:
        """The short address of an id, which forwards to wherever its place is."""
        return f"{self.address}s/{name}/"


def version(edition: str, day: date, *, draft: bool) -> str:
    """An edition with its date: Edition 1.0, draft of 24 November 2026."""
    return f"Edition {edition}, {'draft of ' if draft else ''}{written(day)}"


def written(day: date) -> str:
    """A date in words: 24 November 2026."""
    return f"{day:%-d %B %Y}"


def of(sources: Sources, address: str) -> Imprint:
    """The imprint from CITATION.cff and the newest change; what the file lacks stays empty."""
    newest = changes.newest(sources.records["changes"].values())
    about = read(sources.root)
    authors = [one for one in about.get("authors") or [] if isinstance(one, dict)]
    return Imprint(
        title=typographic(str(about.get("title", ""))),
        author=typographic("; ".join(filter(None, (str(one.get("name", "")) for one in authors)))),
        abstract=" ".join(str(about.get("abstract", "")).split()),
        licence=LICENCES.get(str(about.get("license", "")), ""),
        keywords=tuple(map(str, about.get("keywords") or ())),
        edition=newest.edition,
        draft=newest.draft,
        day=newest.date,
        address=f"{address.rstrip('/')}/",
        short=typographic(str(authors[0].get("alias", ""))) if len(authors) == 1 else "",
    )


def typographic(text: str) -> str:
    """The text with the apostrophes that the report prints."""
    return text.replace("'", "’")


def read(root: Path) -> dict[str, Any]:
    """The fields of CITATION.cff, none where it cannot be read."""
    try:
        about = yaml.safe_load((root / FILE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    return about if isinstance(about, dict) else {}
