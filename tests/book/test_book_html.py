"""The book before it is set: all pages in order, ids and links whole, forms and figures for paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from report import (
    book,
    book_clean,
    book_front,
    book_index,
    book_links,
    book_notes,
    book_records,
    book_slices,
    book_tree,
    sources,
)
from report.book_html import Book
from report.book_html import runs_on as on
from report.book_pages import BookPage

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = ("reference/contributing.md", "reference/writing.md", "reference/decisions/")


def bound(whole: Book) -> str:
    return whole.whole()


def test_every_page_of_the_contents_is_in_the_book_in_its_order(whole: Book) -> None:
    order = sources.load(ROOT).navigation.order
    left_out = [src for src in order if src.startswith(LEFT_OUT)]
    assert len(left_out) > len(LEFT_OUT)
    assert [page.src for page in whole.pages] == [src for src in order if src not in left_out]
    assert "reference/decisions/" in bound(whole).split('class="contents"')[0]


def test_the_index_names_no_page_that_the_book_leaves_out(page_named: Callable[[str], BookPage]) -> None:
    for name in ("index-of-terms", "references"):
        index = page_named(name)
        assert book_tree.all_of(index.tree, "a")
        assert [
            a.get("href") for a in book_tree.all_of(index.tree, "a") if "web" in book_tree.classes(a)
        ] == []
    assert all(
        book_tree.all_of(one, "a") for one in book_tree.all_of(page_named("index-of-terms").tree, "li")
    )


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        ('<li>A: <a href="../values/">V</a>, <a href="../writing/#b">W</a></li>', "A: V"),
        ('<li>A: <a href="../writing/#b">W</a>, <a href="../values/">V</a></li>', "A: V"),
        (
            '<li>A: <a href="../values/">V</a>, <a href="../writing/#b">W</a>, <a href="../law/">L</a></li>',
            "A: V, L",
        ),
        ('<li>A: <a href="../writing/#b">W</a></li>', ""),
        ('<li class="cited-in">A: <a href="../values/">V</a>; <a href="../writing/">W</a>.</li>', "A: V."),
    ],
)
def test_an_entry_keeps_what_leads_into_the_book(
    page_named: Callable[[str], BookPage], entry: str, kept: str
) -> None:
    page = page_named("index-of-terms")
    tree = book_tree.fragment(f"<article><h3>A</h3><ul>{entry}</ul></article>")
    fields = {name: getattr(page, name) for name in page.__slots__}
    book_index.prune(BookPage(**{**fields, "tree": tree}), {"reference/values/", "reference/law/"})
    assert book_tree.text_of(tree).removeprefix("A").strip() == kept


def test_every_section_is_a_heading_of_the_book_in_reading_order(whole: Book) -> None:
    read = sources.load(ROOT)
    order = [src for src in read.navigation.order if not src.startswith(LEFT_OUT)]
    expected = [one.id for src in order for one in read.sections.values() if one.src == src]
    headings = [
        node.get("id")
        for page in whole.pages
        for node in book_tree.all_of(page.tree, "h1", "h2", "h3", "h4", "h5")
        if node.get("id")
    ]
    assert [name for name in headings if name in set(expected)] == expected


def test_no_id_stands_twice_and_no_link_leads_nowhere(whole: Book) -> None:
    assert whole.problems == []
    text = bound(whole)
    ids = Counter(re.findall(r'\bid="([^"]+)"', text))
    assert [name for name, often in ids.items() if often > 1] == []
    assert {name for name in re.findall(r'href="#([^"]+)"', text) if name not in ids} == set()


def test_a_link_to_nowhere_is_reported(whole: Book, page_named: Callable[[str], BookPage]) -> None:
    page = page_named("values")
    tree = book_tree.fragment('<div><a href="../social-care/#no-such-place">x</a></div>')
    known = book_links.Places(whole.places.address, whole.places.ids, whole.places.owners, {})
    book_links.settle(
        BookPage(**{**{name: getattr(page, name) for name in page.__slots__}, "tree": tree}), known
    )
    assert [problem.what for problem in known.problems] == [
        "the link to '../social-care/#no-such-place' leads nowhere in the book."
    ]


def test_references_name_their_section_and_leave_the_page_to_the_typesetter(whole: Book) -> None:
    found = re.search(r'<a [^>]*href="#fairness"[^>]*>', bound(whole).split('class="chapter page-limits')[1])
    assert found is not None
    assert 'data-ref="chapter\N{NO-BREAK SPACE}1.4"' in found[0]
    assert "xref" in found[0]


def test_nothing_that_needs_a_screen_is_left(whole: Book) -> None:
    text = bound(whole)
    for tag in (
        "<script",
        "<button",
        "<input",
        "<textarea",
        "<details",
        "<form",
        "paragraph-link",
        "headerlink",
    ):
        assert tag not in text, tag
    assert 'class="tick"' in text
    assert 'class="write-area"' in text
    assert "minutes to read" not in text
    assert "Leave this page quickly" not in text
    assert "takes you to a weather page" not in text


def test_every_figure_is_drawn_once_and_says_what_it_shows(whole: Book) -> None:
    read = sources.load(ROOT)
    drawn = [node for page in whole.pages for node in page.tree.iter(f"{{{book_tree.SVG}}}svg")]
    whole_or_first = [one for one in drawn if not re.search(r"\(part (?!1 )", title_of(one))]
    assert len(whole_or_first) == len(read.records["figures"])
    assert all(len(title_of(drawing)) > 60 for drawing in whole_or_first)
    for drawing in drawn:
        assert len(title_of(drawing)) > 20
        assert drawing.find(f"{{{book_tree.SVG}}}style") is not None
        assert float(drawing.get("viewBox").split()[3]) <= book_slices.TALLEST


def title_of(drawing: Any) -> str:
    return drawing.findtext(f"{{{book_tree.SVG}}}title") or ""


def test_a_tall_drawing_is_cut_between_what_is_drawn_and_loses_nothing() -> None:
    rows = "".join(f'<rect x="0" y="{at}" width="9" height="90"/>' for at in range(0, 2000, 100))
    tall = etree.fromstring(
        f'<svg xmlns="{book_tree.SVG}" viewBox="0 0 480 2000"><title>Rows</title>{rows}</svg>'
    )
    pieces = book_slices.cut(tall)
    assert [title_of(piece) for piece in pieces] == [f"Rows (part {number} of 10)" for number in range(1, 11)]
    assert sum(len(piece) - 1 for piece in pieces) == 20
    for piece in pieces:
        _, top, _, height = map(float, piece.get("viewBox").split())
        reaches = [book_slices.reach(node) for node in piece[1:]]
        assert all(top <= above and below <= top + height for above, below in reaches)


@pytest.mark.parametrize(
    ("screen", "paper"),
    [
        (
            '<p id="a.p1">One. <a class="paragraph-link" href="#a.p1">1</a></p>',
            '<span class="paragraph-number">1</span>',
        ),
        ("<details><summary>Why</summary><p>So.</p></details>", '<p class="opened">Why</p>'),
        ("<p hidden>Late</p><p>On time</p>", "<article><p>On time</p></article>"),
        ("<h2 id='b'>B</h2>", '<h3 id="b" class="as-h2">B</h3>'),
        ("<p>One <em>two</em> </p>", "<p>One <em>two</em></p>"),
        ("<table><tr><td>1 </td></tr></table>", '<table class="columns-1 short"><tr><td>1</td></tr></table>'),
    ],
)
def test_what_a_screen_does_paper_shows(screen: str, paper: str) -> None:
    tree = book_tree.fragment(f"<article>{screen}</article>")
    assert paper in book_tree.as_html(book_clean.for_paper(tree, deeper=True))


def test_a_space_before_a_link_goes_into_it() -> None:
    tree = book_tree.fragment("<p>To <a href='#a'>a</a>, (<a href='#b'>b</a>) and\n<a href='#c'>c</a></p>")
    book_notes.spaces_within(tree)
    assert book_tree.as_html(tree) == (
        '<p>To<a href="#a"> a</a>, (<a href="#b">b</a>) and<a href="#c"> c</a></p>'
    )


def test_a_chapter_alone_leads_to_its_own_sources_and_to_permanent_addresses(
    whole: Book, page_named: Callable[[str], BookPage]
) -> None:
    text = whole.chapter(page_named("limits-of-prediction"))
    ids = set(re.findall(r'\bid="([^"]+)"', text))
    assert {name for name in re.findall(r'href="#([^"]+)"', text) if name not in ids} == set()
    assert f'href="{whole.about.address}s/fairness/"' in text
    assert "Sources of this page" in text


def test_the_cover_says_how_the_text_was_made(whole: Book) -> None:
    cover = bound(whole).split('class="imprint"')[0]
    assert "Artificial intelligence drafted it" in cover
    assert "reviewed it yet" in cover
    assert "Draft for review" in cover


def test_the_page_that_opens_a_part_lists_its_chapters_alone(whole: Book) -> None:
    opening = book_tree.text_of(book_front.opening(("Reference",), whole.pages))
    assert "Decisions" not in opening
    assert "How to cite" in opening


def test_short_pages_of_the_workroom_run_on(page_named: Callable[[str], BookPage]) -> None:
    ran_on = [name for name in ("privacy", "errata", "references", "values") if on(page_named(name))]
    assert ran_on == ["privacy", "errata"]


def test_lists_and_workroom_have_no_file_of_their_own(whole: Book) -> None:
    alone = {page.id for page in book.alone(whole.pages)}
    assert {"limits-of-prediction", "decision-record", "about-this-report"} <= alone
    assert not {"home", "references", "glossary"} & alone


def test_each_label_of_a_record_stands_in_a_row_with_its_value() -> None:
    record = '<dl class="facts"><dt>By</dt><dd>The <em>council</em></dd><dt id="b">Note</dt><dd>So.</dd></dl>'
    tree = book_tree.fragment(f"<article><p>One</p>{record}<details>{record}</details></article>")
    book_records.in_rows(tree)
    assert book_tree.as_html(tree[1]) == (
        '<table class="record short"><tbody><tr><th scope="row">By</th><td>The <em>council</em></td></tr>'
        '<tr><th scope="row" id="b">Note</th><td>So.</td></tr></tbody></table>'
    )
    assert tree[2][0].tag == "dl"


def test_the_book_has_no_records_with_labels_apart(
    whole: Book, page_named: Callable[[str], BookPage]
) -> None:
    text = whole.chapter(page_named("law")).split("Words explained")[0]
    assert "<dl" not in text
    assert '<th scope="row">Owed by</th><td>' in text
