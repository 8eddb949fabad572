from __future__ import annotations

from places_to_cite import IMPRINT, SECTION, WHOLE

from report import section_citation


def test_a_section_is_a_chapter_of_the_report() -> None:
    item = section_citation.item(SECTION, IMPRINT)
    assert item["type"] == "chapter"
    assert item["title"] == "2.4.1 Refusal is free"
    assert item["container-title"] == IMPRINT.title
    assert item["author"] == [{"literal": IMPRINT.author}]
    assert item["edition"] == "Edition 1.0, draft of 24 November 2026"
    assert item["issued"] == {"date-parts": [[2026, 11, 24]]}
    assert item["URL"] == "https://example.org/1.0/s/refusal-is-free/"


def test_the_first_page_stands_for_the_whole_report() -> None:
    item = section_citation.item(WHOLE, IMPRINT)
    assert item["type"] == "report"
    assert item["title"] == IMPRINT.title
    assert "container-title" not in item


def test_the_text_in_brackets_points_at_the_place() -> None:
    author = IMPRINT.author
    assert section_citation.in_text(SECTION, IMPRINT) == f"({author}, 2026, section 2.4.1)"
    assert section_citation.in_text(SECTION, IMPRINT, comma=False) == f"({author} 2026, section 2.4.1)"
    assert section_citation.in_text(WHOLE, IMPRINT) == f"({author}, 2026)"
