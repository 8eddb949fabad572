"""The glossary: terms in plain words, previewed where a chapter first uses them."""

from __future__ import annotations

from dataclasses import dataclass

FILE = "docs/_data/glossary.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term with its plain definition; `also` holds acronyms and other names for the same thing.

    `linked: false` keeps a term whose word has an everyday meaning from being linked in chapters.
    """

    id: str
    term: str
    definition: str
    also: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    linked: bool = True
    path: str = FILE
    line: int = 1
