"""What a release asks for, what it promises, and what it tells readers of older editions."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
import small_report
import yaml

from report import checks, edition_changes, editions, releasing, sources

DAY = date(2026, 12, 1)
SITE = "https://example.org/report/"
CITATION = 'version: "1.0"\ndate-released: 2026-11-24\n'
ZENODO = '{"version": "1.0", "publication_date": "2026-11-24"}'
CHANGES = "docs/_data/changes.yml"
CHAPTER = "docs/chapter.md"
FINDINGS = "docs/_data/findings.yml"
READY = {
    "CITATION.cff": CITATION,
    ".zenodo.json": ZENODO,
    CHANGES: small_report.FILES[CHANGES].replace("  draft: true\n", ""),
}


def told(read: sources.Sources, edition: str, address: str = SITE) -> list[str]:
    found = [*editions.of_values(read.root, edition, address), *editions.problems(read, edition)]
    return [str(one) for one in found]


def said(root: Path, edition: str = "1.0", address: str = SITE, **changed: str) -> list[str]:
    files = {**READY, **{name.replace("__", "/").replace("DOT", "."): text for name, text in changed.items()}}
    return told(small_report.read(root, files), edition, address)


def test_a_report_that_keeps_the_contract_can_be_released(tmp_path: Path) -> None:
    assert said(tmp_path) == []


@pytest.mark.parametrize(
    ("edition", "files", "what"),
    [
        ("one", {}, "'one' is no number of an edition"),
        ("١.٠", {}, "is no number of an edition"),
        ("1.01", {}, "is no number of an edition"),
        ("1.0.0", {}, "is no number of an edition"),
        ("1.0", {"docs/_data/released-ids/1.0.txt": "home\n"}, "1.0 does not come after it"),
        ("1.9", {"docs/_data/released-ids/1.10.txt": "home\n"}, "1.9 does not come after it"),
        ("1.1", {}, "no change of edition 1.1 is listed"),
        ("1.0", {CHANGES: small_report.FILES[CHANGES]}, "'first-draft' is still a draft"),
        (
            "1.0",
            {"CITATION.cff": 'version: "1.0 (draft)"'},
            "CITATION.cff:1: this file says edition 1.0 (draft)",
        ),
        ("1.0", {".zenodo.json": "{}"}, ".zenodo.json:1: this file says edition ? of ?"),
        ("1.0", {".zenodo.json": "no JSON"}, "not 1.0 of 2026-11-24"),
    ],
)
def test_what_stands_in_the_way_is_told(
    tmp_path: Path, edition: str, files: dict[str, str], what: str
) -> None:
    read = small_report.read(tmp_path, {**READY, **files})
    found = told(read, edition)
    assert any(what in one for one in found), found


def test_a_newer_change_of_another_edition_stands_in_the_way(tmp_path: Path) -> None:
    later = READY[CHANGES] + READY[CHANGES].replace("first-draft", "later").replace("11-24", "12-01").replace(
        '"1.0"', '"1.1"'
    )
    found = told(small_report.read(tmp_path, {**READY, CHANGES: later}), "1.0")
    assert any("the newest change belongs to edition 1.1" in str(one) for one in found)


def test_an_edition_needs_an_address(tmp_path: Path) -> None:
    read = small_report.read(tmp_path, READY)
    for address in ("", "http://example.org/", "https://"):
        assert "is not where the editions stand" in told(read, "1.0", address)[0]


def test_an_edition_carries_a_later_day_than_the_one_before(tmp_path: Path) -> None:
    same = READY[CHANGES].replace("first-draft", "later").replace('"1.0"', '"1.1"') + READY[CHANGES]
    found = told(small_report.read(tmp_path, {**READY, CHANGES: same}), "1.1")
    assert any("1.1 would carry the day of edition 1.0, 2026-11-24" in one for one in found), found


def test_frozen_ids_are_all_that_were_ever_given(tmp_path: Path) -> None:
    retired = small_report.FILES["docs/_data/permalinks.yml"] + (
        'gone-long-ago: {retired: {since: 2026-11-24, because: "It was wrong.", see: home}}\n'
    )
    read = small_report.read(tmp_path, {**READY, "docs/_data/permalinks.yml": retired})
    file = editions.freeze(read, "1.0")
    ids = file.read_text().split()
    assert ids == sorted(ids)
    assert {"home", "argument", "ranking", "publish", "gone-long-ago"} <= {*ids}
    assert not [one for one in checks.run(tmp_path) if "published in edition" in str(one)]


def test_editions_have_an_order() -> None:
    assert sorted(["1.10", "1.2", "1.0.1", "1.0", "2.0"], key=editions.order) == [
        "1.0",
        "1.0.1",
        "1.2",
        "1.10",
        "2.0",
    ]
    assert editions.order("draft") == ()


def test_readers_of_older_editions_are_told_what_is_released(tmp_path: Path) -> None:
    drafted = READY[CHANGES] + small_report.FILES[CHANGES].replace("first-draft", "next").replace(
        '"1.0"', '"1.1"'
    )
    listed = editions.listed(small_report.read(tmp_path, {**READY, CHANGES: drafted}))
    assert listed["latest"] == "1.0"
    assert listed["editions"] == ["1.0"]
    assert [(one["section"], one["title"], one["stands"]) for one in listed["changes"]] == [
        ("home", "Home", True)
    ]


def changed(root: Path) -> tuple[sources.Sources, sources.Sources]:
    """The small report before and after changes of every kind."""
    before = small_report.read(root / "before")
    text = small_report.FILES[CHAPTER]
    assert "## " in text
    after = {
        CHAPTER: text.replace("## ", "## The ", 1) + "\n## Newcomer { #newcomer }\n\nNew words.\n",
        "docs/index.md": small_report.FILES["docs/index.md"] + "More words.\n",
        FINDINGS: small_report.FILES[FINDINGS]
        .replace("well-supported", "limited")
        .replace("Two studies say so.", "One study says so."),
        "docs/_data/recommendations.yml": small_report.FILES["docs/_data/recommendations.yml"].replace(
            "strength: should", "strength: must"
        ),
        "docs/_data/glossary.yml": "- id: term-bias\n  term: Bias\n  also: [lean]\n"
        "  definition: A steady error.\n"
        "- id: term-score\n  term: Score\n  definition: A number.\n",
    }
    return before, small_report.read(root / "after", after)


def test_the_draft_names_every_kind_of_change_once(tmp_path: Path) -> None:
    found = edition_changes.draft(*changed(tmp_path), "1.1", DAY)
    kinds = {(one.section, one.kind): one.what for one in found}
    assert len(kinds) == len(found) == len({one.id for one in found})
    assert kinds["newcomer", "added"] == "A new section: Newcomer."
    assert kinds["home", "reworded"] == "The text of the section was changed."
    assert kinds["ranking", "weakened"] == "The certainty was “well-supported” and is “limited”."
    assert kinds["ranking", "reworded"] == "Changed: why."
    assert kinds["publish", "strengthened"] == "The strength was “should” and is “must”."
    assert kinds["term-score", "added"] == "New: Score"
    assert kinds["term-model", "withdrawn"] == "Withdrawn: Model"
    assert any(what.startswith("The section was called: ") for what in kinds.values())
    assert all(one.draft and one.edition == "1.1" for one in found)


def test_sections_that_moved_or_went_are_named(tmp_path: Path) -> None:
    before, _ = changed(tmp_path)
    added = "\n## Newcomer { #newcomer }\n\nNew words.\n"
    here = small_report.read(tmp_path / "here", {CHAPTER: small_report.FILES[CHAPTER] + added})
    there = small_report.read(
        tmp_path / "there", {"docs/index.md": small_report.FILES["docs/index.md"] + added}
    )
    kinds = {(one.section, one.kind): one.what for one in edition_changes.draft(here, there, "1.1", DAY)}
    assert kinds == {("newcomer", "moved"): "The section moved here from “Chapter”."}
    kinds = {(one.section, one.kind): one.what for one in edition_changes.draft(here, before, "1.1", DAY)}
    assert kinds == {("newcomer", "withdrawn"): "The section is no longer there: Newcomer."}


def test_a_record_that_is_withdrawn_is_not_called_reworded_too(tmp_path: Path) -> None:
    path = "docs/_data/recommendations.yml"
    gone = small_report.FILES[path] + "  withdrawn: 2026-12-01\n  withdrawn_because: Done.\n"
    before = small_report.read(tmp_path / "before")
    after = small_report.read(tmp_path / "after", {path: gone})
    found = edition_changes.draft(before, after, "1.1", DAY)
    assert [(one.section, one.kind) for one in found] == [("publish", "withdrawn")]


def test_a_change_gets_an_id_of_its_own(tmp_path: Path) -> None:
    listed = small_report.FILES[CHANGES].replace("first-draft", "newcomer-added")
    after = {CHANGES: listed, CHAPTER: small_report.FILES[CHAPTER] + "\n## Newcomer { #newcomer }\n"}
    before = small_report.read(tmp_path / "before")
    found = edition_changes.draft(before, small_report.read(tmp_path / "after", after), "1.1", DAY)
    assert "newcomer-added-again" in [one.id for one in found]


def test_a_draft_is_refused_until_a_person_has_said_why(tmp_path: Path) -> None:
    found = edition_changes.draft(*changed(tmp_path), "1.1", date(2026, 12, 1))
    text = editions.as_yaml(found)
    assert yaml.safe_load(text)[0]["why"] == edition_changes.WHY
    read = small_report.read(tmp_path / "next", {CHANGES: text + READY[CHANGES]})
    assert any("is left over" in str(one) and one.path == CHANGES for one in checks.of_sources(read))
    assert editions.as_yaml([]) == ""


def git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def test_the_list_is_drafted_from_the_last_editions_tag(tmp_path: Path) -> None:
    root = small_report.make(tmp_path, {**READY, "docs/_data/released-ids/1.0.txt": "home\n"})
    git(root, "init")
    git(root, "add", "-A")
    git(root, "commit", "-m", "one")
    git(root, "tag", "edition-1.0")
    assert releasing.drafted(root, "1.0") == ""
    assert releasing.drafted(root, "1.1") == ""  # Nothing has changed.
    home = root / "docs/index.md"
    home.write_text(home.read_text() + "More words.\n")
    assert "as drafts: 1." in releasing.drafted(root, "1.1")
    records = yaml.safe_load((root / CHANGES).read_text())
    assert [(one["section"], one["kind"], one.get("draft")) for one in records] == [
        ("home", "reworded", True),
        ("home", "added", None),
    ]
    assert releasing.drafted(root, "1.1") == ""  # It is for a person now.


def test_the_root_is_told_and_a_maintainer_too(tmp_path: Path) -> None:
    for name in ("changes.json", "404.html"):
        (tmp_path / name).write_text(name)
    (tmp_path / "changes.xml").write_text(f"<id>{SITE}1.1/changes.xml#a</id>")
    assert releasing.at_the_root(tmp_path, "1.1") == {
        "changes.json": "changes.json",
        "changes.xml": f"<id>{SITE}changes.xml#a</id>",
        "404.html": "404.html",
    }
    assert "git tag edition-1.1" in releasing.next_steps(tmp_path, "1.1", "gh-pages")
    assert releasing.environment("1.1", SITE) == {"EDITION": "1.1", "SITE_URL": f"{SITE}1.1/"}
    json.dumps(releasing.environment("1.1", SITE))


def test_what_keeps_the_contract_is_frozen(tmp_path: Path) -> None:
    assert list(releasing.problems(small_report.make(tmp_path, READY), "1.0")) == []
    releasing.freeze(tmp_path, "1.0")
    assert "home" in (tmp_path / "docs/_data/released-ids/1.0.txt").read_text().split()
