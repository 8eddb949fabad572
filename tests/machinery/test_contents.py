"""The contents lead from every page to every other, and say where the reader is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

import list_contents
from report.contents import Link, Part, as_html

ENTRIES = (
    Link("./", "", "First page"),
    Part("1 Should it?", (Link("should/how/", "1.1", "How"), Part("More", (Link("should/more/", "", "M"),)))),
    Link("https://example.org/", "", "Elsewhere"),
)


@pytest.mark.parametrize(
    ("root", "here", "leads"),
    [
        (".", "./", ["./", "should/how/", "should/more/", "https://example.org/"]),
        (
            "../..",
            "should/how/",
            ["../../", "../../should/how/", "../../should/more/", "https://example.org/"],
        ),
        ("/", None, ["/", "/should/how/", "/should/more/", "https://example.org/"]),
        ("/1.0/", None, ["/1.0/", "/1.0/should/how/", "/1.0/should/more/", "https://example.org/"]),
    ],
)
def test_from_wherever_a_page_stands_the_links_lead_to_the_same_places(
    root: str, here: str | None, leads: list[str]
) -> None:
    html = as_html(ENTRIES, root, here)
    assert [part.split('"')[0] for part in html.split('href="')[1:]] == leads
    assert html.count('aria-current="page"') == html.count("--active") == (here is not None)


def test_the_parts_around_the_page_are_open_and_no_others() -> None:
    assert as_html(ENTRIES, ".", "./").count("<details>") == 2
    assert as_html(ENTRIES, "../..", "should/how/").count("<details open>") == 1
    assert as_html(ENTRIES, "../..", "should/more/").count("<details open>") == 2


def page(**fields: Any) -> SimpleNamespace:
    rest: dict[str, Any] = {
        "children": None,
        "is_link": False,
        "is_homepage": False,
        "url": "a/",
        "title": "1.1 A",
        "meta": {},
    }
    return SimpleNamespace(**{**rest, **fields})


def test_numbers_stand_apart_from_titles_and_the_first_page_is_called_so() -> None:
    entries = [
        page(meta={"number": "1.1"}),
        page(),
        page(is_homepage=True, url="./", title="Home"),
        SimpleNamespace(children=[page()], title="Part"),
        SimpleNamespace(children=None, is_link=True, url="https://example.org/", title="Elsewhere"),
    ]
    config: Any = SimpleNamespace(extra={})
    list_contents.on_nav(SimpleNamespace(items=entries), config=config, files=None)  # type: ignore[arg-type]
    context = list_contents.on_template_context({"base_url": "/"}, template_name="404.html", config=config)
    assert '<span class="number">1.1</span> <span>A</span>' in context["contents"]
    assert "<span>1.1 A</span>" in context["contents"]
    assert '<a href="/" class="contents__link"><span>First page</span></a>' in context["contents"]
    assert "<summary>Part</summary>" in context["contents"]
    assert '<a href="https://example.org/"' in context["contents"]
    here = list_contents.on_page_context({"base_url": ".."}, page=page(), config=config, nav=None)  # type: ignore[arg-type]
    assert here["contents"].count('aria-current="page"') == 3
