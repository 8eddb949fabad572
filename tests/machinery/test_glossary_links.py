"""The first use of a term on a page leads to its definition; all else stays as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

from report import glossary_links

LINK = '[{}](reference/lists.md#term-bias){{ .term data-term="term-bias" }}'


@pytest.fixture
def linker(tmp_path: Path) -> glossary_links.Linker:
    return glossary_links.Linker(small_report.read(tmp_path), "chapter.md")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("A bias is there.", "bias"),
        ("Bias is there.", "Bias"),
        ("A lean is there.", "lean"),  # another name of the same thing
        ("The leans are there.", "leans"),
        ("A [link](bias.md) and a bias.", "bias"),
        ("Cited [@bias2020] for bias.", "bias"),
    ],
)
def test_a_term_becomes_a_link(linker: glossary_links.Linker, line: str, word: str) -> None:
    found = linker.linked(line)
    assert LINK.format(word) in found
    assert found.replace(LINK.format(word), word) == line


@pytest.mark.parametrize(
    "line",
    [
        "# A bias",
        "| bias |",
        '!!! note "A bias"',
        "`bias`",
        "“bias” in a quotation",
        "**bias**",
        "<b title='bias'>",
        "[a bias](x.md)",
        "https://bias.org/bias",
        "biased, anti-bias, bias-free",
        "A model is not linked.",  # `linked: false`
        "[^1]: A bias.",
    ],
)
def test_what_is_no_running_text_stays(linker: glossary_links.Linker, line: str) -> None:
    assert linker.linked(line) == line


def test_only_the_first_use_on_a_page_is_linked(linker: glossary_links.Linker) -> None:
    assert linker.linked("A bias, a bias, a lean.").count(".term") == 1
    assert linker.linked("A bias again.") == "A bias again."


def test_pages_of_reference_and_reports_without_a_glossary_link_nothing(tmp_path: Path) -> None:
    read = small_report.read(tmp_path)
    assert glossary_links.Linker(read, "reference/lists.md").linked("A bias.") == "A bias."
    lists = small_report.FILES["docs/reference/lists.md"].replace("<!-- records: glossary -->", "")
    without = small_report.read(tmp_path, {"docs/reference/lists.md": lists})
    assert glossary_links.Linker(without, "chapter.md").linked("A bias.") == "A bias."
