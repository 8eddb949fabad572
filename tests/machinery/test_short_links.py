from __future__ import annotations

from datetime import date

from places_to_cite import IMPRINT

from report import forwarding, short_links
from report.permalinks import Registry, Retired

TITLES = {"consent": "2.4 Consent", "refusal": "2.4.1 Refusal", "other": "Other"}


def test_a_short_link_leads_on_without_a_script() -> None:
    pages = dict(short_links.made({"consent": "part/consent.md"}, TITLES, Registry(), IMPRINT))
    page = pages["s/consent/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../part/consent/#consent">' in page
    assert '<a href="../../part/consent/#consent">2.4 Consent</a>' in page
    assert '<link rel="canonical" href="https://example.org/1.0/part/consent/">' in page


def test_a_retired_id_says_when_why_and_what_instead() -> None:
    gone = Retired(since=date(2027, 1, 5), because="The law <changed>.", see="other")
    pages = dict(short_links.made({}, TITLES, Registry(retired={"old": gone}), IMPRINT))
    page = pages["s/old/index.html"]
    assert "withdrawn on 5 January 2027" in page
    assert "The law &lt;changed&gt;." in page
    assert '<a href="../../s/other/">Other</a>' in page
    assert 'http-equiv="refresh"' not in page


def test_a_retired_id_without_a_successor_gives_its_reason_alone() -> None:
    gone = Retired(since=date(2027, 1, 5), because="Nobody needs it.")
    page = short_links.retired("old", gone, TITLES, IMPRINT)
    assert "<p>Nobody needs it.</p>" in page
    assert "See instead" not in page


REGISTRY = Registry(places={"consent": ("new.md", "part/old.md"), "refusal": ("new.md", "part/old.md")})
PRESENT = {"consent": "new.md", "refusal": "new.md"}


def test_a_page_that_is_gone_leads_each_anchor_to_its_place() -> None:
    moved = forwarding.moved(REGISTRY, PRESENT)
    pages = dict(forwarding.made(moved, {"new.md": 1}, TITLES, IMPRINT))
    assert set(pages) == {"part/old/index.html"}
    assert '<li id="refusal"><a href="../../new/#refusal">2.4.1 Refusal</a>' in pages["part/old/index.html"]


def test_a_page_with_one_id_leads_on_at_once() -> None:
    registry = Registry(places={"consent": ("new.md", "old.md")})
    pages = dict(forwarding.made(forwarding.moved(registry, PRESENT), {"new.md": 1}, TITLES, IMPRINT))
    assert 'content="0; url=../new/#consent"' in pages["old/index.html"]


def test_a_page_that_stays_keeps_the_anchor_of_what_left_it() -> None:
    moved = forwarding.moved(REGISTRY, PRESENT)
    assert dict(forwarding.made(moved, {"new.md": 1, "part/old.md": 1}, TITLES, IMPRINT)) == {}
    assert '<li id="consent"><a href="../../new/#consent">' in forwarding.on_page(
        "part/old.md", moved, TITLES
    )
    assert forwarding.on_page("new.md", moved, TITLES) == ""


def test_an_old_anchor_of_a_retired_id_leads_to_its_reason() -> None:
    gone = Retired(since=date(2027, 1, 5), because="Merged.", was=("part/old.md",))
    moved = forwarding.moved(Registry(retired={"old": gone}), PRESENT)
    line = forwarding.on_page("part/old.md", moved, TITLES)
    assert '<li id="old">old was withdrawn: <a href="../../s/old/">' in line
    page = dict(forwarding.made(moved, {"new.md": 1}, TITLES, IMPRINT))["part/old/index.html"]
    assert 'content="0; url=../../s/old/"' in page


def test_what_came_back_is_not_moved() -> None:
    assert forwarding.moved(Registry(places={"consent": ("a.md", "b.md", "a.md")}), {"consent": "a.md"}) == {
        "b.md": {"consent": "a.md"}
    }
