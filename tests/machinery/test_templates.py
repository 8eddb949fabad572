"""Templates show what they are given, and what is not there is left out."""

from __future__ import annotations

from types import SimpleNamespace

import jinja2
import pytest

from workshop import ROOT

PAGE = {"title": "1.1 Chapter", "url": "chapter/", "meta": {"number": "1.1"}}
LINK = {"title": "Elsewhere", "url": "https://example.org/"}


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        (PAGE, '<span class="number">1.1</span> <span>Chapter</span>'),
        ({**PAGE, "meta": {}}, "<span>1.1 Chapter</span>"),
        (LINK, "<span>Elsewhere</span>"),
    ],
)
def test_the_contents_name_pages_and_what_is_no_page(item: dict[str, object], shown: str) -> None:
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"), autoescape=True)
    environment.filters["url"] = str
    nav = SimpleNamespace(items=[SimpleNamespace(**item)])
    assert shown in environment.get_template("partials/nav.html").render(nav=nav)
