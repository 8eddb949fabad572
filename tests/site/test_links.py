"""Every link of the built site leads somewhere, every id stands once, every picture has words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from page_map import Built, target

# 404.html is shown at any address, so its links are absolute.
ANY_ADDRESS = {"404.html"}


@pytest.fixture(scope="module")
def built(html_pages: dict[str, str]) -> dict[str, Built]:
    return {path: Built.of(path, html) for path, html in html_pages.items()}


def broken(built: dict[str, Built], files: set[str], page: Built) -> list[str]:
    """The links of a page that lead to no file or to no anchor."""
    found = []
    for link in page.links():
        place = target(page.path, link)
        if place is None or page.path in ANY_ADDRESS:
            continue
        file, anchor = place
        if file not in files:
            found.append(f"{page.path}: {link} (no such file)")
        elif anchor and not anchor.startswith(":~:") and file in built and anchor not in built[file].ids():
            found.append(f"{page.path}: {link} (no such anchor)")
    return found


def test_every_link_and_anchor_leads_somewhere(built: dict[str, Built], site: Path) -> None:
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert [line for page in built.values() for line in broken(built, files, page)] == []


def test_a_broken_link_and_a_broken_anchor_are_found() -> None:
    html = (
        '<article><a href="gone/">x</a><a href="#gone">y</a><a href="#here">z</a><p id="here"></p></article>'
    )
    page = Built.of("index.html", html)
    assert len(broken({"index.html": page}, {"index.html"}, page)) == 2


def test_no_id_stands_twice_on_a_page(built: dict[str, Built]) -> None:
    twice = {path: [name for name, n in Counter(page.ids()).items() if n > 1] for path, page in built.items()}
    assert {path: names for path, names in twice.items() if names} == {}


def test_every_picture_has_an_alternative(built: dict[str, Built]) -> None:
    bare = [
        f"{path}: {node.html}" for path, page in built.items() for node in page.tree.css("img:not([alt])")
    ]
    assert bare == []
    unnamed = [
        path
        for path, page in built.items()
        for node in page.tree.css("svg.figure")
        if not node.css_first("title")
    ]
    assert unnamed == []


def test_links_to_other_hosts_are_encrypted_or_excused(built: dict[str, Built]) -> None:
    plain = {link for page in built.values() for link in page.links() if link.startswith("http://")}
    names = {"http://purl.org/dc/elements/1.1/"}  # the name of a vocabulary, which nobody fetches
    assert {link for link in plain - names if not link.startswith("http://127.0.0.1")} == set()
