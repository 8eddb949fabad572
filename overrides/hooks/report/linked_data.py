"""The report and its chapters as schema.org describes works: what is part of what, what cites what."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .tables import url

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .imprint import Imprint
    from .metadata import Described
    from .section_citation import Item


def script(
    page: Described,
    imprint: Imprint,
    titles: Mapping[str, str],
    cited: Iterable[Item],
    sections: Iterable[str],
) -> str:
    """The data block for the head of a page; `titles` maps page or section to title."""
    found = _report(page, imprint, titles) if page.whole else _chapter(page, imprint, titles, sections)
    works = [_work(item) for item in cited]
    data = {"@context": "https://schema.org"} | found | ({"citation": works} if works else {})
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _common(page: Described, imprint: Imprint) -> dict[str, Any]:
    return {
        "@id": imprint.permanent(page.id),
        "url": imprint.address + url(page.src),
        "name": imprint.title if page.whole else page.title,
        "description": page.description,
        "author": _author(imprint),
        "publisher": _author(imprint),
        "datePublished": imprint.day.isoformat(),
        "dateModified": page.modified.isoformat(),
        "version": imprint.edition,
        "creativeWorkStatus": "Draft" if imprint.draft else "Published",
        "license": imprint.licence,
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
    }


def _author(imprint: Imprint) -> dict[str, str]:
    return {"@type": "Organization", "name": imprint.author}


def _report(page: Described, imprint: Imprint, titles: Mapping[str, str]) -> dict[str, Any]:
    parts = [
        {"@type": "Chapter", "url": imprint.address + url(src), "name": titles[src]} for src in page.parts
    ]
    more = {"abstract": imprint.abstract, "keywords": list(imprint.keywords), "hasPart": parts}
    return {"@type": "Report"} | _common(page, imprint) | more


def _chapter(
    page: Described, imprint: Imprint, titles: Mapping[str, str], sections: Iterable[str]
) -> dict[str, Any]:
    parts = [
        {"@type": "CreativeWork", "@id": imprint.permanent(name), "name": titles[name]} for name in sections
    ]
    whole = {
        "@type": "Report",
        "@id": imprint.permanent("home"),
        "url": imprint.address,
        "name": imprint.title,
    }
    found = {"@type": "Chapter"} | _common(page, imprint) | {"isPartOf": whole}
    return found | ({"hasPart": parts} if parts else {})


def _work(item: Item) -> str:
    """A work by its DOI, or else by its title: one is enough, and a chapter cites many."""
    return f"https://doi.org/{item['DOI']}" if "DOI" in item else str(item["title"])
