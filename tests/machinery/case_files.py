"""The small library that the tests of citations cite."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from report import bibliography, citation_html, citations
from report.citation_marks import TOKEN
from report.made import Cited

if TYPE_CHECKING:
    from report.bibliography import Library
    from report.citations import Prepared

CASES = Path(__file__).parent / "cases" / "citations"
STYLE = Path(__file__).parents[2] / "bibliography/styles/harvard-cite-them-right.csl"


def library() -> Library:
    return bibliography.read({"library.bib": (CASES / "library.bib").read_text("utf-8")})


def prepare(markdown: str, cache: Path) -> Prepared:
    return prepare_all({"page.md": markdown}, library(), cache)


def prepare_all(pages: dict[str, str], works: Library, cache: Path) -> Prepared:
    return citations.print_all(citations.find(pages, works), works, STYLE, cache)


def shown(prepared: Prepared, html: str, references: str = "") -> str:
    """The HTML with a citation in place of each token, as the site puts them in."""
    put_in = [prepared.printed.cluster(cluster, references) for cluster in prepared.clusters]
    return Cited(put_in, {}, {}).html("page.md", html)


def seen(prepared: Prepared, src: str = "page.md") -> str:
    """The Markdown of a page with its citations as a reader sees them."""
    return TOKEN.sub(lambda token: citation_html.text(shown(prepared, token[0])), prepared.markdown[src])


def printed(markdown: str, cache: Path) -> str:
    """The same of a single page."""
    return seen(prepare(markdown, cache))
