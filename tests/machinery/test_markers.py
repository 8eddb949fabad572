"""A marker stands on a line of its own and names what there is; anything else in a comment is a slip."""

from __future__ import annotations

import pytest

from page_of import page
from report import markers

KNOWN = {kind: {"one"} for kind in markers.KINDS}


@pytest.mark.parametrize(
    ("line", "what", "remedy"),
    [
        ("<!-- finding: one -->", None, None),
        ("    <!-- figure: one -->", None, None),
        ("```\n<!-- nonsense -->\n```", None, None),
        ("<!-- findng: one -->", "is not a marker", "Write: <!-- finding: one -->"),
        ("<!-- a note -->", "is not a marker", "its-id"),
        ("Text <!-- finding: one -->", "is malformed", "<!-- finding: one -->"),
        ("Write `<!-- finding: one -->` there.", None, None),
        ("<!-- finding:one -->", "is malformed", "<!-- finding: one -->"),
        ("<!--finding: one-->", "is malformed", "<!-- finding: one -->"),
        ("<!-- finding: on -->", "there is no finding 'on'", "Did you mean: <!-- finding: one -->"),
        ("<!-- finding: zebra -->", "there is no finding 'zebra'", "Known: one"),
    ],
)
def test_a_slip_is_named_with_its_remedy(line: str, what: str | None, remedy: str | None) -> None:
    found = list(markers.problems(page(line), KNOWN))
    assert len(found) == (what is not None)
    assert all((what or "") in problem.what and (remedy or "") in problem.remedy for problem in found)


def test_markers_come_in_reading_order_with_their_indentation() -> None:
    found = markers.of_page(page("<!-- finding: one -->\n    <!-- table: two -->\n<!-- zebra: three -->"))
    assert [(one.kind, one.name, one.indent, one.line) for one in found] == [
        ("finding", "one", "", 7),
        ("table", "two", "    ", 8),
    ]
