"""Citations of the whole report: found in the pages, checked, printed, listed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import citation_faults, citation_html, citation_render, citation_syntax, markdown_mask
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from .bibliography_entry import Entry
    from .citation_render import Printed
    from .citation_syntax import Cluster

# Private-use characters: Markdown, tables and abbreviations leave them alone.
OPEN, CLOSE = "\ue0c1", "\ue0c2"
TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")
SECTION = re.compile(r"^ {0,3}#{1,6}[ \t].*\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}[ \t]*$", re.MULTILINE)


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
    """What was found, and what the tokens become.

    `entries` holds the HTML of each cited work by key, in the order of the list of references.
    """

    markdown: Mapping[str, str]
    problems: tuple[Problem, ...]
    cited_in: Mapping[str, tuple[tuple[str, str], ...]]
    entries: Mapping[str, str]
    clusters: tuple[Cluster, ...]
    printed: Printed

    def substitute(self, html: str, references_href: str) -> str:
        """HTML with each token replaced; the links lead to `{references_href}#ref-KEY`."""
        return TOKEN.sub(lambda token: self.html(token[0], references_href), html)

    def substitute_plain(self, text: str) -> str:
        """The same for text without markup, such as a page's description."""
        return TOKEN.sub(lambda token: citation_html.text(self.html(token[0], "")), text)

    def html(self, token: str, references_href: str) -> str:
        """HTML of one citation, or nothing for a token that stands for none."""
        number = int(token.strip(OPEN + CLOSE))
        if number >= len(self.clusters):
            return ""
        return self.printed.cluster(self.clusters[number], references_href)


def prepare(
    pages: Mapping[str, str],
    library: Mapping[str, Entry],
    style: Path,
    cache_dir: Path,
    *,
    lines: Mapping[str, Sequence[int]] | None = None,
) -> Prepared:
    """Find and print the citations of all pages, given in reading order by `src_uri`.

    `lines` gives for each line of a page's text the line of the file that it comes from.
    """
    found = find(pages, library, lines=lines)
    printed = citation_render.render(found.clusters, library, style, cache_dir)
    return Prepared(
        markdown=found.markdown,
        problems=found.problems,
        cited_in=found.cited_in,
        entries=printed.references,
        clusters=found.clusters,
        printed=printed,
    )


def find(
    pages: Mapping[str, str],
    library: Mapping[str, Entry],
    *,
    lines: Mapping[str, Sequence[int]] | None = None,
) -> Found:
    """The same without printing: for checks, in milliseconds."""
    clusters: list[Cluster] = []
    markdown: dict[str, str] = {}
    problems: set[Problem] = set()
    cited_in: dict[str, dict[tuple[str, str], None]] = {}
    for src_uri, text in pages.items():
        page = _Page(src_uri, text, (lines or {}).get(src_uri, ()))
        problems |= page.problems(library)
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


class _Page:
    def __init__(self, src_uri: str, text: str, lines: Sequence[int]) -> None:
        self.src_uri, self.text, self.lines = src_uri, text, lines
        self.masked = markdown_mask.mask(text)
        self.found = citation_syntax.find(text, self.masked)

    def problems(self, library: Mapping[str, Entry]) -> set[Problem]:
        faults = list(citation_faults.check(self.masked, self.found, library))
        remedy = "Remove it: such characters mark citations while the report is built."
        stray = re.finditer(f"[{OPEN}{CLOSE}]", self.text)
        faults += [(at.start(), "a private-use character stands here", remedy) for at in stray]
        path = f"docs/{self.src_uri}"
        return {Problem(path, self._line(start), f"{what}.", then) for start, what, then in faults}

    def _line(self, start: int) -> int:
        index = self.text.count("\n", 0, start)
        return self.lines[index] if index < len(self.lines) else index + 1

    def cited(self) -> list[tuple[str, str]]:
        sections = [(match.start(), match[1]) for match in reversed(list(SECTION.finditer(self.masked)))]
        return [
            (citation.key, next((name for at, name in sections if at < cluster.start), ""))
            for cluster in self.found.clusters
            for citation in cluster.citations
        ]

    def with_tokens(self, first: int) -> str:
        parts, position = [], 0
        for number, cluster in enumerate(self.found.clusters, start=first):
            parts += [self._prose(position, cluster.start), f"{OPEN}{number}{CLOSE}"]
            position = cluster.end
        return "".join([*parts, self._prose(position, len(self.text))])

    def _prose(self, start: int, end: int) -> str:
        text = markdown_mask.unescape_at(self.text[start:end], self.masked[start:end])
        return re.sub(f"[{OPEN}{CLOSE}]", "", text)
