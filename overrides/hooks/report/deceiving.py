"""Addresses that lead elsewhere than a reader would think."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import code_marks
from .links import LINK
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .bibliography_entry import Entry
    from .pages import Page

ADDRESS = re.compile(
    r"(?:https?:|(?<=\()|(?<=\]: ))[/\\]{2}(?P<host>[^/?#\s<>)\]\"]*)[^\s<>)\"]*", re.IGNORECASE
)
SHOWN = re.compile(r"(?:https?://)?(?P<host>(?:[\w-]+\.)+[a-z]{2,})(?:[/?#]\S*)?", re.IGNORECASE)
AGAIN = "Type the address again by hand, or copy it from the address bar of the page that you mean."


def problems(page: Page) -> Iterator[Problem]:
    """Addresses on a page that dress up as another, by their host or by the words of their link."""
    for number, whole in page.visible():
        if "//" not in whole and "\\\\" not in whole:
            continue
        line = code_marks.without(whole)
        for what, remedy in (*_hosts(line), *_words(line)):
            yield Problem(page.path, number, what, remedy)


def of_library(library: Mapping[str, Entry]) -> Iterator[Problem]:
    """The same of the addresses of works."""
    for entry in library.values():
        for what, remedy in _hosts(entry.field("url")):
            yield entry.problem(what.removesuffix("."), remedy, field="url")


def _hosts(text: str) -> Iterator[tuple[str, str]]:
    for address in ADDRESS.finditer(text):
        host = address["host"]
        odd = next((sign for sign in host if not sign.isascii()), "")
        if "@" in host:
            true = host.rpartition("@")[2]
            what = f"'{address[0]}' leads to '{true}': what stands before the '@' is no part of the place."
            yield what, f"Write the place itself: https://{true}/"
        elif odd:
            what = f"'{odd}' (U+{ord(odd):04X}) in '{host}' is no letter of the English alphabet."
            yield what, AGAIN
        elif "\\" in address[0] or "%" in host:
            yield f"'{address[0]}' hides where it leads.", AGAIN


def _words(line: str) -> Iterator[tuple[str, str]]:
    for link in LINK.finditer(line):
        shown, leads = SHOWN.fullmatch(link["text"].strip("*_ ")), ADDRESS.match(link["target"].strip())
        if shown and leads and _bare(shown["host"]) != _bare(leads["host"]):
            what = f"the words of this link say '{shown['host']}', but it leads to '{leads['host']}'."
            yield what, f"Write: [what the reader finds there]({link['target']})"


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")
