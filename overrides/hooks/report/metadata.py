"""What a page says of itself to machines: reference managers, search engines, previews of links.

Highwire tags as Google Scholar's inclusion guidelines and Zotero's "Embedded Metadata" translator read them;
Dublin Core as in DCMI's "Expressing Dublin Core metadata using HTML/XHTML meta and link elements" (2008);
Open Graph as in ogp.me.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from .exports import MEDIA
from .tables import url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from .imprint import Imprint

SHARE_IMAGE = "assets/images/share.png"
SHARE_SIZE = (1200, 630)
SHARE_WORDS = "The title of the report beside an arch over a small round."
FEED = "changes.xml"
SCHEMA = "https://schema.org/"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One page for machines. `parts` are sources of its pages, `data` its files with their media types.

    `made_by` is the source of the page that says who wrote the report and how. `with_files` tells whether the
    citation files are made in this build.
    """

    id: str
    src: str
    title: str
    description: str
    modified: date
    whole: bool
    made_by: str
    parts: Sequence[str] = ()
    data: Sequence[tuple[str, str]] = ()
    with_files: bool = True


def head(page: Described, imprint: Imprint) -> str:
    """The elements for the head of a page, JSON-LD apart."""
    lines = [
        *(_meta("name", name, content) for name, content in highwire(page, imprint)),
        '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">',
        *(_meta("name", name, content) for name, content in dublin_core(page, imprint)),
        *(_meta("property", name, content) for name, content in open_graph(page, imprint)),
        _meta("name", "twitter:card", "summary_large_image"),
        *(_link(*link) for link in signposts(page, imprint)),
        _link("alternate", imprint.address + FEED, "application/atom+xml", "What has changed"),
    ]
    return "\n".join(lines)


def highwire(page: Described, imprint: Imprint) -> list[tuple[str, str]]:
    """Tags by which Scholar and Zotero read a work; a chapter names the report that holds it."""
    found = [
        ("citation_title", imprint.title if page.whole else page.title),
        ("citation_author", imprint.author),
        ("citation_publication_date", f"{imprint.day:%Y/%m/%d}"),
        ("citation_language", "en"),
        ("citation_public_url", imprint.address + url(page.src)),
    ]
    if page.whole:
        found.append(("citation_technical_report_institution", imprint.author))
    else:
        found.append(("citation_inbook_title", imprint.title))
    return found


def dublin_core(page: Described, imprint: Imprint) -> list[tuple[str, str]]:
    """The elements of Dublin Core that apply."""
    return [
        ("DC.title", imprint.title if page.whole else page.title),
        ("DC.creator", imprint.author),
        ("DC.publisher", imprint.author),
        ("DC.date", imprint.day.isoformat()),
        ("DC.description", page.description),
        ("DC.identifier", imprint.permanent(page.id)),
        ("DC.language", "en-GB"),
        ("DC.format", "text/html"),
        ("DC.type", "Text"),
        ("DC.rights", imprint.licence),
        *([] if page.whole else [("DC.relation", imprint.address)]),
    ]


def open_graph(page: Described, imprint: Imprint) -> list[tuple[str, str]]:
    """What a messenger or a network shows of a link."""
    width, height = SHARE_SIZE
    return [
        ("og:type", "website" if page.whole else "article"),
        ("og:site_name", imprint.title),
        ("og:title", imprint.title if page.whole else page.title),
        ("og:description", page.description),
        ("og:url", imprint.address + url(page.src)),
        ("og:locale", "en_GB"),
        ("og:image", imprint.address + SHARE_IMAGE),
        ("og:image:width", str(width)),
        ("og:image:height", str(height)),
        ("og:image:alt", SHARE_WORDS),
    ]


def signposts(page: Described, imprint: Imprint) -> list[tuple[str, ...]]:
    """Relation, address and type of each link of FAIR Signposting, level 1 (signposting.org/FAIR)."""
    kind = "Report" if page.whole else "Chapter"
    links: list[tuple[str, ...]] = [
        ("cite-as", imprint.permanent(page.id)),
        ("author", imprint.address + url(page.made_by)),
        ("license", imprint.licence),
        ("type", SCHEMA + "AboutPage"),
        ("type", SCHEMA + kind),
        ("item", imprint.address + url(page.src), "text/html"),
        *(("item", imprint.address + path, media) for path, media in page.data),
        *(("item", imprint.address + url(src), "text/html") for src in page.parts),
    ]
    if not page.whole:
        links.append(("collection", imprint.address, "text/html"))
    if page.with_files:
        cited = f"{imprint.address}cite/{page.id}"
        links += [("describedby", f"{cited}.{ending}", media) for ending, media in MEDIA.items()]
    return [link for link in links if link[1]]


def files(kinds: Mapping[str, str]) -> list[str]:
    """Elements for the head of a page that has these files, by address with their media types, once bound."""
    pdf = [_meta("name", "citation_pdf_url", file) for file, kind in kinds.items() if kind == PDF]
    return [*pdf, *(_link("item", file, kind) for file, kind in kinds.items())]


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(content)}">'


def _link(rel: str, href: str, media: str = "", title: str = "") -> str:
    more: Iterable[tuple[str, str]] = (("type", media), ("title", title))
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in more if value)
    return f'<link rel="{rel}" href="{escape(href)}"{attributes}>'
