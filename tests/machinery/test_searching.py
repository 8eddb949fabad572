"""The words that readers use reach the search index, and the index of terms; mistakes in them are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import small_report

from report import checks, searching, show_index, synonyms

FILE = "docs/_data/synonyms.yml"
WORDS = (
    "- id: leans\n  words: [slant, tilt]\n  leads_to: [term-bias, chapter.md]\n"
    "- id: colour\n  words: [color]\n  means: colour\n"
    "- id: small\n  words: [the, a]\n  ignored: true\n"
    "- id: less\n  leads_to: [reference/lists.md]\n  boost: 0.5\n"
)


def test_words_lead_to_places_and_are_read(tmp_path: Path) -> None:
    found = searching.of(small_report.read(tmp_path, {FILE: WORDS}))
    assert found["terms"]["reference/lists/#term-bias"] == "Bias | lean | slant | tilt"
    assert found["terms"]["chapter/"].endswith("slant | tilt")
    assert found["words"] == {"means": {"color": "colour"}, "ignored": ["a", "the"]}
    assert found["boosts"] == [["reference/lists/", 0.5]]


def test_the_index_keeps_its_texts_and_gets_words_and_boosts() -> None:
    docs = [{"location": where, "title": "T", "text": "x"} for where in ("a/", "a/#one", "b/", "ab/")]
    added = {"terms": {"a/#one": "w"}, "boosts": [["a/", 0.5], ["b/", 2.0]], "words": {"means": {}}}
    index = json.loads(searching.widen(json.dumps({"config": {}, "docs": docs}), added))
    assert index["config"]["words"] == {"means": {}}
    assert [(one.get("terms"), one.get("boost")) for one in index["docs"]] == [
        (None, 0.5),
        ("w", 0.5),
        (None, 2.0),
        (None, None),
    ]


def test_the_index_keeps_the_words_of_links_and_knows_links_of_headings_from_text() -> None:
    heading = '<h2 id="a">A<a class="headerlink" href="#a" title="Link">#</a></h2>'
    left_out = '<a href="x" data-search-exclude>out</a>'
    html = f'{heading}<p>(<a class="cite" href="r#ref-k"><em>An</em>\nAct</a>; {left_out})</p>'
    assert searching.without_links(html) == f"{heading}<p>(<em>An</em>\nAct; {left_out})</p>"


def test_a_place_that_is_nowhere_has_no_location(tmp_path: Path) -> None:
    read = small_report.read(tmp_path)
    assert searching.location(read, "nowhere") == ""
    assert searching.location(read, "home") == ""
    assert searching.location(read, "chapter") == "chapter/"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("words: [x]\n  leads_to: [nowhere]", "leads to 'nowhere', which does not exist"),
        ("words: [x]", "needs one of leads_to, means and ignored"),
        ("words: [x]\n  means: y\n  ignored: true", "needs one of leads_to, means and ignored"),
        ("leads_to: [home]", "needs either words or a boost"),
        ("words: [x]\n  leads_to: [home]\n  boost: 2", "needs either words or a boost"),
        ("words: [x, x]\n  means: y", "'x' stands in 'one' and in 'one'"),
    ],
)
def test_mistakes_are_told_with_their_line(tmp_path: Path, record: str, said: str) -> None:
    read = small_report.read(tmp_path, {FILE: f"- id: one\n  {record}\n"})
    found = [*synonyms.problems(read)]
    assert any(said in one.what and (one.path, one.line) == (FILE, 1) for one in found), found
    # The checks name the line of the item itself, where there is one.
    assert {one.what for one in found} <= {one.what for one in checks.of_sources(read) if one.path == FILE}


def test_the_index_of_terms_has_terms_synonyms_and_titles(tmp_path: Path) -> None:
    read = small_report.read(tmp_path, {FILE: WORDS})
    html = show_index.index_of_terms(read, read.pages["index.md"], "")
    assert '<h2 id="letter-b" data-search-exclude>B</h2>' in html
    assert (
        '<li>Slant: <a href="reference/lists/#term-bias">Lists</a>, <a href="chapter/">1.1 Chapter</a></li>'
        in html
    )
    assert html.index("Bias:") < html.index("Model:") < html.index("Slant:")
    assert 'href="chapter/#argument">1.1.1</a>' in html


def test_words_that_lead_nowhere_are_no_entry_of_the_index(tmp_path: Path) -> None:
    lost = "- id: one\n  words: [zebra]\n  leads_to: [nowhere]\n"
    lists = small_report.FILES["docs/reference/lists.md"].replace("<!-- records: glossary -->", "")
    read = small_report.read(tmp_path, {FILE: lost, "docs/reference/lists.md": lists})
    html = show_index.index_of_terms(read, read.pages["index.md"], "")
    assert "Zebra" not in html
    assert "Bias" not in html  # No page lists the terms.
    assert "Argument:" in html
