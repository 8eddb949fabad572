from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import pytest
from case_files import CASES, library, prepare, seen, shown

from report import citation_marks, citations

if TYPE_CHECKING:
    from pathlib import Path

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]


def case(name: str) -> str:
    return (CASES / name).read_text("utf-8")


def test_every_mistake_is_reported_with_its_line() -> None:
    found = citations.find({"page.md": case("every-mistake.md")}, library())
    assert [f"{p.line}: {p.what}" for p in found.problems] == case("every-mistake.txt").splitlines()
    assert {p.path for p in found.problems} == {"docs/page.md"}


def test_code_comments_and_addresses_are_left_alone() -> None:
    text = case("left-alone.md")
    found = citations.find({"page.md": text}, library())
    assert found.problems == ()
    assert found.clusters == ()
    assert found.markdown["page.md"] == text.replace("\\@", "&#64;")


def test_a_citation_works_wherever_text_may_stand(tmp_path: Path) -> None:
    text = case("everywhere.md")
    prepared = prepare(text, tmp_path)
    html = markdown.markdown(prepared.markdown["page.md"], extensions=EXTENSIONS)
    html = shown(prepared, html, "refs/")
    assert prepared.problems == ()
    assert html.count('<a class="cite"') == text.count("[@")
    assert "@adams" not in html
    assert not re.search(f"[{citation_marks.OPEN}{citation_marks.CLOSE}]", html)


@pytest.mark.parametrize(
    "stray", [citation_marks.OPEN, citation_marks.CLOSE, f"{citation_marks.OPEN}0{citation_marks.CLOSE}"]
)
def test_a_token_never_collides_with_what_an_author_wrote(stray: str, tmp_path: Path) -> None:
    prepared = prepare(f"One {stray} two [@county2017rates].", tmp_path)
    assert seen(prepared) == f"One {'0' if '0' in stray else ''} two (County of Example, 2017)."
    assert [p.what for p in prepared.problems] == ["a private-use character stands here."]


def test_tokens_differ_through_the_whole_report() -> None:
    pages = {f"{number}.md": "[@county2017rates] and @county2017rates" for number in range(12)}
    found = citations.find(pages, library())
    tokens = [token for text in found.markdown.values() for token in citation_marks.TOKEN.findall(text)]
    assert len(set(tokens)) == len(tokens) == 24


def test_each_work_knows_the_sections_that_cite_it_once_and_in_order() -> None:
    before, one = "[@county2017rates]\n\n", "# One { #one }\n\n@county2017rates, [@county2017rates].\n\n"
    two = "## Two { .x #two }\n[@team2023many; @county2017rates]"
    pages = {"a.md": before + one + two, "b.md": "# B { #b }\n\n[@team2023many]"}
    assert citations.find(pages, library()).cited_in == {
        "county2017rates": (("a.md", ""), ("a.md", "one"), ("a.md", "two")),
        "team2023many": (("a.md", "two"), ("b.md", "b")),
    }


def test_a_problem_names_the_line_that_was_written_not_the_expanded_one() -> None:
    found = citations.find({"a.md": "x\ny\n[@nobody1999]"}, library(), lines={"a.md": [4, 7, 7]})
    assert [p.line for p in found.problems] == [7]


def test_the_remedy_for_a_misspelt_key_can_be_pasted() -> None:
    found = citations.find({"a.md": "[@county2017rate]"}, library())
    assert found.problems[0].remedy.splitlines()[0] == "Did you mean: @county2017rates"


def test_a_report_without_citations_needs_no_pandoc(tmp_path: Path) -> None:
    assert prepare("No citation.", tmp_path).entries == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("written", ["@adams 2020 first", "@Adams 2020 first, p. 3", "-@adams 2020, first"])
def test_a_key_in_several_words_is_one_complaint_with_the_key(written: str) -> None:
    found = citations.find({"page.md": f"So it is [{written}]."}, library())
    assert [problem.remedy for problem in found.problems] == ["Write: [@adams2020first]"]


def test_two_keys_are_parted_by_a_semicolon() -> None:
    found = citations.find({"page.md": "So it is [@adams2020first and @adams2020second]."}, library())
    assert [problem.remedy for problem in found.problems] == ["Write: [@adams2020first; @adams2020second]"]


def test_all_keys_that_begin_so_are_proposed() -> None:
    found = citations.find({"page.md": "So it is [@adams, 2020]."}, library())
    assert [problem.remedy for problem in found.problems] == [
        "Write: [@adams2020first] or [@adams2020second]"
    ]
