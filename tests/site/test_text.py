"""The text stands in the page itself: whole without scripts, with no trace of its making."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from page_map import Built

from report import site as assembled
from report import sources

ROOT = Path(__file__).resolve().parents[2]
TRACES = {
    "a citation as written": re.compile(r"\[-?@[a-z]|(?<![\w/.@-])@[a-z]+\d{4}"),
    "a marker": re.compile(r"<!-- (?:finding|recommendation|figure|table|records|list|tool):"),
    "a token": re.compile("[\ue0c1\ue0c2]"),
    "a box as written": re.compile(r"(?m)^\s*!!! "),
    "an attribute list": re.compile(r"\{\s*[:#][a-z-]+\s*\}"),
}


@pytest.mark.parametrize("trace", TRACES)
def test_no_trace_of_the_making_is_left(html_pages: dict[str, str], trace: str) -> None:
    found = {}
    for path, html in html_pages.items():
        tree = Built.of(path, html).tree
        for code in tree.css("code, pre, script, style"):
            code.decompose()
        text = tree.html or ""
        if TRACES[trace].search(text):
            found[path] = TRACES[trace].search(text)[0]  # type: ignore[index]
    assert found == {}


def test_every_section_of_the_sources_stands_in_the_built_page(html_pages: dict[str, str]) -> None:
    read = sources.load(ROOT)
    missing = []
    for section in read.sections.values():
        stem = section.src.removesuffix(".md")
        path = "index.html" if stem == "index" else f"{stem.removesuffix('/index')}/index.html"
        ids = Built.of(path, html_pages[path]).ids()
        missing += [f"{path}#{section.id}"] if section.id not in ids else []
    assert missing == []


def test_numbers_are_real_text_in_headings_contents_and_navigation(html_pages: dict[str, str]) -> None:
    html = html_pages["should-it-be-used/limits-of-prediction/index.html"]
    tree = Built.of("", html).tree
    heading = tree.css_first("#base-rates-decide")
    assert heading is not None
    assert re.match(r"1\.3\.\d Base rates", heading.text())
    assert any(
        re.match(r"\s*1\.3\.\d", link.text()) for link in tree.css("nav a[href$='#base-rates-decide']")
    )
    assert any(re.match(r"\s*1\.4\s+Fairness", link.text()) for link in tree.css("nav a[href*='fairness']"))


def test_every_page_says_that_it_is_a_draft_and_who_wrote_it(html_pages: dict[str, str]) -> None:
    for path, html in html_pages.items():
        if path != "404.html" and not path.startswith(("cite/", "s/")):
            assert "raft for review" in html, path
            assert "artificial intelligence" in html, path


def test_a_chapter_opens_in_brief_and_ends_with_what_follows_and_open_questions() -> None:
    for page in sources.load(ROOT).pages.values():
        chapter = page.src.split("/")[0] in {"background", "should-it-be-used", "can-it-be-done-right"}
        if chapter and page.src != "background/register-of-systems.md":
            for box in ("in-brief", "what-follows", "open-questions"):
                assert f"!!! {box} " in page.body, f"{page.path} has no box '{box}'"
            assert page.body.index("!!! in-brief") < page.body.index("\n## ")


def test_the_reference_list_holds_exactly_the_cited_works_in_order(html_pages: dict[str, str]) -> None:
    tree = Built.of("", html_pages["reference/references/index.html"]).tree
    listed = [node.attributes["data-key"] for node in tree.css("ul.references > li")]
    site = assembled.assemble(ROOT, ROOT / ".cache" / "citations")
    assert set(listed) == set(site.prepared.cited_in)
    assert len(listed) == len(set(listed))
    assert listed == list(site.prepared.entries)


def test_an_entry_leads_back_to_every_section_that_cites_it(html_pages: dict[str, str]) -> None:
    site = assembled.assemble(ROOT, ROOT / ".cache" / "citations")
    tree = Built.of("", html_pages["reference/references/index.html"]).tree
    for node in tree.css("ul.references > li"):
        key = node.attributes["data-key"] or ""
        assert len(node.css(".cited-in a")) == len(site.places_citing(key)), key


def test_the_reference_list_is_in_the_search_index(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert (
        "Working Together to Safeguard Children" in index.replace("\\u2019", "’")
        or "working together" in index.lower()
    )
