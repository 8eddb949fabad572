"""Records go into HTML as text: nothing in them is ever markup."""

from __future__ import annotations

import pytest

from report import tables


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"),
        ("*word* and **words here**", "<em>word</em> and <strong>words here</strong>"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*<b>*", "<em>&lt;b&gt;</em>"),
    ],
)
def test_text_is_escaped_and_emphasis_kept(text: str, html: str) -> None:
    assert tables.inline(text) == html


@pytest.mark.parametrize(
    ("src", "url"),
    [
        ("index.md", ""),
        ("a.md", "a/"),
        ("a/index.md", "a/"),
        ("a/b.md", "a/b/"),
        ("a/my-index.md", "a/my-index/"),
    ],
)
def test_a_page_has_a_folder_of_its_own(src: str, url: str) -> None:
    assert tables.url(src) == url


@pytest.mark.parametrize(
    ("src", "target", "anchor", "href"),
    [
        ("a/b.md", "a/b.md", "x", "#x"),
        ("a/b.md", "a/b.md", "", "./"),
        ("a/b.md", "a/c.md", "x", "../c/#x"),
        ("a/b.md", "index.md", "", "../../"),
        ("index.md", "a/b.md", "x", "a/b/#x"),
        ("index.md", "index.md", "", "./"),
    ],
)
def test_addresses_are_relative(src: str, target: str, anchor: str, href: str) -> None:
    assert tables.href(src, target, anchor) == href


@pytest.mark.parametrize(
    ("src", "target", "anchor", "path"),
    [
        ("a/b.md", "a/b.md", "x", "#x"),
        ("a/b.md", "a/c.md", "x", "c.md#x"),
        ("a/b.md", "index.md", "", "../index.md"),
    ],
)
def test_markdown_links_are_those_that_the_builder_checks(
    src: str, target: str, anchor: str, path: str
) -> None:
    assert tables.markdown_link(src, target, anchor) == path


def test_a_table_has_a_caption_headers_and_a_region_for_the_keyboard() -> None:
    html = tables.table('A "<b>"', ["One", "Two"], [["a", "b"]], "wide", (1,))
    assert '<caption>A "&lt;b&gt;"</caption>' in html
    assert 'role="region" aria-label="A &quot;&lt;b&gt;&quot;" tabindex="0"' in html
    assert '<th scope="row">a</th><td>b</td>' in html
    assert '<table class="wide" data-filters="1">' in html
    assert "<table><caption>" in tables.table("A", ["One"], [])
