from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from places_to_cite import IMPRINT

from report import changes, imprint, sources


@pytest.mark.parametrize(
    ("draft", "version"),
    [(True, "Edition 1.0, draft of 24 November 2026"), (False, "Edition 1.0, 24 November 2026")],
)
def test_a_citation_says_edition_and_date_and_whether_it_is_a_draft(*, draft: bool, version: str) -> None:
    assert replace(IMPRINT, draft=draft).version == version


def test_the_short_address_belongs_to_the_edition() -> None:
    assert IMPRINT.permanent("consent") == "https://example.org/1.0/s/consent/"


@pytest.mark.parametrize("address", ["https://example.org/1.0", "https://example.org/1.0/"])
def test_the_address_ends_in_one_slash(root: Path, address: str) -> None:
    assert imprint.of(sources.load(root), address).address == "https://example.org/1.0/"


def test_the_author_is_the_projects_collective_name(root: Path) -> None:
    about = imprint.of(sources.load(root), "https://example.org/")
    assert about.author == "Ethics of machine learning in children’s social care project"
    assert about.title.endswith(": guidance for England")
    assert about.licence == "https://creativecommons.org/licenses/by/4.0/"


def test_the_citation_file_has_the_date_of_the_newest_change(root: Path) -> None:
    written = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    newest = changes.newest(sources.load(root).records["changes"].values())
    assert written["date-released"] == newest.date
    assert written["version"] == (f"{newest.edition} (draft)" if newest.draft else newest.edition)


def test_a_citation_file_that_cannot_be_read_stops_nothing(copy: Path) -> None:
    (copy / "CITATION.cff").write_text("{", encoding="utf-8")
    assert imprint.of(sources.load(copy), "https://example.org/").author == ""
