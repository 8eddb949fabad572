"""What templates show beside the text of a page; they decide nothing themselves."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from . import changes, history, page_scripts, prose, review_dates
from .tables import href, inline

if TYPE_CHECKING:
    from .site import Site

WORDS_A_MINUTE = 200
WORTH_SAYING = 3  # minutes: on a shorter page, what it shows from records takes longer than its prose
SUBTITLE = "guidance for England"


def title(site: Site, src: str) -> str:
    """Number and title of a page, as the navigation prints them."""
    meta = site.sources.pages[src].meta
    return f"{meta.number} {meta.title}" if meta.number else meta.title


def of_site(site: Site) -> dict[str, Any]:
    """What every page shows: edition, date, whether it is a draft."""
    newest = changes.newest(site.sources.records["changes"].values())
    return {
        "subtitle": SUBTITLE,
        "edition": newest.edition,
        "date": f"{newest.date:%-d %B %Y}",
        "draft": newest.draft,
        "moment": int(datetime.combine(newest.date, time(), UTC).timestamp()),
    }


def of_page(site: Site, src: str) -> dict[str, Any]:
    """What one page shows beside its text."""
    page = site.sources.pages[src]
    about = of_site(site)
    minutes = round(prose.words(page) / WORDS_A_MINUTE)
    shown: dict[str, Any] = {
        "title": title(site, src),
        "status_line": f"Draft for review · not yet reviewed by people of the field · {about['date']}"
        if about["draft"]
        else f"Edition {about['edition']} · {about['date']}",
        "reading_minutes": minutes if minutes >= WORTH_SAYING else None,
        "position": page.meta.position,
        "dates": review_dates.sentence(page.meta),
        "due": review_dates.due(page.meta).isoformat(),
        "scripts": page_scripts.of(page),
        "modified": history.newest(site.sources, src).date.isoformat(),
    }
    shown["terms"] = _terms(site, src)
    if page.meta.template:
        shown["subtitle"] = page.meta.subtitle
        shown["ways"] = _ways(site, src)
        shown["doors"] = _doors(site, src)
        shown["audiences"] = _audiences(site, src)
    return shown


def _terms(site: Site, src: str) -> list[dict[str, str]]:
    """The glossary terms that a page links, with what they mean."""
    used = dict.fromkeys(re.findall(r'data-term="([a-z-]+)"', site.markdown(src) or ""))
    terms = site.sources.records["glossary"]
    found = [terms[name] for name in used if name in terms]
    return [{"id": one.id, "term": one.term, "html": inline(one.definition)} for one in found]


def _ways(site: Site, src: str) -> list[dict[str, str]]:
    return [
        {"title": one.title, "text": one.text, "label": one.label, "href": href(src, one.page)}
        for one in site.sources.records["ways"].values()
        if one.page in site.sources.pages
    ]


def _doors(site: Site, src: str) -> list[dict[str, str]]:
    return [
        {
            "number": one.number,
            "question": one.question,
            "answer": one.answer,
            "href": href(src, one.page) if one.page in site.sources.pages else "",
            "label": one.question,
        }
        for one in site.sources.records["questions"].values()
    ]


def _audiences(site: Site, src: str) -> list[dict[str, str]]:
    return [
        {"name": one.name, "describes": one.describes, "href": href(src, one.page)}
        for one in site.sources.records["audiences"].values()
        if one.page and one.page in site.sources.pages
    ]
