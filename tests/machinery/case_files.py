"""The small library that the tests of citations cite."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from report import bibliography, citations

if TYPE_CHECKING:
    from report.bibliography import Library
    from report.citations import Prepared

CASES = Path(__file__).parent / "cases" / "citations"
STYLE = Path(__file__).parents[2] / "bibliography/styles/harvard-cite-them-right.csl"


def library() -> Library:
    return bibliography.read({"library.bib": (CASES / "library.bib").read_text("utf-8")})


def prepare(markdown: str, cache: Path) -> Prepared:
    return citations.prepare({"page.md": markdown}, library(), STYLE, cache)


def printed(markdown: str, cache: Path) -> str:
    """The Markdown with its citations as a reader sees them."""
    prepared = prepare(markdown, cache)
    return prepared.substitute_plain(prepared.markdown["page.md"])
