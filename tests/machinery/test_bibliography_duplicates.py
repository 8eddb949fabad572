from __future__ import annotations

import pytest

from report import bibliography


def entry(key: str, title: str = "", year: str = "2020", **fields: str) -> str:
    more = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{key},\n  title = {{{title or key}}},\n  year = {{{year}}},\n{more}}}\n"


def complaints(*texts: str) -> list[str]:
    library = bibliography.read({f"{number}.bib": text for number, text in enumerate(texts)})
    return [f"{p.path}:{p.line}: {p.what}" for p in library.problems if "lower-case" not in p.what]


@pytest.mark.parametrize(
    ("texts", "complaint"),
    [
        ((entry("a") + entry("a", "b"),), "0.bib:5: the key 'a' is already taken at 0.bib:1."),
        ((entry("a"), entry("a", "b")), "1.bib:1: the key 'a' is already taken at 0.bib:1."),
        ((entry("a"), entry("A", "b")), "1.bib:1: the keys 'A' and 'a' at 0.bib:1 differ only by case."),
        (
            (entry("a", doi="10.1000/X"), entry("b", doi="10.1000/x")),
            "1.bib:4: the same DOI as 'a' at 0.bib:1 (in 'b').",
        ),
        (
            (entry("a", "The {One} title"), entry("b", "The one: title")),
            "1.bib:2: the same title and year as 'a' at 0.bib:1 (in 'b').",
        ),
        (
            (entry("a", doi="10.1000/x") + entry("a", "b", doi="10.1000/x"),),
            "0.bib:6: the key 'a' is already taken at 0.bib:1.",
        ),
        ((entry("b") + entry("a"),), "0.bib:5: this entry stands out of order, after 'b' (in 'a')."),
    ],
)
def test_what_returns_is_reported(texts: tuple[str, ...], complaint: str) -> None:
    assert complaints(*texts) == [complaint]


def test_yearly_statistics_may_keep_their_title() -> None:
    assert complaints(entry("a", "Children in need", "2023") + entry("b", "Children in need", "2024")) == []


def test_the_first_of_two_entries_counts() -> None:
    library = bibliography.read({"0.bib": entry("a", "First"), "1.bib": entry("a", "Second")})
    assert library["a"].title == "First"
