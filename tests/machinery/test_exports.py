"""The references leave the report without loss: each format read back by another programme."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import rispy
from pybtex.database import BibliographyData, parse_string

from report import bibliography, citation_pandoc, exports, works
from report.bibliography_entry import Entry, plain

READERS = {"bib": "bibtex", "ris": "ris", "json": "csljson"}


@pytest.fixture(scope="module")
def library(root: Path) -> bibliography.Library:
    return bibliography.load(root)


@pytest.fixture(scope="module")
def files(library: bibliography.Library) -> dict[str, str]:
    return exports.files(library.values())


@pytest.fixture(scope="module")
def bib(files: dict[str, str]) -> BibliographyData:
    return parse_string(files["bib"], "bibtex")


@pytest.fixture(scope="module")
def ris(files: dict[str, str]) -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in rispy.loads(files["ris"])}


@pytest.fixture(scope="module")
def csl(files: dict[str, str]) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in json.loads(files["json"])}


def names(entry: Entry) -> list[str]:
    return [f"{one.last}, {one.first}".removesuffix(", ") for one in entry.persons.get("author", ())]


def test_every_format_holds_every_work(
    library: bibliography.Library, bib: Any, ris: dict[str, Any], csl: dict[str, Any]
) -> None:
    assert set(bib.entries) == set(ris) == set(csl) == set(library)


def test_bibtex_gives_back_every_field_but_our_notes(library: bibliography.Library, bib: Any) -> None:
    ours = {"keywords", "note", "shorttitle"}
    for key, entry in library.items():
        back = {name.lower(): value for name, value in bib.entries[key].fields.items()}
        for role, persons in bib.entries[key].persons.items():
            back[role.lower()] = " and ".join(map(str, persons))
        for name, value in entry.fields.items():
            if name in {"author", "editor"}:
                assert len(re.split(r"\s+and\s+(?![^{]*\})", value)) == len(bib.entries[key].persons[name])
                assert set(re.findall(r"\w+", plain(value))) == set(re.findall(r"\w+", plain(back[name])))
            elif name == "month":
                assert back[name][:3].lower() == value[:3].lower()
            elif name not in ours:
                assert back[name] == value, (key, name)


@pytest.mark.parametrize(
    ("tag", "fields"),
    [
        ("title", ("title",)),
        ("secondary_title", ("journal", "booktitle", "howpublished")),
        ("publisher", ("publisher", "institution")),
        ("place_published", ("address",)),
        ("volume", ("volume",)),
        ("doi", ("doi",)),
    ],
)
def test_ris_gives_back_each_field(
    library: bibliography.Library, ris: dict[str, Any], tag: str, fields: tuple[str, ...]
) -> None:
    for key, entry in library.items():
        assert ris[key].get(tag, "") == plain(entry.field(*fields)), key


def test_ris_gives_back_authors_year_number_pages_and_address(
    library: bibliography.Library, ris: dict[str, Any]
) -> None:
    for key, entry in library.items():
        back = ris[key]
        assert back.get("authors", []) == names(entry)
        assert back.get("year", "") == (entry.year if entry.year.isdigit() else "")
        assert back.get("number", "") == plain(entry.field("number") or entry.field("eid"))
        pages = "–".join(filter(None, (back.get("start_page"), back.get("end_page"))))
        assert pages == plain(entry.field("pages"))
        assert ";".join(back.get("urls", [])) == re.sub(r"\\([&%#_$])", r"\1", entry.field("url"))


def test_csl_json_gives_back_each_field(library: bibliography.Library, csl: dict[str, Any]) -> None:
    for key, entry in library.items():
        back = csl[key]
        assert back["title"] == entry.title
        given = [one.get("literal") or f"{one['family']}, {one['given']}" for one in back.get("author", [])]
        assert given == names(entry)
        assert back.get("issued", {"date-parts": [[""]]})["date-parts"][0][0] == (
            int(entry.year) if entry.year.isdigit() else ""
        )
        for name, fields in works.NAMES.items():
            assert back.get(name, "") == plain(entry.field(*fields)), (key, name)


@pytest.mark.parametrize("ending", exports.FORMATS)
def test_pandoc_reads_every_work_of_each_format(
    library: bibliography.Library, files: dict[str, str], ending: str
) -> None:
    command = [citation_pandoc.executable(), "--from", READERS[ending], "--to", "csljson"]
    done = subprocess.run(command, input=files[ending], capture_output=True, text=True, check=True)
    assert len(json.loads(done.stdout)) == len(library)


def test_what_pandoc_reads_has_the_same_titles(library: bibliography.Library, files: dict[str, str]) -> None:
    command = [citation_pandoc.executable(), "--from", "csljson", "--to", "csljson"]
    done = subprocess.run(command, input=files["json"], capture_output=True, text=True, check=True)
    titles = {item["id"]: re.sub(r"<[^>]+>", "", item["title"]) for item in json.loads(done.stdout)}
    lost = [key for key, entry in library.items() if _bare(titles[key]) != _bare(entry.title)]
    assert lost == []


def _bare(title: str) -> str:
    return re.sub(r"\W+", "", title)


def test_a_law_has_no_author_and_is_called_so(library: bibliography.Library) -> None:
    assert works.kind(library["uk1989children"]) in {"Law or judgment", "Web page or document"}
    laws = [entry for entry in library.values() if works.is_law(entry)]
    assert laws
    assert all(works.item(entry)["type"] == "legislation" for entry in laws)
