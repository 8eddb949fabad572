from __future__ import annotations

import pytest

from report import cite_controls

KINDS = {"consent": "section", "home": "report", "ask-first": "recommendation"}


@pytest.mark.parametrize(
    ("src", "html", "link"),
    [
        ("a/b.md", '<h2 id="consent">Consent</h2>', 'href="../../cite/consent/"'),
        ("index.md", '<h1 id="home">Home</h1>', 'href="./cite/home/"'),
        ("a/b.md", '<h3 id="ask-first"><em>Ask</em></h3>', 'aria-label="Cite this recommendation"'),
    ],
)
def test_a_heading_gets_one_control(src: str, html: str, link: str) -> None:
    done = cite_controls.put_in(html, src, KINDS)
    assert link in done
    assert done.count("data-cite") == 1
    assert done.index("data-cite") < done.index("</h")


@pytest.mark.parametrize("html", ['<h2 id="a-term">Term</h2>', "<h2>None</h2>", '<p id="consent">x</p>'])
def test_what_cannot_be_cited_gets_none(html: str) -> None:
    assert cite_controls.put_in(html, "a.md", KINDS) == html


def test_a_box_gets_one_quiet_line() -> None:
    box = '<p>Why. <a class="record-link" href="../list/#ask-first">Recommendation 4 in full</a></p>'
    done = cite_controls.put_in(box, "a.md", KINDS)
    assert '<a class="record-link" href="../cite/ask-first/" data-cite="ask-first">' in done
    assert "Cite recommendation 4</a>" in done
    assert cite_controls.put_in(box, "a.md", {}) == box
    other = box.replace(" in full", "")
    assert cite_controls.put_in(other, "a.md", KINDS) == other
