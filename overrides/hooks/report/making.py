"""Make all that MkDocs is handed from the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import checks, downloads, furniture, reference_list, searching
from .citation_marks import LIST, TOKEN
from .tables import href

if TYPE_CHECKING:
    from .site import Site


def everything(site: Site) -> dict[str, Any]:
    """The fields of `Made`, of nothing but texts, numbers, lists and mappings: what JSON can hold."""
    site.printing  # noqa: B018  (pandoc works while the sources are checked)
    problems = [str(problem) for problem in sorted({*checks.of_build(site.sources)})]
    files, search = downloads.made(site.sources), searching.of(site.sources)
    markdown = dict(site.prepared.markdown)
    return {
        "problems": problems,
        "everywhere": furniture.of_site(site),
        "markdown": markdown,
        "shown": {src: furniture.of_page(site, src) for src in markdown},
        "lists": {src: reference_list.as_html(site, src) for src in markdown if LIST in markdown[src]},
        "citations": _citations(site),
        "files": files,
        "search": search,
    }


def _citations(site: Site) -> list[str]:
    """Each citation with its links, which lead from its own page to the list of references."""
    home = site.sources.homes.get("references")
    found = [""] * len(site.prepared.clusters)
    for src, text in site.prepared.markdown.items():
        to = href(src, home) if home else ""
        for number in map(int, TOKEN.findall(text)):
            found[number] = site.prepared.printed.cluster(site.prepared.clusters[number], to)
    return found
