from __future__ import annotations

import pytest

from report import link_names

HEADING = (
    '<h2 id="a"><span class="number">1.2</span> The “<em>law</em>” &amp; us{}'
    '<a class="headerlink" href="#a" title="Link to this section">#</a>'
    '<a class="cite-section" href="../cite/a/" data-cite="a" aria-label="Cite this section">Cite</a></h2>'
)


def test_links_of_a_heading_are_named_by_it() -> None:
    named = link_names.put_in(HEADING.format(""))
    assert 'href="#a" aria-label="Link to 1.2 The “law” &amp; us">#</a>' in named
    assert 'aria-label="Cite 1.2 The “law” &amp; us">Cite</a>' in named
    assert "&quot;b&quot;" in link_names.put_in(HEADING.format(' "b"'))


def test_two_headings_of_one_name_are_told_apart() -> None:
    named = link_names.put_in(HEADING.format("") + HEADING.format("").replace('id="a"', 'id="b-c"'))
    assert 'aria-label="Cite 1.2 The “law” &amp; us (b c)"' in named


@pytest.mark.parametrize(("heading", "place"), [(HEADING.format(""), "1.2"), ("<h2>Word</h2>", "Word")])
def test_paragraphs_are_named_by_their_section(heading: str, place: str) -> None:
    html = f'{heading}<p>a <a href="#a.p1" aria-label="Paragraph 1 of this section">1</a></p>'
    assert f'aria-label="Paragraph 1 of {place}"' in link_names.put_in(html)


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ('<a class="record-link" href="../x/#ask-first">More of it</a>', "More of it: ask first"),
        (
            '<a class="record-link" href="../cite/ask-first/" data-cite="ask-first">Cite this duty</a>',
            "Cite this duty: ask first",
        ),
    ],
)
def test_links_of_a_box_are_named_by_its_record(link: str, name: str) -> None:
    assert f' aria-label="{name}">{name.partition(":")[0]}</a>' in link_names.put_in(link)


@pytest.mark.parametrize("says", ["Finding 12 in full", "Cite recommendation 4", "Clause 3"])
def test_a_number_is_name_enough(says: str) -> None:
    link = f'<a class="record-link" href="../x/#ask-first">{says}</a>'
    assert link_names.put_in(link) == link


def test_the_controls_of_a_numbered_record_are_called_by_it() -> None:
    heading = HEADING.format("").replace("1.2", "Finding 12: ", 1)
    named = link_names.put_in(heading)
    assert 'aria-label="Link to Finding 12"' in named
    assert 'aria-label="Cite Finding 12"' in named


def test_what_has_a_name_keeps_it() -> None:
    record = '<a class="record-link" href="../cite/a/" aria-label="Cite clause 4">Cite</a>'
    assert link_names.put_in(record) == record
    html = '<h1>A <a class="cite-section" href="x" aria-label="Cite this page">Cite</a></h1><a href="y">z</a>'
    assert link_names.put_in(html) == html
