from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from report import bibliography

if TYPE_CHECKING:
    from collections.abc import Mapping

GOOD = {
    "author": "{The Body}",
    "title": "A title",
    "howpublished": "Somewhere",
    "year": "2020",
    "url": "https://example.org/a_b?c=d&e=%20f",
    "urldate": "2026-11-23",
}


def complaints(
    type_: str = "misc", key: str = "body2020title", changes: Mapping[str, str | None] | None = None
) -> list[str]:
    fields = {name: value for name, value in {**GOOD, **(changes or {})}.items() if value is not None}
    text = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    library = bibliography.read({"a.bib": f"@{type_}{{{key},\n{text}}}\n"})
    return [f"{p.line}: {p.what.removesuffix(f' (in {key!r}).')}" for p in library.problems]


def test_a_good_entry_gives_no_problem() -> None:
    assert complaints() == []


@pytest.mark.parametrize(
    ("key", "good"),
    [
        ("zürich2020study", "zurich2020study"),
        ("Łódź:2020", "lodz2020"),
        ("straße2020_a", "strasse2020a"),
        ("øster2020æsop", "oster2020aesop"),
    ],
)
def test_a_key_is_put_into_plain_letters(key: str, good: str) -> None:
    library = bibliography.read({"a.bib": f"@misc{{{key},\n  title = {{A}},\n  year = {{2020}},\n}}\n"})
    assert [one.remedy for one in library.problems] == [f"Write: {good}"]


@pytest.mark.parametrize("key", ["Body2020title", "body_2020", "body:2020", "body2020tïtle"])
def test_a_key_has_only_lower_case_letters_digits_and_hyphens(key: str) -> None:
    assert complaints(key=key) == ["1: a key has only lower-case letters, digits and hyphens"]


@pytest.mark.parametrize(
    ("type_", "changes", "what"),
    [
        ("bok", {}, "'@bok' is not a known type of entry"),
        ("misc", {"title": None}, "@misc needs the field title"),
        ("misc", {"title": "{}"}, "@misc needs the field title"),
        ("article", {}, "@article needs the field journal or journaltitle"),
        ("book", {}, "@book needs the field publisher"),
        ("techreport", {}, "@techreport needs the field institution"),
        ("inproceedings", {}, "@inproceedings needs the field booktitle"),
        ("phdthesis", {}, "@phdthesis needs the field school or institution"),
        ("online", {"url": None}, "@online needs the field url or doi"),
        (
            "techreport",
            {"author": None, "institution": None},
            "@techreport needs the field author or editor or organization or institution",
        ),
    ],
)
def test_each_type_needs_its_fields(type_: str, changes: dict[str, str | None], what: str) -> None:
    assert f"1: {what}" in complaints(type_, changes=changes)


@pytest.mark.parametrize("type_", ["legislation", "jurisdiction", "online", "dataset", "manual", "software"])
def test_the_usual_types_are_known(type_: str) -> None:
    assert complaints(type_) == []


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"year": None}, ["1: no year, and no note says that the work is undated"]),
        ({"year": None, "note": "n.d."}, []),
        ({"year": None, "note": "The page is undated"}, []),
        ({"year": None, "date": "2020-03-04"}, []),
        ({"year": "20200"}, ["5: '20200' is not a possible year"]),
        ({"year": "n.d."}, ["5: 'n.d.' is not a possible year"]),
        ({"year": "1020"}, ["5: '1020' is not a possible year before 2026"]),
        ({"year": "2027"}, ["5: '2027' is not a possible year before 2026"]),
        ({"urldate": "23 November 2026"}, ["7: '23 November 2026' is not a date"]),
        ({"urldate": "2026-02-30"}, ["7: '2026-02-30' is not a date"]),
    ],
)
def test_a_year_is_possible_or_said_to_be_absent(changes: dict[str, str | None], what: list[str]) -> None:
    assert complaints(changes=changes) == what


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"doi": "10.1000/xyz_(12)3"}, []),
        ({"doi": "https://doi.org/10.1000/xyz"}, ["8: a DOI is written without any prefix"]),
        ({"doi": "doi:10.1000/xyz"}, ["8: a DOI is written without any prefix"]),
        ({"doi": "10.1000/x yz"}, ["8: '10.1000/x yz' does not have the form of a DOI"]),
        ({"doi": "10.1000/xyz."}, ["8: '10.1000/xyz.' does not have the form of a DOI"]),
        ({"doi": "xyz"}, ["8: 'xyz' does not have the form of a DOI"]),
        ({"doi": r"10.1000/x\_y"}, ["8: the doi has a backslash that would break the link"]),
        ({"url": r"https://a.org/b\_c"}, ["6: the url has a backslash that would break the link"]),
        ({"url": "http://a.org/"}, ["6: the address is http, not https"]),
        ({"url": "http://a.org/", "note": "The publisher has no https"}, []),
        ({"url": "a.org"}, ["6: 'a.org' is not a web address"]),
        ({"url": "https://a.org/b c"}, ["6: 'https://a.org/b c' is not a web address"]),
        ({"url": "javascript:alert(1)"}, ["6: 'javascript:alert(1)' is not a web address"]),
        ({"url": "https://doi.org/10.1000/xyz"}, ["6: the address is a DOI"]),
    ],
)
def test_links_are_clean(changes: dict[str, str | None], what: list[str]) -> None:
    assert complaints(changes=changes) == what


@pytest.mark.parametrize(
    ("title", "what"),
    [
        (r"Dun \& Bradstreet, 50\% of it -- “quoted”", []),
        ("Dun & Bradstreet", ["3: title: '&' has no backslash before it"]),
        ("50% of it", ["3: title: '%' has no backslash before it"]),
        ("A <script>alert(1)</script>", ["3: title: '<script>' is markup"]),
        ("Dun &amp; Bradstreet", ["3: title: '&amp;' is markup"]),
        (r"M{\"u}ller", [r"""3: title: '\"u}' is LaTeX"""]),
        (r"\emph{Very} good", [r"3: title: '\emph' is LaTeX"]),
        ("Less < more", []),
    ],
)
def test_fields_hold_plain_text(title: str, what: list[str]) -> None:
    assert complaints(changes={"title": title}) == what


def test_another_entry_is_not_read_for_what_is_missing() -> None:
    found = bibliography.read({"a.bib": "@misc{a,\n  title = {A},\n  year = {2020},\n  crossref = {b},\n}\n"})
    assert [one.what for one in found.problems] == ["'crossref' is not followed (in 'a')."]


def test_a_name_that_no_rule_can_split_stays_whole() -> None:
    text = "@misc{a,\n  author = {One, Two, Three, Four},\n  title = {A},\n  year = {2020},\n}\n"
    assert bibliography.read({"a.bib": text})["a"].persons["author"][0].last == "One, Two, Three, Four"


def test_the_remedy_gives_the_letter_that_latex_meant() -> None:
    text = '@misc{a,\n  title = {M{\\"u}ller},\n  year = {2020},\n}\n'
    assert [p.remedy for p in bibliography.read({"a.bib": text}).problems] == ["Write in its place: ü"]
