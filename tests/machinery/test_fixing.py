"""`make fix` mends what is mechanical, says what it did, never touches words, and is done after one run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import small_report

from report import checks, fixing, fixing_lines

CHAPTER = small_report.FILES["docs/chapter.md"]
BIB = (
    "% Works.\n\n@misc{two2021word,\n  title = {Two},\n  year = {2021}\n}\n\n"
    "@misc{one2020word,\n  title = {One},\n  year = {2020}\n}\n"
)
BROKEN = {
    "docs/chapter.md": CHAPTER.replace(" { #argument }", "").replace(
        "Models rank.", "Models rank. They err. Often."
    ),
    "docs/_data/permalinks.yml": "# Ids.\nhome: [index.md]\n",
    "bibliography/works.bib": BIB,
}


def words(root: Path) -> list[str]:
    return sorted(
        word
        for file in [*root.rglob("*.md"), *root.rglob("*.bib")]
        for word in file.read_text("utf-8").split()
        if not word.startswith("#") and word not in {"{", "}"}
    )


def test_it_mends_ids_sentences_order_and_registry_and_says_so(tmp_path: Path) -> None:
    done = fixing.fix(small_report.make(tmp_path, BROKEN))
    assert done[:3] == [
        "docs/chapter.md:13: gave the section the id 'argument'.",
        "docs/chapter.md:15: put 3 sentences on lines of their own.",
        "bibliography/works.bib: put the entries in the order of their keys.",
    ]
    assert done[3:] == ["docs/_data/permalinks.yml: registered 13 new ids."]
    assert checks.run(tmp_path) == []


def test_it_touches_no_word(tmp_path: Path) -> None:
    before = words(small_report.make(tmp_path, BROKEN))
    fixing.fix(tmp_path)
    assert words(tmp_path) == before


def test_straight_marks_become_typographic_in_pages_and_records(tmp_path: Path) -> None:
    straight = {
        "docs/chapter.md": CHAPTER.replace("Models rank.", 'Models "rank".'),
        "docs/_data/glossary.yml": small_report.FILES["docs/_data/glossary.yml"].replace(
            "definition: ", "definition: A child's word. "
        ),
    }
    assert fixing.fix(small_report.make(tmp_path, straight)) == [
        "docs/chapter.md: made straight quotation marks and apostrophes typographic.",
        "docs/_data/glossary.yml: made straight quotation marks and apostrophes typographic.",
    ]
    assert "Models “rank”." in (tmp_path / "docs/chapter.md").read_text("utf-8")
    assert "A child’s word." in (tmp_path / "docs/_data/glossary.yml").read_text("utf-8")
    assert checks.run(tmp_path) == []


def test_a_second_run_finds_nothing_to_do(tmp_path: Path) -> None:
    fixing.fix(small_report.make(tmp_path, BROKEN))
    assert fixing.fix(tmp_path) == []


def test_comments_stay_at_the_head_of_the_registry_and_of_a_bibliography(tmp_path: Path) -> None:
    fixing.fix(small_report.make(tmp_path, BROKEN))
    assert (tmp_path / "docs/_data/permalinks.yml").read_text().startswith("# Ids.\nargument: [chapter.md]\n")
    assert (tmp_path / "bibliography/works.bib").read_text().startswith("% Works.\n\n@misc{one2020word,")


def test_a_taken_id_is_not_given_twice(tmp_path: Path) -> None:
    fixing.fix(
        small_report.make(
            tmp_path, {"docs/chapter.md": CHAPTER + "\n## Argument, again\n\n## End it\n\n## Findings\n"}
        )
    )
    assert "## Findings { #findings-again }" in (tmp_path / "docs/chapter.md").read_text()


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        ("- One thing. Another thing.", ["- One thing.", "  Another thing."]),
        ("1. One thing. Another thing.", ["1. One thing.", "   Another thing."]),
        ("    In a box. And on.", ["    In a box.", "    And on."]),
        ("> One thing. Another.", ["> One thing.", "> Another."]),
        ("> > One thing. Another.", ["> > One thing.", "> > Another."]),
        ("> - One thing. Another.", ["> - One thing.", ">   Another."]),
        ("    > One. Two. Three.", ["    > One.", "    > Two.", "    > Three."]),
        ("    1. One thing. Another.", ["    1. One thing.", "       Another."]),
        ("He said “One. Two.” and left.", ["He said “One. Two.” and left."]),
        ("See Dr. Smith.", ["See Dr. Smith."]),
        ("One [@key, p. 3]. Two.", ["One [@key, p. 3].", "Two."]),
    ],
)
def test_sentences_part_where_they_end(line: str, fixed: list[str]) -> None:
    assert fixing_lines.sentences(line) == fixed


def test_a_quotation_stays_one_whatever_stands_in_it(tmp_path: Path) -> None:
    quoted = {"docs/chapter.md": CHAPTER.replace("Models rank.", "> Models rank. They err.")}
    fixing.fix(small_report.make(tmp_path, quoted))
    assert "\n> Models rank.\n> They err.\n" in (tmp_path / "docs/chapter.md").read_text("utf-8")


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode("utf-16"),
    ],
    ids=["windows", "bom", "utf-16"],
)
@pytest.mark.parametrize("path", sorted(small_report.FILES))
def test_how_a_file_is_saved_is_mended_and_nothing_else(
    tmp_path: Path, path: str, saved: Callable[[str], bytes]
) -> None:
    file = small_report.make(tmp_path) / path
    file.write_bytes(saved(small_report.FILES[path]))
    found = checks.run(tmp_path)
    assert [(one.path, one.remedy.split("\n")[0]) for one in found] == [(path, "Run: make fix")]
    assert fixing.fix(tmp_path) == [f"{path}: saved as UTF-8 with Unix line ends."]
    assert file.read_bytes() == small_report.FILES[path].encode()


def test_a_title_without_words_is_left_to_its_author(tmp_path: Path) -> None:
    text = CHAPTER + "\n## 2026\n"
    assert fixing.fix(small_report.make(tmp_path, {"docs/chapter.md": text})) == []
    remedies = [one.remedy for one in checks.run(tmp_path)]
    assert remedies == ["Name it in words of your own.\nWrite: ## 2026 { #what-it-is-about }"]


@pytest.mark.parametrize(
    "text",
    [
        BIB + "@misc{one2020word,\n  title = {Again},\n  year = {2020}\n}\n",
        BIB.replace("{Two},", "{Two}"),
        "caf\xe9",
    ],
)
def test_a_bibliography_that_needs_its_author_is_left_alone(tmp_path: Path, text: str) -> None:
    file = small_report.make(tmp_path) / "bibliography/works.bib"
    file.write_bytes(text.encode("latin-1"))
    fixing.fix(tmp_path)
    assert file.read_bytes() == text.encode("latin-1")


def test_a_registry_with_entries_over_several_lines_is_left_alone(tmp_path: Path) -> None:
    text = "home:\n  - index.md\n"
    fixing.fix(small_report.make(tmp_path, {"docs/_data/permalinks.yml": text}))
    assert (tmp_path / "docs/_data/permalinks.yml").read_text() == text


@pytest.mark.parametrize("path", ["docs/chapter.md", "docs/_data/permalinks.yml"])
def test_bytes_that_are_not_utf_8_are_not_lost(tmp_path: Path, path: str) -> None:
    file = small_report.make(tmp_path, {"docs/chapter.md": CHAPTER + "\nOne. Two.\n"}) / path
    file.write_bytes(file.read_bytes() + b"# caf\xe9: latte\n")
    fixing.fix(tmp_path)
    assert b"# caf\xe9: latte\n" in file.read_bytes()


def test_a_broken_line_of_the_registry_is_not_registered_again(tmp_path: Path) -> None:
    text = small_report.FILES["docs/_data/permalinks.yml"].replace("argument: [", "argument: [[")
    fixing.fix(small_report.make(tmp_path, {"docs/_data/permalinks.yml": text}))
    assert (tmp_path / "docs/_data/permalinks.yml").read_text() == text


@pytest.mark.parametrize(
    "more", ["home: [index.md]\n", "<<<<<<< ours\nzebra: [index.md]\n=======\n>>>>>>> theirs\n"]
)
def test_a_registry_that_cannot_be_read_is_left_alone_and_named(tmp_path: Path, more: str) -> None:
    text = small_report.FILES["docs/_data/permalinks.yml"] + more
    done = fixing.fix(small_report.make(tmp_path, {"docs/_data/permalinks.yml": text}))
    assert (tmp_path / "docs/_data/permalinks.yml").read_text("utf-8") == text
    assert any(one.startswith("docs/_data/permalinks.yml: cannot be read") for one in done), done
