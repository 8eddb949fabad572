"""What is wrong with a page's citations, by the place in its text."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from . import citation_locators

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .citation_parts import Citation
    from .citation_syntax import Cluster, Found

Fault = tuple[int, str, str]
HEADING = re.compile(r" {0,3}#{1,6}[ \t].*|[^\n|>]+\n(?:=+|-{2,})[ \t]*$", re.MULTILINE)
# Each begins with the sign that makes it rare: that is what a search is quick to find.
STRAY = re.compile(
    r"@(?:(?:(?<=\[@)|(?<=\[-@))(?=[\s:,;.\]])|(?:(?<=[\s;]@)|(?<=[\s;]-@))[ ,;:]+(?=\w[\w-]*\d{4}))"
)
BARE = re.compile(r"\[(?<![!\]\\\w]\[)([^\[\]@^\n]+)\](?![(\[:])")
ROUND = re.compile(r"\(([^()\[\]\n]*)\)")
PART = re.compile(r"[^@,\d]*-?@[\w-]+(.*)")
LONGEST = 40  # Letters of the words before a citation, such as "see, for instance,".
ESCAPE = "If it is no citation, write a backslash before the @."


def check(masked: str, found: Found, known: Keys) -> Iterator[Fault]:
    """Every fault of one page; `known` are the works in the bibliography."""
    for cluster in found.clusters:
        if HEADING.match(masked, masked.rfind("\n", 0, cluster.start) + 1):
            yield cluster.start, "a citation stands in a heading", "Move it into the text below."
        yield from _check_cluster(cluster, known)
        if cluster.textual and cluster.citations[0].key in known.exact:
            yield from _in_parentheses(masked, cluster.start)
    for lost in found.misplaced:
        what = f"the citation of '{lost.key}' stands in {lost.where}"
        yield lost.start, what, f"Write it behind: … [@{lost.key}]"
    for start in found.unclosed:
        line = masked[start:].split("\n", 1)[0]
        first = re.match(r"[^@]*@[^\s,;]*", line)
        remedy = f"Write: {first[0] if first else line}]"
        yield start, "the bracket of this citation is not closed", remedy
    for stray in STRAY.finditer(masked):
        yield stray.start(), "'@' has no key directly behind it", "Write: [@key]"
    yield from _without_at(masked, known)


class Keys:
    """The keys of the bibliography, to be asked by exact, by folded and by similar spelling."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Keep the keys of a bibliography."""
        self.exact = frozenset(keys)
        self.folded = {key.casefold(): key for key in self.exact}

    def of_parts(self, parts: list[str]) -> list[str]:
        """Citations of the key that was written in several parts, or of those that begin so."""
        for count in range(len(parts), 1, -1):
            written = "".join(parts[:count]).casefold()
            begun = sorted(key for folded, key in self.folded.items() if folded.startswith(written))
            if begun:
                return [f"[@{key}]" for key in begun if key == written] or [f"[@{key}]" for key in begun]
        return []

    def nearest(self, key: str) -> str:
        """The key most like this one, or nothing."""
        close = get_close_matches(key.casefold(), sorted(self.folded), n=1, cutoff=0.6)
        return self.folded[close[0]] if close else ""


def _in_parentheses(masked: str, start: int) -> Iterator[Fault]:
    """A citation that is all that stands in parentheses: its author and year would have brackets in them."""
    opened = ROUND.match(masked, masked.rfind("(", max(0, start - LONGEST), start + 1))
    if opened and opened.start() < start < opened.end():
        parts = [PART.fullmatch(part) for part in opened[1].split(";")]
        places = [part and part[1].strip(", ") for part in parts]
        if all(place is not None and (not place or citation_locators.is_place(place)) for place in places):
            yield opened.start(), "this citation stands in round brackets", f"Write: [{opened[1]}]"


def _check_cluster(cluster: Cluster, known: Keys) -> Iterator[Fault]:
    place = cluster.start
    for citation in cluster.citations:
        if citation.key not in known.exact:
            yield place, *_unknown(citation.key, known, citation.suffix)
        else:  # What stands behind no key may be a part of one.
            yield from ((place, *fault) for fault in (*_prefix(citation), *_suffix(citation)))
    if "\n" in cluster.text:
        whole = " ".join(cluster.text.split())
        yield place, "this citation is split over two lines", f"Write on one line: {whole}"
    if not cluster.textual and cluster.text.count("@") > 1:
        parts = re.split(r",?\s*(?:,|\band|&)\s*(?=-?@)", cluster.text)
        if len(parts) > 1:
            sign = "a comma" if re.search(r",\s*-?@", cluster.text) else "a word"
            yield place, f"{sign} stands between two keys", f"Write: {'; '.join(parts)}"


def _unknown(key: str, known: Keys, behind: str) -> tuple[str, str]:
    if right := known.folded.get(key.casefold()):
        return f"the key '{key}' is written in the wrong case", f"Write: @{right}"
    base = re.split(r"[^\w-]", key)[0]
    if base in known.exact:
        sign = key[len(base)]
        return f"'{sign}' is glued to the key '{base}'", f"Write: [@{base}]"
    if whole := known.of_parts([key, *re.findall(r"[\w-]+", behind)]):
        return f"the key behind '{key}' is not written in one", f"Write: {' or '.join(whole)}"
    near = known.nearest(key)
    if near:
        return f"no work has the key '{key}'", f"Did you mean: @{near}\n{ESCAPE}"
    return f"no work has the key '{key}'", f"Add the work to bibliography/.\n{ESCAPE}"


def _prefix(citation: Citation) -> Iterator[tuple[str, str]]:
    words = citation.prefix.strip(", ")
    if citation_locators.is_place(words):
        yield f"the place '{words}' stands before its work", f"Write: [@{citation.key}, {words}]"


def _suffix(citation: Citation) -> Iterator[tuple[str, str]]:
    suffix = citation.suffix.strip()
    if suffix[:1] in {":", ".", ";"} or suffix[-1:] in {",", ";", ":"}:
        sign = suffix[0] if suffix[0] in ":.;" else suffix[-1]
        what = f"a stray '{sign}' stands beside '{citation.key}'"
        words = suffix.strip(",;:. ")
        yield what, f"Write: [@{citation.key}{', ' + words if words else ''}]"
        return
    right = citation_locators.misunderstood(suffix)
    if right:
        what = f"the locator '{suffix.lstrip(', ')}' is not understood"
        yield what, f"Write: [@{citation.key}, {right}]"
    elif right == "":
        labels = ", ".join(citation_locators.LABELS)
        what = f"the locator '{suffix.lstrip(', ')}' is not understood"
        yield what, f"Begin it with one of: {labels}\nWrite: [@{citation.key}, p. 12]"


def _without_at(masked: str, known: Keys) -> Iterator[Fault]:
    for bracket in BARE.finditer(masked):
        for part in bracket[1].split(";"):
            word = part.split(",")[0].removeprefix("see ").strip(" -")
            if word.casefold() in known.folded and re.search(r"\d", word):
                right = known.folded[word.casefold()]
                yield bracket.start(), f"the @ is missing before '{word}'", f"Write: [@{right}]"
