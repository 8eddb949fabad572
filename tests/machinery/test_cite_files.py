from __future__ import annotations

import json
import re

import pytest
import rispy
from places_to_cite import IMPRINT, SECTION, WHOLE
from pybtex.database import parse_string

from report import cite_files, cite_pages, section_citation, section_styles
from report.citable import Citable


def test_each_format_of_a_section_can_be_read_back() -> None:
    files = cite_files.formats(section_citation.item(SECTION, IMPRINT))
    entry = parse_string(files["bib"], "bibtex").entries["ethics2026-refusal-is-free"]
    assert entry.type == "incollection"
    assert entry.fields["booktitle"].strip("{}") == IMPRINT.title
    assert entry.fields["url"] == "https://example.org/1.0/s/refusal-is-free/"
    assert str(entry.persons["author"][0]) == r"{Project on machines \& children}"
    (ris,) = rispy.loads(files["ris"])
    assert ris["authors"] == [IMPRINT.author]
    assert entry.fields["note"] == "Edition 1.0, draft of 24 November 2026"
    assert (ris["type_of_reference"], ris["edition"]) == ("CHAP", "1.0")
    assert ris["notes"] == ["Draft of 24 November 2026"]
    assert ris["publisher"] == IMPRINT.author
    assert "access_date" not in ris  # The day is the reader's.
    assert json.loads(files["json"])[0]["container-title"] == IMPRINT.title


NEEDS = {
    "incollection": {"title", "booktitle", "publisher", "year"},
    "techreport": {"title", "institution", "year"},
}


@pytest.mark.parametrize(("one", "kind"), [(SECTION, "incollection"), (WHOLE, "techreport")])
def test_bibtex_misses_no_field(one: Citable, kind: str) -> None:
    files = cite_files.formats(section_citation.item(one, IMPRINT))
    (entry,) = parse_string(files["bib"], "bibtex").entries.values()
    assert entry.type == kind
    assert NEEDS[kind] <= set(entry.fields)


def test_the_whole_report_is_no_part_of_itself() -> None:
    files = cite_files.formats(section_citation.item(WHOLE, IMPRINT))
    assert "booktitle" not in files["bib"]
    assert files["ris"].startswith("TY  - RPRT")


def test_the_page_of_a_citation_says_all_of_it() -> None:
    files = cite_files.formats(section_citation.item(SECTION, IMPRINT))
    styles = [
        (style, f"{style.name} says [the day you read it] <em>so</em>") for style in section_styles.STYLES
    ]
    page = cite_pages.page(SECTION, IMPRINT, styles, files)
    assert 'href="../../part/consent/#refusal-is-free"' in page
    assert 'href="../../s/refusal-is-free/">https://example.org/1.0/s/refusal-is-free/</a>' in page
    assert page.count('class="read-on"') == len(styles)
    assert page.count(" download=") == 3
    assert "Content-Security-Policy" in page
    assert '<meta name="robots" content="noindex">' in page
    assert page.count("In your text") == 3
    assert page.count("In later notes") == 1  # a footnote has no brackets in the text
    for style in section_styles.STYLES:
        assert f'data-style="{style.short}" data-quotes="{style.pointing.quotes}"' in page
    copied = re.findall(r'data-copy="([^"]+)"', page)
    assert len(copied) == len(set(copied))
    assert "the Harvard bracket" in copied
