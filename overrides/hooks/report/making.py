"""Make all that MkDocs is handed from the sources: most of it while pandoc works, the rest afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import checks, downloads, furniture, reference_list, searching
from .citation_marks import LIST, TOKEN
from .tables import href

if TYPE_CHECKING:
    from .site import Site


def while_printing(site: Site) -> dict[str, Any]:
    """The fields of `Made` but for the last, of nothing but texts, numbers, lists and mappings."""
    site.printing  # noqa: B018  (pandoc works from now on)
    problems = [str(problem) for problem in sorted({*checks.of_build(site.sources)})]
    markdown = site.sources.cited.markdown
    return {
        "problems": problems,
        "everywhere": furniture.of_site(site),
        "markdown": markdown,
        "shown": {src: furniture.of_page(site, src) for src in markdown},
        "files": downloads.made(site.sources),
        "search": searching.of(site.sources),
    }


def when_printed(site: Site) -> dict[str, Any]:
    """The fields of `Cited`, of the same kind."""
    markdown = site.prepared.markdown
    return {
        "citations": _citations(site),
        "lists": {src: reference_list.as_html(site, src) for src in markdown if LIST in markdown[src]},
        "sources": {src: _sources(site, src) for src in markdown},
    }


def _sources(site: Site, src: str) -> list[dict[str, str]]:
    """The works that a page cites, as its end shows them."""
    return [{"key": key, "html": html} for key, html in site.cited_on(src)]


def _citations(site: Site) -> list[str]:
    """Each citation with its links, which lead from its own page to the list of references."""
    home = site.sources.homes.get("references")
    found = [""] * len(site.prepared.clusters)
    for src, text in site.prepared.markdown.items():
        to = href(src, home) if home else ""
        for number in map(int, TOKEN.findall(text)):
            found[number] = site.prepared.printed.cluster(site.prepared.clusters[number], to)
    return found
