"""Print citations and references: author and year, each work its own link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from . import citation_bibtex, citation_cache, citation_html, citation_locators, citation_pandoc
from .bibliography_entry import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from .bibliography_entry import Entry
    from .citation_parts import Citation, Form
    from .citation_syntax import Cluster

# What the style puts behind a name: ", 2020a" or " (no date)".
YEAR = re.compile(r"(?:, | \()(\d{4}|\d{4}[a-z]+|no date(?: [a-z]+)?)\)?$")
LAYOUT = "2"  # Part of the cache's key: raise it when pandoc's input is made differently.


@dataclass(frozen=True, slots=True)
class Printed:
    """Names and years as the style gives them, and each reference by its key, in the style's order."""

    names: Mapping[tuple[str, Form], str]
    references: Mapping[str, str]

    def cluster(self, cluster: Cluster, references_href: str) -> str:
        """HTML of one cluster; the links lead to `{references_href}#ref-KEY`."""
        links = [self._link(citation, references_href) for citation in cluster.citations]
        if not cluster.textual:
            return f"({'; '.join(links)})"
        return "; ".join(links)

    def _link(self, citation: Citation, references_href: str) -> str:
        name = self.names.get((citation.key, citation.form))
        if name is None:  # Reported; while serving, the page should show what was written.
            return f'<span class="cite-unknown">&#64;{escape(citation.key)}</span>'
        suffix = _words(citation_locators.printed(citation.suffix))
        if citation.form == "textual" and name.endswith(")"):
            inner = f"{name[:-1]}{suffix})"
        elif citation.form == "textual" and suffix:
            inner = f"{name} ({suffix.lstrip(', ')})"
        else:
            inner = f"{name}{suffix}"
        prefix = f"{_words(citation.prefix)} " if citation.prefix else ""
        href, key = escape(f"{references_href}#ref-{citation.key}"), escape(citation.key)
        link = f'<a class="cite" role="doc-biblioref" href="{href}" data-key="{key}">{inner}</a>'
        return prefix + link


def render(
    clusters: Iterable[Cluster], library: Mapping[str, Entry], style: Path, cache_dir: Path
) -> Printed:
    """Print all citations of the site with one pandoc call, or none if the cache has the result."""
    units = sorted({(c.key, c.form) for cluster in clusters for c in cluster.citations})
    units = [unit for unit in units if unit[0] in library]
    if not units:
        return Printed({}, {})
    cited = [library[key] for key in sorted({key for key, _ in units})]
    document, bibtex = citation_pandoc.document(units), citation_bibtex.write(cited)
    parts = [LAYOUT, citation_pandoc.identity(), style.read_text("utf-8"), document, bibtex]
    html = citation_cache.fetch(cache_dir, parts, lambda: citation_pandoc.convert(document, bibtex, style))
    divisions = citation_html.divisions(html)
    names = {
        unit: _name(divisions.get(f"cite-{number}", ""), library[unit[0]], unit[1])
        for number, unit in enumerate(units)
    }
    references = {
        entry.key: _reference(text, entry)
        for name, text in divisions.items()
        if name.startswith("ref-") and (entry := library.get(name.removeprefix("ref-")))
    }
    return Printed(names, references)


def _name(html: str, entry: Entry, form: Form) -> str:
    """Without the style's parentheses, and without the year that an Act has in its title."""
    name = html if form == "textual" else html.removeprefix("(").removesuffix(")")
    year = YEAR.search(name)
    if form == "year" or not year or not _is_nameless(entry):
        return name
    title = name[: year.start()]
    if short := entry.field("shorttitle"):
        title = f"<em>{escape(plain(short), quote=False)}</em>"
    says_year = year[1] == entry.year and entry.year in citation_html.text(title).split()
    return title if says_year else title + year[0]


def _reference(html: str, entry: Entry) -> str:
    if _is_nameless(entry) and entry.year in entry.title.split():
        html = html.replace(f"</em> ({entry.year})", "</em>", 1)
    # The style takes every article without a volume for a preprint.
    if entry.type == "article" and "preprint" not in entry.field("note").lower():
        html = html.replace(" [Preprint]", "", 1)
    return html


def _is_nameless(entry: Entry) -> bool:
    """Whether the title stands for an author, as with Acts and judgments."""
    return not entry.field("author", "editor")


def _words(text: str) -> str:
    """Words of an author's prefix or suffix, as text but for `*emphasis*`."""
    escaped = escape(" ".join(text.split()), quote=False)
    emphasised = re.sub(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)", r"<em>\2</em>", escaped)
    return f", {emphasised[1:].strip()}" if emphasised.startswith(",") else _spaced(text, emphasised)


def _spaced(text: str, html: str) -> str:
    return f" {html}" if text.startswith(" ") else html
