"""Every section has a permanent id and, in a numbered chapter, a number that follows from its place."""

from __future__ import annotations

import pytest

from page_of import page
from report import sections


def problems_of(markdown: str) -> list[str]:
    return [problem.what for problem in sections.problems([page(markdown)])]


@pytest.mark.parametrize(
    ("markdown", "complaints"),
    [
        ("## Consent { #consent }", 0),
        ("## Consent", 1),
        ("## Consent { #Consent }", 1),  # an id is lower case
        ("## Consent { #consent_form }", 1),
        ("## Consent { #consent-2 }", 1),  # and has no digits
        ("## Consent {#consent}", 0),
        ("## Consent { #consent .wide }", 1),
        ("```\n## In a code block\n```", 0),
        ("<!-- a\n## in a comment\n-->", 0),
        ("#### Deep { #deep }", 1),  # skips levels
        ("# Another title { #another }", 1),
        ("## Same { #one }\n## Same { #two }", 2),
        ("## One { #same }\n## Two { #same }", 1),
        ("## Other { #top }", 1),  # the page's own id
    ],
)
def test_a_section_needs_a_good_id_and_title(markdown: str, complaints: int) -> None:
    assert len(problems_of(f"# Top {{ #top }}\n{markdown}")) == complaints, problems_of(markdown)


def test_numbers_follow_from_the_chapter_and_the_order() -> None:
    text = "# A { #a }\n## B { #b }\n### C { #c }\n### D { #d }\n## E { #e }\n### F { #f }"
    found = {one.id: one.number for one in sections.of_page(page(text, number='"2.3"'))}
    assert found == {"a": "2.3", "b": "2.3.1", "c": "2.3.1.1", "d": "2.3.1.2", "e": "2.3.2", "f": "2.3.2.1"}


def test_a_page_without_a_number_has_sections_without_numbers() -> None:
    assert {one.number for one in sections.of_page(page("# A { #a }\n## B { #b }"))} == {""}


def test_a_heading_without_id_gets_one_to_paste() -> None:
    found = list(sections.problems([page("# A { #a }\n## A child’s file, 30 years on")]))
    assert found[0].remedy == "Write: ## A child’s file, 30 years on { #a-childs-file-years-on }"
    assert found[0].line == 8


@pytest.mark.parametrize(
    ("title", "name"),
    [("Crèche", "creche"), ("Große Städte", "grosse-stadte"), ("2026", ""), ("Act 1989", "act")],
)
def test_a_proposed_id_has_plain_letters_only(title: str, name: str) -> None:
    assert sections.slug(title) == name


def test_an_id_belongs_to_one_page_of_the_report() -> None:
    pair = [page("# A { #same }", src="a.md"), page("# B { #same }", src="b.md")]
    assert [problem.path for problem in sections.problems(pair)] == ["docs/b.md"]
