"""Citations of the whole report: found in the pages, checked, printed, listed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from . import citation_render, last_time
from .citation_faults import Keys
from .citation_page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from .bibliography_entry import Entry
    from .citation_render import Printed
    from .citation_syntax import Cluster
    from .problems import Problem


Lines: TypeAlias = "Mapping[str, Sequence[int]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The pages with a token for each citation, numbered through the whole report.

    `cited_in` gives for each known key the pages and sections that cite it, in reading order,
    each once; the section is empty where none has begun.
    """

    markdown: Mapping[str, str]
    clusters: tuple[Cluster, ...]
    cited_in: Mapping[str, tuple[tuple[str, str], ...]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What was found, and what the tokens become: `printed` gives the HTML of each of the `clusters`.

    `entries` holds the HTML of each cited work by key, in the order of the list of references.
    """

    markdown: Mapping[str, str]
    problems: tuple[Problem, ...]
    cited_in: Mapping[str, tuple[tuple[str, str], ...]]
    entries: Mapping[str, str]
    clusters: tuple[Cluster, ...]
    printed: Printed


def print_all(found: Found, library: Mapping[str, Entry], style: Path, cache_dir: Path) -> Prepared:
    """Print the citations that were found."""
    printed = citation_render.render(found.clusters, library, style, cache_dir)
    return Prepared(
        markdown=found.markdown,
        problems=found.problems,
        cited_in=found.cited_in,
        entries=printed.references,
        clusters=found.clusters,
        printed=printed,
    )


def find(pages: Mapping[str, str], library: Mapping[str, Entry], *, lines: Lines | None = None) -> Found:
    """The citations of pages in reading order; `lines`: for each line of a text the line of its file."""
    clusters: list[Cluster] = []
    markdown: dict[str, str] = {}
    problems: set[Problem] = set()
    cited_in: dict[str, dict[tuple[str, str], None]] = {}
    known = Keys(library)
    for src_uri, text in pages.items():
        page = Page(src_uri, text, (lines or {}).get(src_uri, ()))
        given = text, page.lines, known.exact
        problems |= last_time.same(("citations", src_uri), given, partial(page.problems, known))
        for key, section in page.cited():
            if key in library:
                cited_in.setdefault(key, {})[src_uri, section] = None
        markdown[src_uri] = page.with_tokens(len(clusters))
        clusters += page.found.clusters
    return Found(
        markdown=markdown,
        clusters=tuple(clusters),
        cited_in={key: tuple(places) for key, places in cited_in.items()},
        problems=tuple(sorted(problems)),
    )
