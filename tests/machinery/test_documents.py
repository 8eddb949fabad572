"""Documents to fill in: one content for Markdown and Word, blanks to write in, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from report import documents, form_documents, form_files, sources, templates, word_files, word_sheets
from report.documents import Document, Heading, Table, Text

ROOT = Path(__file__).resolve().parents[2]
SMALL = Document(
    "small", "Small form", (Heading("Part"), Text("Say *it*."), Table("", ("Item", "Entry"), (("Name", ""),)))
)


def test_a_document_is_plain_markdown() -> None:
    assert documents.markdown(SMALL, "A note.") == (
        "# Small form\n\nA note.\n\n## Part\n\nSay *it*.\n\n"
        "| Item | Entry |\n|------|----------------------------------------|\n| Name |  |\n"
    )


def test_a_word_file_is_made_alike_each_time_with_lines_in_its_tables() -> None:
    text = documents.markdown(SMALL, "A note.")
    first, second = word_files.docx(text, 1_700_000_000), word_files.docx(text, 1_700_000_000)
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert "w:insideH" in file.read("word/styles.xml").decode()
        assert "<dc:title>Small form</dc:title>" in file.read("docProps/core.xml").decode()
        assert 'w:val="en-GB"' in file.read("word/styles.xml").decode()
        assert file.read("word/document.xml").decode().count("<w:tbl>") == 1


def sheet(rows: int, *head: str) -> tuple[str, list[int]]:
    """The paper of a Word file with one table, and the widths of its columns in millimetres."""
    table = Table("", head, (tuple("" for _ in head),) * rows)
    text = documents.markdown(replace(SMALL, body=(table,)), "A note.")
    with zipfile.ZipFile(io.BytesIO(word_files.docx(text, 1_700_000_000))) as file:
        said = file.read("word/document.xml").decode()
    assert len(re.findall("<w:trHeight", said)) == rows
    paper = re.search(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', said)
    assert paper is not None
    return "×".join(paper.groups()), [
        int(wide) * 127 // 7200 for wide in re.findall(r'gridCol w:w="(\d+)"', said)
    ]


def test_a_word_file_is_a4_and_lies_for_a_log_of_many_columns() -> None:
    paper, wide = sheet(2, "Item", "Entry")
    assert paper == "11906×16838"
    assert 168 <= sum(wide) <= 170
    paper, wide = sheet(2, "Number", "Date", "Kind", "How far it went", "Mended on", "Days", "Lesson")
    assert paper == "16838×11906"
    assert min(wide) >= 30


def test_columns_are_as_wide_as_their_words_and_widest_where_one_writes() -> None:
    rows = [("Watched", "Threshold", "Tick"), ("Unequal errors, by group", "", "☐")]
    watched, threshold, tick = word_sheets.widths(rows, 9638)
    assert tick < watched < threshold
    assert watched > 2000
    assert 9600 < watched + threshold + tick <= 9638


def test_a_word_file_names_its_author(tmp_path: Path) -> None:
    made = word_files.made({"toolkit/files/a.md": "# A\n\nB\n"}, "24 November 2026", "C & D", tmp_path)
    with zipfile.ZipFile(io.BytesIO(made["toolkit/files/a.docx"])) as file:
        assert "<dc:creator>C &amp; D</dc:creator>" in file.read("docProps/core.xml").decode()


def test_word_files_are_kept_until_their_text_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"toolkit/files/small.md": documents.markdown(SMALL, "A note."), "figures/x.csv": "a,b"}
    first = word_files.made(files, "24 November 2026", "A", tmp_path)
    monkeypatch.setattr(word_files, "docx", lambda *_: pytest.fail("made again"))
    assert word_files.made(files, "24 November 2026", "A", tmp_path) == first
    assert list(first) == ["toolkit/files/small.docx"]


def test_every_document_has_blanks_and_a_name_of_its_own() -> None:
    made = form_documents.all_documents(sources.load(ROOT))
    assert len({one.name for one in made}) == len(made) == 13
    for one in made:
        tables = [block for block in one.body if isinstance(block, Table)]
        assert any("" in row for table in tables for row in table.rows), one.name
        assert all(len(row) == len(table.head) for table in tables for row in table.rows), one.name


def test_records_that_are_malformed_leave_the_documents_out() -> None:
    read = sources.load(ROOT)
    assert form_files.made(replace(read, records={**read.records, "changes": {}})) == {}


def test_a_saved_record_may_name_its_schema_and_has_days_for_days() -> None:
    schema = form_files.schema(sources.load(ROOT))
    assert schema["properties"]["$schema"]["type"] == "string"
    assert schema["properties"]["values"]["properties"]["decision-date"]["format"] == "date"


def test_a_form_says_what_its_documents_say_of_the_report() -> None:
    read = sources.load(ROOT)
    told = form_files.told(read)
    assert told["about"] in form_files.made(read)["toolkit/files/gate-checklists.md"]
    assert "draft" in told["about"]


def test_nothing_but_text_is_published() -> None:
    for path, text in form_files.made(sources.load(ROOT)).items():
        assert path.startswith("toolkit/files/")
        assert not re.search(r"<\w|\[@|\{ #", text), path


def test_templates_as_they_stand_are_no_complaint_and_broken_ones_are() -> None:
    read = sources.load(ROOT).records["templates"]
    assert list(templates.problems(read.values())) == []
    one = next(iter(read.values()))
    broken: list[dict[str, Any]] = [
        {"title": "x"},
        {"title": "x", "columns": ["a", "b"], "rows": [["1"]]},
        {"title": "x", "items": [{"ask": "y"}]},
    ]
    for part in broken:
        assert len(list(templates.problems([replace(one, parts=(part,))]))) == 1
