"""What pages say to machines, against the rules of those who read it; each rule with its source."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from places_to_cite import IMPRINT

from report import atom, linked_data, metadata
from report.changes import Change
from report.metadata import Described

CHAPTER = Described(
    id="consent",
    src="part/consent.md",
    title="2.4 Consent",
    description="Why a signature is not “agreement” & what is.",
    modified=date(2026, 11, 24),
    whole=False,
    made_by="made.md",
    data=[("figures/x.csv", "text/csv")],
)
HOME = replace(CHAPTER, id="home", src="index.md", title="Home", whole=True, parts=["part/consent.md"])
TITLES = {"part/consent.md": "2.4 Consent", "refusal": "2.4.1 Refusal"}


def test_highwire_has_what_scholar_asks_for() -> None:
    # scholar.google.com/intl/en/scholar/inclusion.html: title, author, date as 2026/11/24, book of a chapter.
    tags = dict(metadata.highwire(CHAPTER, IMPRINT))
    assert tags["citation_title"] == "2.4 Consent"
    assert tags["citation_author"] == IMPRINT.author
    assert re.fullmatch(r"\d{4}/\d{2}/\d{2}", tags["citation_publication_date"])
    assert tags["citation_inbook_title"] == IMPRINT.title
    assert dict(metadata.highwire(HOME, IMPRINT))["citation_technical_report_institution"] == IMPRINT.author


def test_a_pdf_is_named_only_once_it_is_bound() -> None:
    assert "pdf" not in metadata.head(CHAPTER, IMPRINT)
    epub, pdf = "https://example.org/report.epub", "https://example.org/report.pdf"
    assert metadata.files({pdf: "application/pdf", epub: "application/epub+zip"}) == [
        f'<meta name="citation_pdf_url" content="{pdf}">',
        f'<link rel="item" href="{pdf}" type="application/pdf">',
        f'<link rel="item" href="{epub}" type="application/epub+zip">',
    ]


def test_dublin_core_names_its_schema_and_its_elements() -> None:
    # DCMI, "Expressing Dublin Core metadata using HTML/XHTML meta and link elements", 2008, 3.1.
    head = metadata.head(CHAPTER, IMPRINT)
    assert '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">' in head
    names = {name for name, _ in metadata.dublin_core(CHAPTER, IMPRINT)}
    assert {"DC.title", "DC.creator", "DC.date", "DC.identifier", "DC.rights", "DC.language"} <= names


def test_open_graph_has_its_four_required_properties() -> None:
    # ogp.me: og:title, og:type, og:image, og:url; addresses are absolute.
    tags = dict(metadata.open_graph(CHAPTER, IMPRINT))
    assert {"og:title", "og:type", "og:image", "og:url"} <= set(tags)
    assert tags["og:image"].startswith("https://example.org/1.0/assets/")


@pytest.mark.parametrize("page", [CHAPTER, HOME], ids=["chapter", "home"])
def test_signposts_follow_the_fair_profile_level_one(page: Described) -> None:
    # signposting.org/FAIR, 3.1: one cite-as, one license, types with AboutPage, items and descriptions typed.
    links = metadata.signposts(page, IMPRINT)
    relations = [link[0] for link in links]
    assert relations.count("cite-as") == 1
    assert relations.count("license") == 1
    assert {"author", "type", "item", "describedby"} <= set(relations)
    assert ("type", "https://schema.org/AboutPage") in links
    assert all(link[1].startswith("https://") for link in links)
    assert all(len(link) == 3 for link in links if link[0] in {"item", "describedby"})
    assert relations.count("collection") == (0 if page.whole else 1)


def test_without_files_nothing_points_at_them() -> None:
    head = metadata.head(replace(CHAPTER, with_files=False), IMPRINT)
    assert "describedby" not in head
    assert "/cite/" not in head


def test_text_in_the_head_is_escaped() -> None:
    head = metadata.head(replace(CHAPTER, title='A "b" <c>'), IMPRINT)
    assert 'content="A &quot;b&quot; &lt;c&gt;"' in head
    assert "&amp; what is" in head


def data(page: Described) -> dict[str, object]:
    works = [{"title": "A work", "DOI": "10.1000/x"}, {"title": "Other", "URL": "https://example.org/o"}]
    script = linked_data.script(page, IMPRINT, TITLES, works, ["refusal"])
    assert script.startswith('<script type="application/ld+json">{')
    found: dict[str, object] = json.loads(script.partition(">")[2].removesuffix("</script>"))
    return found


def test_a_chapter_is_part_of_the_report_and_cites_works() -> None:
    # schema.org/Chapter and CreativeWork: isPartOf, hasPart, citation, version, license, dateModified.
    chapter = data(CHAPTER)
    assert (chapter["@context"], chapter["@type"]) == ("https://schema.org", "Chapter")
    assert chapter["isPartOf"]["@type"] == "Report"  # type: ignore[index]
    assert chapter["hasPart"][0]["@id"] == "https://example.org/1.0/s/refusal/"  # type: ignore[index]
    assert chapter["citation"] == ["https://doi.org/10.1000/x", "Other"]
    assert (chapter["version"], chapter["dateModified"]) == ("1.0", "2026-11-24")
    assert chapter["license"] == IMPRINT.licence
    assert chapter["creativeWorkStatus"] == "Draft"


def test_the_report_has_its_chapters() -> None:
    report = data(HOME)
    assert report["@type"] == "Report"
    assert report["hasPart"] == [
        {"@type": "Chapter", "url": "https://example.org/1.0/part/consent/", "name": "2.4 Consent"}
    ]


def test_no_title_can_end_the_data_block() -> None:
    script = linked_data.script(replace(CHAPTER, title="</script><b>"), IMPRINT, TITLES, [], [])
    assert script.count("</script>") == 1


ATOM = "{http://www.w3.org/2005/Atom}"


def change(name: str, day: int) -> Change:
    return Change(
        id=name,
        date=date(2026, 11, day),
        edition="1.0",
        section="refusal",
        kind="reworded",
        what="Said & done.",
        why="For <clarity>.",
    )


def test_the_feed_has_what_atom_requires() -> None:
    # RFC 4287, 4.1.1 and 4.1.2: id, title, updated in feed and entries, author in the feed, a link to itself.
    feed = ET.fromstring(atom.feed([change("a", 1), change("b", 2)], TITLES, IMPRINT))  # noqa: S314  (our own)
    for part in [feed, *feed.findall(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            assert part.findtext(f"{ATOM}{name}"), name
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == IMPRINT.author
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")] == ["self", "alternate"]


def test_the_newest_change_comes_first_and_leads_to_its_place() -> None:
    feed = ET.fromstring(atom.feed([change("a", 1), change("b", 2)], TITLES, IMPRINT))  # noqa: S314  (our own)
    first, second = feed.findall(f"{ATOM}entry")
    assert (first.findtext(f"{ATOM}updated"), second.findtext(f"{ATOM}updated")) == (
        "2026-11-02T00:00:00Z",
        "2026-11-01T00:00:00Z",
    )
    assert first.find(f"{ATOM}link").get("href") == "https://example.org/1.0/s/refusal/"  # type: ignore[union-attr]
    assert first.findtext(f"{ATOM}summary") == "Said & done. For <clarity>. Edition 1.0."
    assert first.findtext(f"{ATOM}id") != second.findtext(f"{ATOM}id")
