"""The report, assembled: what templates show, who cites what, and the list of references."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import small_report

from report import downloads, furniture, making, reference_list, site

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> site.Site:
    root = small_report.make(tmp_path_factory.mktemp("small"))
    (root / site.STYLE).parent.mkdir(parents=True)
    shutil.copy(ROOT / site.STYLE, root / site.STYLE)
    return site.assemble(root, root / ".cache")


def test_pages_are_handed_over_with_their_records(small: site.Site) -> None:
    assert "Recommendation 1" in (small.markdown("chapter.md") or "")
    assert "[@" not in (small.markdown("chapter.md") or "")
    assert small.markdown("absent.md") is None


def test_it_is_known_who_cites_what_and_where(small: site.Site) -> None:
    assert [key for key, _ in small.cited_on("index.md")] == ["one2020word"]
    assert small.places_citing("two2021word")[0] == ("chapter.md", "chapter")
    assert small.places_citing("nobody2020") == []
    assert small.cited_on("absent.md") == []


def test_the_list_of_references_leads_back_to_every_place(small: site.Site) -> None:
    html = reference_list.as_html(small, "reference/lists.md")
    assert html.count("<li id=") == 2
    assert '<li id="ref-one2020word" data-key="one2020word"' in html
    assert '<a href="../../chapter/#chapter">1.1 Chapter</a>' in html
    assert '<a href="../../#home">Home</a>' in html


def test_every_page_shows_draft_and_date(small: site.Site) -> None:
    shown = furniture.of_page(small, "chapter.md")
    assert shown["title"] == "1.1 Chapter"
    assert "Draft" in shown["status_line"]
    assert "24 November 2026" in shown["status_line"]
    assert shown["reading_minutes"] is None
    assert shown["modified"] == "2026-11-24"


def test_a_page_shows_the_works_that_it_cites(small: site.Site) -> None:
    sources = making.when_printed(small)["sources"]
    assert {one["key"] for one in sources["chapter.md"]} == {"one2020word", "two2021word"}
    assert "<em>" in sources["chapter.md"][0]["html"]


def test_an_edition_is_no_draft(tmp_path: Path) -> None:
    text = small_report.FILES["docs/_data/changes.yml"].replace("  draft: true\n", "")
    edition = site.assemble(
        small_report.make(tmp_path, {"docs/_data/changes.yml": text}), tmp_path / ".cache"
    )
    assert furniture.of_site(edition)["draft"] is False
    assert furniture.of_site(edition)["edition"] == "1.0"


def test_the_home_page_has_doors_and_audiences(tmp_path: Path) -> None:
    home = small_report.FILES["docs/index.md"].replace("review_in", "template: home.html\nreview_in")
    root = small_report.make(tmp_path, {"docs/index.md": home})
    (root / site.STYLE).parent.mkdir(parents=True)
    shutil.copy(ROOT / site.STYLE, root / site.STYLE)
    shown = furniture.of_page(site.assemble(root, root / ".cache"), "index.md")
    assert [(one["number"], one["href"]) for one in shown["doors"]] == [("1", "chapter/")]
    assert [one["name"] for one in shown["audiences"]] == ["Families"]


def test_numbers_of_figures_can_be_downloaded(small: site.Site) -> None:
    made = downloads.made(small.sources)
    assert made["figures/zebras-counted.csv"].startswith("what,year,value,unit\r\nThen,2020,4,")
