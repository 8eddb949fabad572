"""Headings, landmarks, tables, links and languages of every page, as assistive technology reads them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

LANDMARKS = (
    "nav, aside, main, [role=region], [role=search], [role=dialog], "
    "section[aria-label], section[aria-labelledby]"
)
# What a name has to say more than.
VAGUE = re.compile(r"(here|click here|more|read more|this|link|#|page|\W*)", re.IGNORECASE)
PLAIN = ("cite/", "s/")


def words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def name(tree: LexborHTMLParser, node: LexborNode) -> str:
    """The accessible name of a link or a landmark."""
    given = node.attributes.get("aria-label")
    if given:
        return given
    ids = (node.attributes.get("aria-labelledby") or "").split()
    named = [words(found) for found in (tree.css_first(f'[id="{one}"]') for one in ids) if found]
    return " ".join(named) or (words(node) if node.tag == "a" else "")


def faults(html: str) -> Iterator[str]:
    """What is wrong with the structure of one page."""
    tree = LexborHTMLParser(html)
    root = tree.css_first("html")
    if root is None or root.attributes.get("lang") != "en-GB":
        yield "the page has no language"
    yield from _headings(tree)
    yield from _tables(tree)
    yield from _landmarks(tree)
    yield from _links(tree)


def _headings(tree: LexborHTMLParser) -> Iterator[str]:
    levels = [(int((node.tag or "h0")[1]), words(node)) for node in tree.css("h1, h2, h3, h4, h5, h6")]
    if [level for level, _ in levels].count(1) != 1:
        yield "the page has not one h1"
    for (before, _), (level, text) in zip([(0, ""), *levels], levels, strict=False):
        if level > before + 1:
            yield f"'{text}' skips a level"
        if not text:
            yield "a heading is empty"


def _tables(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("main table"):
        caption = node.css_first("caption")
        if caption is None or not words(caption):
            yield f"a table has no caption: {words(node)[:50]}"
        if node.css_first("thead th") is None:
            yield f"a table has no head: {words(node)[:50]}"
        for cell in node.css("tbody th"):
            if cell.attributes.get("scope") != "row":
                yield f"a head of a row does not say so: {words(cell)[:50]}"


def _landmarks(tree: LexborHTMLParser) -> Iterator[str]:
    landmarks = tree.css(LANDMARKS)
    found = Counter((node.attributes.get("role") or node.tag, name(tree, node)) for node in landmarks)
    for (kind, called), count in found.items():
        if count > 1:
            yield f"{count} landmarks {kind} are called '{called}'"
        if kind in {"nav", "aside", "region", "dialog"} and not called:
            yield f"a landmark {kind} has no name"
    if len(tree.css("main")) != 1:
        yield "the page has not one main part"


def _links(tree: LexborHTMLParser) -> Iterator[str]:
    leads: dict[str, set[str]] = {}
    for node in tree.css("main a[href]"):
        called = name(tree, node)
        if VAGUE.fullmatch(called):
            yield f"a link is called '{called}': {(node.html or '')[:90]}"
        target = (node.attributes["href"] or "").partition("#")
        leads.setdefault(called, set()).add(target[0])
    for called, targets in leads.items():
        pages = {one for one in targets if one}  # Two places on one page may share a word.
        if len(pages) > 1 and called.startswith(("Link to", "Cite", "Paragraph", "Finding in", "The same")):
            yield f"'{called}' leads to {len(pages)} pages"


def test_every_page_is_built_as_assistive_technology_needs_it(html_pages: dict[str, str]) -> None:
    # Of the made pages for citations, which are all alike, every tenth.
    made = [path for path in html_pages if path.startswith(PLAIN)]
    looked_at = sorted({*html_pages} - {*made} | {*made[::10]})
    found = {path: [*dict.fromkeys(faults(html_pages[path]))][:5] for path in looked_at}
    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("<h3>x</h3>", "skips a level"),
        ("<h1>x</h1>", "not one h1"),
        ("<h2> </h2>", "is empty"),
        ("<table><thead><tr><th>a</table>", "no caption"),
        ("<table><caption>x</caption><tr><td>a</table>", "no head"),
        ("<table><caption>x</caption><thead><tr><th>a<tbody><tr><th>b</table>", "does not say so"),
        ("<nav><a href=x>All about it</a></nav>", "has no name"),
        ("<nav aria-label=a></nav><nav aria-label=a></nav>", "2 landmarks nav"),
        ("<a href=x>here</a>", "is called 'here'"),
        ("<a href=x></a>", "is called ''"),
        ("<a href=x aria-label='Cite it'>a</a><a href=y aria-label='Cite it'>b</a>", "leads to 2 pages"),
    ],
)
def test_faults_are_found(broken: str, says: str) -> None:
    page = f"<!doctype html><html lang=en-GB><body><main><h1>t</h1>{broken}</main>"
    assert any(says in said for said in faults(page)), [*faults(page)]
    assert [*faults(page.replace(broken, ""))] == []


def test_a_page_without_language_is_found() -> None:
    assert "the page has no language" in [*faults("<html><main><h1>t</h1></main>")]
