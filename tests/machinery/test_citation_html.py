from __future__ import annotations

import pytest

from report import citation_html


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>A <em>b</em> &amp; <span>c</span></p>", "A <em>b</em> &amp; c"),
        ("<script>x</script>", "x"),
        ("<img src=x onerror=y>", ""),
        ('<em onclick="x">a</em>', "<em>a</em>"),
        ('<a href="javascript:x">a</a>', "a"),
        (
            '<a href="https://a.org/?b=c&amp;d=&quot;&lt;" id="x">a</a>',
            '<a href="https://a.org/?b=c&amp;d=%22%3C">a</a>',
        ),
        ('<a href="https://a.org/%20_#b">a</a>', '<a href="https://a.org/%20_#b">a</a>'),
    ],
)
def test_only_text_emphasis_and_web_links_are_kept(html: str, kept: str) -> None:
    assert citation_html.divisions(f'<div id="x">{html}</div>').get("x", "") == kept


def test_innermost_divisions_come_by_their_id_in_order() -> None:
    html = '<div id="refs"><div id="b">1</div>\n<div id="a">2</div></div>'
    assert citation_html.divisions(html) == {"b": "1", "a": "2"}


def test_text_is_what_a_reader_sees() -> None:
    assert citation_html.text('(<a href="x">A &amp; <em>b</em></a>)') == "(A & b)"
