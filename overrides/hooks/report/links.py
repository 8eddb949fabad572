"""Links and images as contributors write them: each must lead somewhere and say where."""

from __future__ import annotations

import difflib
import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import code_marks, link_words, links_elsewhere
from .problems import Problem
from .prose import CITATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .pages import Page

LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)]*?)(?:\s+\"[^\"]*\")?\)")
REFERENCE = re.compile(r"(?P<image>!?)\[(?P<text>[^\]@]*)\]\[(?P<name>[^\]@]*)\]")
DEFINITION = re.compile(r"^\s*\[(?P<name>[^\]^]+)\]:\s+(?P<target>\S+)")
REVERSED = re.compile(r"(?<![\w\]])\((?P<text>[^()]+)\)\[(?P<target>[^\]\s]+\.md[^\]]*|https?:[^\]]+)\]")
HTML = re.compile(r"<(?P<tag>a|img)\b[^>]*?\b(?:href|src)\s*=\s*[\"']?(?P<target>[^\"'\s>]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Map:
    """Where links may lead: the ids of each page, all published files, and the pages in the navigation."""

    ids: Mapping[str, set[str]]
    files: frozenset[str]
    navigation: frozenset[str]


def problems(page: Page, places: Map) -> Iterator[Problem]:
    """Everything that is wrong with the links and images of a page."""
    begins = (line for _, line in page.visible() if line.lstrip().startswith("["))
    defined = {m["name"].lower() for line in begins if (m := DEFINITION.match(line))}
    for number, whole in page.visible():
        if "[" not in whole and "<" not in whole:
            continue
        line = CITATION.sub("", code_marks.without(whole))
        for what, remedy in _in_line(page, line, places, defined):
            yield Problem(page.path, number, what, remedy)


def _in_line(page: Page, line: str, places: Map, defined: set[str]) -> Iterator[tuple[str, str]]:
    if not any(sign in line for sign in ("](", "][", ")[", "]:", "<")):
        return
    for link in LINK.finditer(line):
        yield from _image(link) if link["image"] else link_words.of_link(link["text"], f"({link['target']})")
        yield from _target(page.src, link["target"].strip(), places)
    for html in HTML.finditer(line):
        what = f"'<{html['tag']}' is raw HTML, which the checks of links cannot follow."
        yield what, f"Write it in Markdown: [where it leads]({html['target']})"
        yield from _target(page.src, html["target"], places)
    for link in REFERENCE.finditer(line):
        name = (link["name"] or link["text"]).lower()
        text = link["text"]
        yield from link_words.of_image(text) if link["image"] else link_words.of_link(text, f"[{name}]")
        if name not in defined:
            yield f"'[{link['text']}][{link['name']}]' has no address.", f"Add a line: [{name}]: page.md"
    for link in REVERSED.finditer(line):
        yield (
            "brackets and parentheses of this link are swapped.",
            f"Write: [{link['text']}]({link['target']})",
        )
    definition = DEFINITION.match(line)
    if definition:
        yield from _target(page.src, definition["target"], places)


def _image(link: re.Match[str]) -> Iterator[tuple[str, str]]:
    target = link["target"]
    if re.match(r"(?:[a-z][a-z0-9+.-]*:|//)", target.strip("< "), re.IGNORECASE):
        what = f"the image '{target}' would be loaded from elsewhere."
        yield what, "Put the image below docs/assets/images/, with its licence beside it."
    yield from link_words.of_image(link["text"])


def _target(src: str, target: str, places: Map) -> Iterator[tuple[str, str]]:
    if re.match(r"(https?|mailto|tel):", target):
        yield from links_elsewhere.problems(target)
    elif re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE) or " " in target or not target:
        yield f"'{target}' is not an address.", "Write https://… or the path of a page, ending in .md."
    elif re.search(r"\\[\w.-]", target.replace("\\_", "")):
        right = target.replace("\\", "/")
        yield f"'{target}' has backslashes, which lead nowhere on the web.", f"Write: {right}"
    elif found := re.match(r"www\.|[\w.+-]+@[\w-]+\.", target):
        scheme = "mailto:" if "@" in found[0] else "https://"
        yield f"'{target}' is not an address of its own.", f"Write: {scheme}{target}"
    elif target.startswith("/"):
        what = f"'{target}' is absolute; it breaks when the report moves."
        remedy = posixpath.relpath(target, posixpath.dirname(f"/{src}"))
        yield what, f"Write the path from this page: {remedy if remedy.endswith('.md') else remedy + '.md'}"
    else:
        yield from _internal(src, target, places)


def _internal(src: str, target: str, places: Map) -> Iterator[tuple[str, str]]:
    path, _, anchor = target.partition("#")
    page = posixpath.normpath(posixpath.join(posixpath.dirname(src), path)) if path else src
    if page not in places.files:
        near = difflib.get_close_matches(page, places.files, 1)
        with_ending = f"{page}.md" if f"{page}.md" in places.files else None
        found = with_ending or (near[0] if near else None)
        hint = (
            f"Write: {posixpath.relpath(found, posixpath.dirname(src) or '.')}"
            if found
            else "Correct the path."
        )
        yield f"'{path}' leads to nothing: there is no docs/{page}.", hint
        return
    if page.endswith(".md") and page not in places.navigation:
        yield (
            f"'{path}' leads to a page that is not in the navigation.",
            "Add the page to 'nav' in mkdocs.yml.",
        )
    if anchor and anchor not in places.ids.get(page, set()):
        near = difflib.get_close_matches(anchor, places.ids.get(page, set()), 1)
        hint = f"Write: {path}#{near[0]}" if near else "Name a section id of that page."
        yield f"'#{anchor}' leads to nothing: docs/{page} has no such section.", hint
