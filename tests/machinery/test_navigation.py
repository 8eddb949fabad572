"""The table of contents names every page once, and numbers follow its order."""

from __future__ import annotations

from pathlib import Path

import pytest

from page_of import page
from report import navigation

NAV = "nav:\n  - a.md\n  - 1 First:\n    - Title: b.md\n    - Deeper:\n      - c.md\n"


def load(tmp_path: Path, text: str) -> tuple[navigation.Navigation, list[str]]:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    found, problems = navigation.load(tmp_path)
    return found, [problem.what for problem in problems]


def test_pages_come_in_order_with_the_parts_above_them(tmp_path: Path) -> None:
    found, problems = load(
        tmp_path, f"site_url: !ENV [X, y]\nx: !relative $config_dir\ny: !!python/name:a.b\n{NAV}"
    )
    assert not problems
    assert found.order == ("a.md", "b.md", "c.md")
    assert found.parts == {"a.md": (), "b.md": ("1 First",), "c.md": ("1 First", "Deeper")}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("nav: [", "this is not valid YAML"),
        ("nav: [a.md]\nnav: [b.md]", "'nav' is written twice"),
        ("", "has no table of contents"),
        ("- a", "has no table of contents"),
        ("nav: a.md", "has no table of contents"),
        ("nav: {a: b}", "has no table of contents"),
        ("nav: [a.md, a.md]", "'a.md' stands twice"),
        ("nav: [5]", "names no page"),
        ("nav: [{}]", "names no page"),
        ("nav: [{Title: }]", "names no page"),
        ("nav: [[a.md]]", "names no page"),
    ],
)
def test_a_bad_table_of_contents_is_a_complaint(tmp_path: Path, text: str, complaint: str) -> None:
    assert any(complaint in what for what in load(tmp_path, text)[1])


def said(tmp_path: Path, nav: str, *numbers: str) -> list[str]:
    found, _ = load(tmp_path, nav)
    pages = [
        page("# A { #a }", src=src, **({"number": f'"{number}"'} if number else {}))
        for src, number in zip(("a.md", "b.md", "c.md"), numbers, strict=False)
    ]
    return [f"{p.path}: {p.what} {p.remedy}" for p in navigation.problems(found, pages)]


@pytest.mark.parametrize(
    ("numbers", "complaints"),
    [
        (("", "1.1", "1.2"), []),
        (("", "1.1", "1.4"), []),  # a gap is left where a chapter was taken out
        (("", "1.2", "1.1"), ["docs/c.md"]),
        (("", "2.1", "1.1"), ["docs/b.md"]),
        (("", "", "1.1"), ["docs/b.md"]),
        (("1.1", "1.1", "1.2"), ["docs/a.md"]),
        (("", "1.1", "1.1"), ["docs/c.md"]),
    ],
)
def test_numbers_follow_the_order(tmp_path: Path, numbers: tuple[str, ...], complaints: list[str]) -> None:
    assert [one.split(":")[0] for one in said(tmp_path, NAV, *numbers)] == complaints


def test_pages_and_navigation_are_compared_both_ways(tmp_path: Path) -> None:
    found = said(tmp_path, "nav: [a.md, z.md, https://example.org]", "", "")
    assert any("docs/b.md: this page is not in the navigation" in one for one in found)
    assert any("'z.md', which is not a page" in one for one in found)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"site_name: x\n{NAV}  - Again: b.md\n", 8),
        (f"site_name: x\n{NAV}  - 5\n", 2),
        (f"site_name: x\n{NAV}  - d.md  # later\n", 8),
    ],
)
def test_a_complaint_stands_on_the_line_of_its_page(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    found, wrong = navigation.load(tmp_path)
    numbers = {"a.md": {}, "b.md": {"number": '"1.1"'}, "c.md": {"number": '"1.2"'}}
    pages = [page("# A { #a }", src=src, **number) for src, number in numbers.items()]
    assert [one.line for one in [*wrong, *navigation.problems(found, pages)]] == [line]
