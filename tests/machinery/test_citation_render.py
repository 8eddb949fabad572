from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from case_files import CASES, library, prepare, prepare_all, printed, seen, shown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[@county2017rates]", "(County of Example, 2017)"),
        ("[see @county2017rates, p. 12]", "(see County of Example, 2017, p. 12)"),
        ("[@county2017rates, pp. 12-15]", "(County of Example, 2017, pp. 12–15)"),
        ("[@team2023many; @county2017rates]", "(Team et al., 2023; County of Example, 2017)"),
        ("[-@county2017rates, p. 3]", "(2017, p. 3)"),
        ("@county2017rates says", "County of Example (2017) says"),
        ("@county2017rates [p. 5] says", "County of Example (2017, p. 5) says"),
        ("@county2017rates's view.", "County of Example (2017)'s view."),
        ("[@county2017rates,\np. 3]", "(County of Example, 2017, p. 3)"),
        ("[@ministryndpage]", "(Ministry, no date)"),
        ("[@uk1989children, s. 17(1)]", "(Children Act 1989, s. 17(1))"),
        ("@uk1989children [s. 17] says", "Children Act 1989 (s. 17) says"),
        ("[@bridges2020south, para. 45]", "(Bridges, 2020, para. 45)"),
        ("[@county2017rates, as amended]", "(County of Example, 2017, as amended)"),
        ("[but *cf.* @county2017rates]", "(but cf. County of Example, 2017)"),
        ("[@adams2020first; @adams2020second]", "(Adams and Åberg, 2020a; Adams and Åberg, 2020b)"),
        ("[@county2017rates, <b>p</b> & 'q']", "(County of Example, 2017, <b>p</b> & 'q')"),
    ],
)
def test_a_citation_reads_as_the_style_wants(markdown: str, text: str, cache: Path) -> None:
    assert printed(markdown, cache) == text


def test_each_cited_work_is_its_own_link(cache: Path) -> None:
    prepared = prepare("[see @county2017rates, p. 12; @team2023many]", cache)
    assert shown(prepared, prepared.markdown["page.md"], "../references/") == (
        '(see <a class="cite" role="doc-biblioref" href="../references/#ref-county2017rates"'
        ' data-key="county2017rates">County of Example, 2017, p. 12</a>;'
        ' <a class="cite" role="doc-biblioref" href="../references/#ref-team2023many"'
        ' data-key="team2023many">Team <em>et al.</em>, 2023</a>)'
    )


def test_letters_behind_a_year_agree_on_all_pages(tmp_path: Path) -> None:
    pages = {"a.md": "[@adams2020second]", "b.md": "[@adams2020first]", "c.md": "@adams2020second"}
    prepared = prepare_all(pages, library(), tmp_path)
    assert {src: seen(prepared, src) for src in pages} == {
        "a.md": "(Adams and Åberg, 2020b)",
        "b.md": "(Adams and Åberg, 2020a)",
        "c.md": "Adams and Åberg (2020b)",
    }


@pytest.mark.parametrize("line", (CASES / "references.txt").read_text("utf-8").splitlines())
def test_a_reference_reads_as_the_style_wants(line: str, cache: Path) -> None:
    key, html = line.split(": ", 1)
    assert prepare(f"[@{key}]", cache).entries[key] == html


def test_markup_in_a_field_comes_out_as_text(cache: Path) -> None:
    html = prepare("@evans2021hostile", cache).entries["evans2021hostile"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt; title &amp; more, 50% of it" in html
    assert "<script" not in html
    assert "<img" not in html
    assert "href" not in html


def test_references_stand_in_alphabetical_order(cache: Path) -> None:
    every = prepare("".join(f"[@{key}] " for key in reversed(list(library()))), cache)
    assert list(every.entries) == [
        "adams2020first",
        "adams2020second",
        "uk1989children",
        "county2017rates",
        "evans2021hostile",
        "ministryndpage",
        "bridges2020south",
        "team2023many",
    ]


def test_an_unknown_work_is_shown_as_written(cache: Path) -> None:
    prepared = prepare("[@nobody1999]", cache)
    html = shown(prepared, prepared.markdown["page.md"])
    assert html == '(<span class="cite-unknown">&#64;nobody1999</span>)'
