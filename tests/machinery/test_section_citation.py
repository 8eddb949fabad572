from __future__ import annotations

from dataclasses import replace

from places_to_cite import IMPRINT, SECTION, WHOLE

from report import section_citation


def test_a_section_is_a_chapter_of_the_report() -> None:
    item = section_citation.item(SECTION, IMPRINT)
    assert item["type"] == "chapter"
    assert item["title"] == "2.4.1 Refusal is free"
    assert item["container-title"] == IMPRINT.title
    assert item["author"] == [{"literal": IMPRINT.author}]
    assert item["edition"] == "1.0"
    assert item["note"] == "Draft of 24 November 2026"
    assert item["publisher"] == IMPRINT.author
    assert "accessed" not in item  # The day is the reader's.
    assert item["issued"] == {"date-parts": [[2026, 11, 24]]}
    assert item["URL"] == "https://example.org/1.0/s/refusal-is-free/"


def test_the_first_page_stands_for_the_whole_report() -> None:
    item = section_citation.item(WHOLE, IMPRINT)
    assert item["type"] == "report"
    assert item["title"] == IMPRINT.title
    assert "container-title" not in item


def test_an_edition_that_is_no_draft_has_no_note() -> None:
    item = section_citation.item(SECTION, replace(IMPRINT, draft=False))
    assert "note" not in item
    assert section_citation.version(item) == "Edition 1.0, 24 November 2026"
