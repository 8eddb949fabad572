"""A link says where it leads and leads there."""

from __future__ import annotations

import pytest

from page_of import page
from report import links

PLACES = links.Map(
    ids={"part/chapter.md": {"here"}, "part/other.md": {"there", "elsewhere"}},
    files=frozenset({"part/chapter.md", "part/other.md", "part/lost.md", "map.svg"}),
    navigation=frozenset({"part/chapter.md", "part/other.md"}),
)


def said(markdown: str) -> list[str]:
    found = links.problems(page(markdown, src="part/chapter.md"), PLACES)
    return [f"{problem.what} {problem.remedy}" for problem in found]


@pytest.mark.parametrize(
    "good",
    [
        "[there](other.md#there)",
        "[this section](#here)",
        "[other](other.md)",
        '[other](other.md "a title")',
        "![A map of the county](../map.svg)",
        "[site](https://example.org/a?b=c#d)",
        "[write](mailto:a@example.org)",
        "[rules][r]\n\n[r]: other.md",
        "[rules][]\n\n[rules]: other.md",
        "`[code](nowhere.md)` and `<a href='x'>`",
        "```\n[code](nowhere.md)\n```",
        "A citation [@key, p. 3][@other].",
        "Two (asides) [in](other.md) a row.",
    ],
)
def test_a_good_link_passes(good: str) -> None:
    assert said(good) == []


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ("[x y](othr.md)", "Write: other.md"),
        ("[x y](other)", "Write: other.md"),
        ("[x y](0000.txt)", "Correct the path."),
        ("[x y](other.md#their)", "Write: other.md#there"),
        ("[x y](other.md#zzzzzz)", "Name a section id of that page."),
        ("[x y](lost.md)", "not in the navigation"),
        ("[x y](/part/other.md)", "Write the path from this page: other.md"),
        ("[x y](/part/other)", "Write the path from this page: other.md"),
        ("[x y](http://example.org)", "Write: https://example.org"),
        ("[x y](https://localhost)", "is not an address"),
        ("[x y](https://www.academia.edu/1)", "republishes"),
        ("[x y](ftp://example.org)", "is not an address"),
        (r"[x y](..\part\other.md)", "Write: ../part/other.md"),
        ("[x y](www.gov.uk/help)", "Write: https://www.gov.uk/help"),
        ("[x y](me@example.org)", "Write: mailto:me@example.org"),
        ("[x y]()", "is not an address"),
        ("[ ](other.md)", "this link has no text"),
        ("[Read more](other.md)", "does not say where"),
        ("![](../map.svg)", "no alternative text"),
        ("![My map.svg](../map.svg)", "is a file name"),
        ("<a href='other.md'>x</a>", "raw HTML"),
        ("<IMG SRC=nowhere.svg>", "leads to nothing"),
        ("[x y][z]", "has no address"),
        ("(x y)[other.md]", "Write: [x y](other.md)"),
    ],
)
def test_a_bad_link_gets_its_complaint(bad: str, complaint: str) -> None:
    assert any(complaint in text for text in said(bad)), said(bad)
