"""Straight quotation marks and apostrophes: found in prose alone, and mended with all else as it was."""

from __future__ import annotations

import pytest
import yaml

from page_of import page
from report import quotation_marks


@pytest.mark.parametrize(
    ("straight", "typographic"),
    [
        ('They call it "help".', "They call it “help”."),
        ('"Help" it is, ("or not").', "“Help” it is, (“or not”)."),
        ("The child's and the parents' file.", "The child’s and the parents’ file."),
        ("She said 'no' and left.", "She said ‘no’ and left."),
        ('*"All of it."* | "cell" |', "*“All of it.”* | “cell” |"),
        ('Worse—"much" worse.', "Worse—“much” worse."),
        ("In '98 and the '90s, children's homes.", "In ’98 and the ’90s, children’s homes."),
        ("It was '98 of 100' or '98'.", "It was ‘98 of 100’ or ‘98’."),
        ("Rock 'n' roll, let 'em wait 'til noon.", "Rock ’n’ roll, let ’em wait ’til noon."),
        ("They wrote 'never' and 'telling'.", "They wrote ‘never’ and ‘telling’."),
    ],
)
def test_the_line_to_write_is_handed_over(straight: str, typographic: str) -> None:
    (problem,) = quotation_marks.problems(page(straight))
    assert problem.remedy == f"Write: {typographic}"
    assert quotation_marks.mended("docs/a.md", straight) == typographic


@pytest.mark.parametrize(
    "text",
    [
        '!!! note "A title"\n    Text.',
        'Text `a "b"` and [link](a.md "title").',
        '```\nprint("a")\n```',
        "Text [@key, 'ch. 2'] here.",
        '<!-- a "comment" -->',
        "“Help”, the child’s.",
    ],
)
def test_what_markdown_reads_stays(text: str) -> None:
    assert list(quotation_marks.problems(page(text))) == []
    assert quotation_marks.mended("docs/a.md", text) == text


@pytest.mark.parametrize(
    ("straight", "value"),
    [
        ('- a: The "b" of it', "The “b” of it"),
        ("- a: 'It''s \"b\"'", "It’s “b”"),
        ('- a: "It\'s \\"b\\""', "It’s “b”"),
        ('- a: |\n    It\'s\n    "b"', "It’s\n“b”"),
    ],
)
def test_records_keep_the_marks_of_yaml(straight: str, value: str) -> None:
    mended = quotation_marks.mended("docs/_data/a.yml", straight)
    assert yaml.safe_load(mended) == [{"a": value}]
    assert quotation_marks.mended("docs/_data/a.yml", mended) == mended


def test_a_file_that_is_no_yaml_stays_as_it_is() -> None:
    assert quotation_marks.mended("docs/_data/a.yml", "- a: 'b") == "- a: 'b"
