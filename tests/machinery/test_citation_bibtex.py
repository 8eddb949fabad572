from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from case_files import prepare_all

from report import bibliography, citation_bibtex

if TYPE_CHECKING:
    from pathlib import Path


def written(type_: str, **fields: str) -> str:
    text = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    library = bibliography.read({"a.bib": f"@{type_}{{k,\n{text}}}\n"})
    return citation_bibtex.write(library.values())


@pytest.mark.parametrize(
    ("field", "value", "safe"),
    [
        ("title", r"50% & 50\% of R_D #1 $5", r"50\% \& 50\% of R\_D \#1 \$5"),
        ("title", "2021--22", "2021–22"),
        ("url", r"https://a.org/?b\_c&d=%20", "https://a.org/?b_c&d=%20"),
        ("doi", "https://doi.org/10.1000/x_y", "10.1000/x_y"),
        ("howpublished", "GOV.UK", "{GOV.UK}"),
    ],
)
def test_no_sign_can_break_a_reference(field: str, value: str, safe: str) -> None:
    assert f"  {field} = {{{safe}}},\n" in written("online", author="A", **{field: value})


@pytest.mark.parametrize(
    ("field", "value"), [("note", "Seen in a copy"), ("keywords", "weak"), ("url", "data:x")]
)
def test_what_is_not_for_readers_is_left_out(field: str, value: str) -> None:
    assert value not in written("misc", author="A", **{field: value})


@pytest.mark.parametrize(
    ("type_", "fields", "start"),
    [
        ("misc", {"title": "An Act"}, "@legislation{k,"),
        ("misc", {"title": "A page", "author": "A"}, "@misc{k,"),
        ("jurisdiction", {"title": "A v B"}, "@jurisdiction{k,"),
    ],
)
def test_a_work_without_author_goes_by_its_title(type_: str, fields: dict[str, str], start: str) -> None:
    assert written(type_, **fields).startswith(start)


@pytest.mark.parametrize(
    "type_",
    [
        "report",
        "thesis",
        "legislation",
        "jurisdiction",
        "www",
        "electronic",
        "periodical",
        "dataset",
        "online",
    ],
)
@pytest.mark.parametrize("year", ["year = {2020}", "date = {2020-03-04}"])
def test_every_type_prints_author_year_and_title(type_: str, year: str, tmp_path: Path) -> None:
    text = f"@{type_}{{k,\n  author = {{Doe, Jane}},\n  title = {{The title}},\n  {year},\n  url = {{https://a.org/}},\n}}\n"
    library = bibliography.read({"a.bib": text})
    html = prepare_all({"p.md": "[@k]"}, library, tmp_path).entries["k"]
    assert html.startswith(("Doe, J. (2020) ", "<em>The Title</em> (2020)"))
    assert "title" in html
