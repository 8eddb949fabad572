from __future__ import annotations

import pytest

from page_of import page
from report import captions

TABLE = "| a | b |\n|---|---|\n| c | d |"


def test_the_line_above_a_table_becomes_its_caption() -> None:
    before, after = "<p>Words.</p>\n", "<thead></thead></table>\n<p>Table: x</p>"
    html = f"{before}<p>Table: What <em>it</em> shows</p>\n<table>\n{after}"
    shown = f"{before}<table>\n<caption>What <em>it</em> shows</caption>\n{after}"
    assert captions.put_in(html) == shown


@pytest.mark.parametrize(
    ("markdown", "complaints"),
    [
        (f"Table: It shows\n\n{TABLE}\n\nText.", []),
        (f"    Table: It shows\n\n    {TABLE}", []),
        (f"Text.\n\n{TABLE}", [(9, "this table has no caption.")]),
        (f"Table: One\n\n{TABLE}\n\n{TABLE}", [(13, "this table has no caption.")]),
        ("Table: One\n\nText.", [(7, "no table follows this caption.")]),
        ("Text.\n\nTable: One", [(9, "no table follows this caption.")]),
        (f"```text\n{TABLE}\n```", []),
        ("Table: One, with a | in it.", [(7, "no table follows this caption.")]),
    ],
)
def test_a_table_needs_a_caption_and_a_caption_a_table(
    markdown: str, complaints: list[tuple[int, str]]
) -> None:
    assert [(one.line, one.what) for one in captions.problems(page(markdown))] == complaints
