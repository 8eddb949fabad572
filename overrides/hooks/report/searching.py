"""What is added to the search index: words that readers use, places that come first, small words left out."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from . import places
from .tables import url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .sources import Sources

# Links within text; those that the index must tell from text stay.
LINK = re.compile(r"<a (?![^>]*(?:headerlink|data-search-exclude))[^>]*>(.*?)</a>", re.DOTALL)
BETWEEN = " | "  # Keeps apart what was said apart, so that the search can tell a whole name from a part.


def of(sources: Sources) -> dict[str, Any]:
    """Hidden words and boosts by location, and how to read what is typed, of nothing but plain data."""
    terms: dict[str, list[str]] = {}
    for name, words in _said(sources):
        terms.setdefault(location(sources, name), []).extend(words)
    records = sources.records["synonyms"].values()
    return {
        "terms": {where: BETWEEN.join(dict.fromkeys(words)) for where, words in terms.items()},
        "boosts": [
            [location(sources, name), one.boost] for one in records if one.boost for name in one.leads_to
        ],
        "words": {
            "means": {word: one.means for one in records if one.means for word in one.words},
            "ignored": sorted(word for one in records if one.ignored for word in one.words),
        },
    }


def _said(sources: Sources) -> Iterator[tuple[str, list[str]]]:
    """Id or page, and other words for it: of a page its description, of a term its other names."""
    for src, page in sources.pages.items():
        yield src, [page.meta.title, page.meta.description]
    if "glossary" in sources.homes:
        for term in sources.records["glossary"].values():
            yield term.id, [term.term, *term.also]
    for one in sources.records["synonyms"].values():
        for name in one.leads_to:
            yield name, list(one.words)


def location(sources: Sources, name: str) -> str:
    """Where a page, a section or a record stands, as the search index calls it; '' and unknown ids: home."""
    if name in sources.pages:
        return url(sources.pages[name].src)
    section = sources.sections.get(name)
    if section is not None and section.level == 1:
        return url(section.src)
    home = places.of(sources).get(name)
    return f"{url(home)}#{name}" if home else ""


def without_links(html: str) -> str:
    """HTML of a page as the index keeps it, which is without links: to read them costs half of its time."""
    return LINK.sub(r"\1", html)


def widen(index: str, added: Mapping[str, Any]) -> str:
    """The search index, as JSON, with the hidden words, the boosts and the reading of what is typed."""
    found = json.loads(index)
    found["config"]["words"] = added["words"]
    for entry in found["docs"]:
        if words := added["terms"].get(entry["location"]):
            entry["terms"] = words
        for where, boost in added["boosts"]:
            if entry["location"] == where or ("#" not in where and entry["location"].startswith(f"{where}#")):
                entry["boost"] = boost
    return json.dumps(found, separators=(",", ":"), ensure_ascii=False)
