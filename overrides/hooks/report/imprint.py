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
    """The report as a work. `address` is where this edition stands, with a slash at its end."""

    title: str
    author: str
    abstract: str
    licence: str
    keywords: tuple[str, ...]
    edition: str
    draft: bool
    day: date
    address: str

    @property
    def version(self) -> str:
        """Edition, state and date, as every citation prints them."""
        return f"Edition {self.edition}, {'draft of ' if self.draft else ''}{written(self.day)}"

    def permanent(self, name: str) -> str:
        """The short address of an id, which forwards to wherever its place is."""
        return f"{self.address}s/{name}/"


def written(day: date) -> str:
    """A date in words: 24 November 2026."""
    return f"{day:%-d %B %Y}"


def of(sources: Sources, address: str) -> Imprint:
    """The imprint from CITATION.cff and the newest change; what the file lacks stays empty."""
    newest = changes.newest(sources.records["changes"].values())
    about = read(sources.root)
    authors = [str(one.get("name", "")) for one in about.get("authors") or [] if isinstance(one, dict)]
    return Imprint(
        title=typographic(str(about.get("title", ""))),
        author=typographic("; ".join(filter(None, authors))),
        abstract=" ".join(str(about.get("abstract", "")).split()),
        licence=LICENCES.get(str(about.get("license", "")), ""),
        keywords=tuple(map(str, about.get("keywords") or ())),
        edition=newest.edition,
        draft=newest.draft,
        day=newest.date,
        address=f"{address.rstrip('/')}/",
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
