"""From one edition to the next, in a repository of its own: what was cited stays, what has changed is told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import workshop
from report import edition_changes

pytestmark = pytest.mark.full
SITE = "https://example.org/report/"
MOVED = "what-others-can-see"
FROM, TO = "reference/privacy.md", "reference/accessibility.md"
PERMALINKS, CHANGES = "docs/_data/permalinks.yml", "docs/_data/changes.yml"
FROZEN = "docs/_data/released-ids/{}.txt"


def git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=root, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def edit(file: Path, pattern: str, new: str) -> None:
    text, count = re.subn(pattern, lambda _: new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count, (file, pattern)
    file.write_text(text, "utf-8")


def numbered(root: Path, edition: str, day: str) -> None:
    """The same number and date in the two files that others read."""
    edit(root / "CITATION.cff", r"^version: .*$", f'version: "{edition}"')
    edit(root / "CITATION.cff", r"^date-released: .*$", f"date-released: {day}")
    edit(root / ".zenodo.json", r'"version": "[^"]*"', f'"version": "{edition}"')
    edit(root / ".zenodo.json", r'"publication_date": "[^"]*"', f'"publication_date": "{day}"')


def release(root: Path, edition: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **workshop.QUIET, "PYTHONPATH": str(root / "overrides/hooks"), "BOOK": "no"}
    return subprocess.run(
        [sys.executable, "overrides/hooks/release.py"],
        cwd=root,
        env={**env, "EDITION": edition, "SITE_URL": SITE},
        capture_output=True,
        text=True,
        check=False,
    )


def follow(root: Path, said: str) -> None:
    """Run the lines that the command leaves to a maintainer, as they are printed."""
    lines = "\n".join(line.strip() for line in said.splitlines() if line.startswith("  git "))
    subprocess.run(["sh", "-ec", lines], cwd=root, check=True, capture_output=True)


def change(root: Path) -> tuple[str, str]:
    """A section moves, one is added, one reworded, a finding weakens; ids of the reworded and the weakened."""
    docs = root / "docs"
    privacy = (docs / FROM).read_text("utf-8")
    section = re.search(rf"^## [^\n]*#{MOVED} \}}\n.*?(?=^## |\Z)", privacy, re.MULTILINE | re.DOTALL)
    assert section
    (docs / FROM).write_text(privacy.replace(section[0], ""), "utf-8")
    with (docs / TO).open("a", encoding="utf-8") as file:
        file.write(f"\n{section[0].strip()}\n\n## Newcomer {{ #quite-new-section }}\n\nWords that were not there.\n")
    for page in docs.rglob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(text.replace(f"privacy.md#{MOVED}", f"accessibility.md#{MOVED}"), "utf-8")
    edit(root / PERMALINKS, rf"^{MOVED}: .*$", f"{MOVED}: [{TO}, {FROM}]\nquite-new-section: [{TO}]")
    edit(docs / FROM, r"^(## .*#no-tracking \}\n)", "## What the site does not do { #no-tracking }\n\nA new sentence.\n")
    findings = (root / "docs/_data/findings.yml").read_text("utf-8")
    weakened = re.search(r"^- id: (\S+)(?:\n  .*)*?\n  certainty: limited$", findings, re.MULTILINE)
    assert weakened
    edit(root / "docs/_data/findings.yml", re.escape(weakened[0]), weakened[0].replace("limited", "contested"))
    return "no-tracking", weakened[1]


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Edition 1.0, then 1.1, as the recipe says; what was noted on the way."""
    root = workshop.copy_sources(tmp_path_factory.mktemp("editions") / "report")
    noted: dict[str, Any] = {"root": root}
    git(root, "init", "-b", "main")
    for name, value in {"user.name": "A maintainer", "user.email": "a@example.org"}.items():
        git(root, "config", name, value)
    (root / ".gitignore").write_text("site/\n.cache/\n__pycache__/\n")
    git(root, "add", "-A")
    git(root, "commit", "-m", "Draft")
    published = tmp_path_factory.mktemp("remote")
    git(published, "init", "--bare")
    git(root, "remote", "add", "origin", str(published))
    noted["draft"] = release(root, "1.0")
    text = (root / CHANGES).read_text("utf-8")
    (root / CHANGES).write_text(re.sub(r"\n +draft: true", "", text), "utf-8")
    day = max(re.findall(r"date: (\d{4}-\d\d-\d\d)", text))
    numbered(root, "1.0", day)
    noted["first"] = release(root, "1.0")
    follow(root, noted["first"].stdout)
    git(root, "branch", "-D", "gh-pages")  # As in a fresh clone, which has the remote's branch alone.
    noted["tree"] = git(published, "rev-parse", "gh-pages:1.0")
    noted["reworded"], noted["weakened"] = change(root)
    noted["uncommitted"] = release(root, "1.1")
    git(root, "add", "-A")
    git(root, "commit", "-m", "What reviewers asked for")
    noted["drafted"] = release(root, "1.1")
    noted["list"] = (root / CHANGES).read_text("utf-8")
    noted["unread"] = release(root, "1.1")
    edited = noted["list"].replace(edition_changes.WHY, "It was asked for in review.")
    drafts, before = re.sub(r"\n +draft: true", "", edited).split("- id: first-draft")
    later = str(date.fromisoformat(day) + timedelta(days=1))
    dated = drafts.replace(f"date: {day}", f"date: {later}")
    (root / CHANGES).write_text(f"{dated}- id: first-draft{before}", "utf-8")
    numbered(root, "1.1", later)
    noted["second"] = release(root, "1.1")
    follow(root, noted["second"].stdout)
    noted["again"] = release(root, "1.0")
    return noted


@pytest.fixture(scope="module")
def pages(released: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The branch as it would be published, and where it is served."""
    folder = tmp_path_factory.mktemp("published")
    packed = subprocess.run(
        ["git", "archive", "gh-pages"], cwd=released["root"], check=True, capture_output=True
    ).stdout
    subprocess.run(["tar", "-x"], cwd=folder, input=packed, check=True)
    with workshop.served(folder) as address:
        yield folder, address


def test_nothing_is_released_against_the_contract(released: dict[str, Any]) -> None:
    assert released["draft"].returncode == 1
    assert "is still a draft" in released["draft"].stderr
    assert released["first"].returncode == 0, released["first"].stderr
    assert "git tag edition-1.0" in released["first"].stdout
    assert released["uncommitted"].returncode == 1
    assert "differ from the last commit" in released["uncommitted"].stderr
    assert released["unread"].returncode == 1
    assert "is left over" in released["unread"].stderr
    assert released["second"].returncode == 0, released["second"].stderr
    assert released["again"].returncode == 1
    assert "never rewritten" in released["again"].stderr


def test_a_tag_holds_what_its_edition_was_built_from(released: dict[str, Any]) -> None:
    root = released["root"]
    assert git(root, "status", "--porcelain") == ""
    for edition in ("1.0", "1.1"):
        tag = f"edition-{edition}"
        assert f'version: "{edition}"\n' in git(root, "show", f"{tag}:CITATION.cff")
        assert f'"version": "{edition}"' in git(root, "show", f"{tag}:.zenodo.json")
        assert "draft: true" not in git(root, "show", f"{tag}:{CHANGES}")
        assert "privacy" in git(root, "show", f"{tag}:{FROZEN.format(edition)}").split()


def test_the_draft_of_the_list_is_right(released: dict[str, Any]) -> None:
    assert released["drafted"].returncode == 1
    assert "written into docs/_data/changes.yml as drafts" in released["drafted"].stderr
    found = set(re.findall(r"  section: (\S+)\n  kind: (\S+)\n", released["list"].split("first-draft")[0]))
    assert {
        (MOVED, "moved"),
        ("quite-new-section", "added"),
        (released["reworded"], "reworded"),
        (released["weakened"], "weakened"),
    } <= found
    links = {one for one in found if one[1] == "reworded"} - {(released["reworded"], "reworded")}
    assert len(found) - len(links) == 4, found


def test_the_old_edition_is_not_touched(released: dict[str, Any], pages: tuple[Path, str]) -> None:
    root, folder = released["root"], pages[0]
    assert git(root, "rev-parse", "gh-pages:1.0") == released["tree"]
    home = (folder / "1.0/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{SITE}1.0/">' in home
    assert f'<link rel="canonical" href="{SITE}1.1/">' in (folder / "1.1/index.html").read_text("utf-8")
    assert (root / FROZEN.format("1.0")).read_text() != (root / FROZEN.format("1.1")).read_text()


def test_every_id_of_the_old_edition_lands_in_both(released: dict[str, Any], pages: tuple[Path, str]) -> None:
    ids = (released["root"] / FROZEN.format("1.0")).read_text().split()
    assert len(ids) > 500
    for edition in ("1.0", "1.1"):
        lost = [name for name in ids if not (pages[0] / edition / "s" / name / "index.html").is_file()]
        assert lost == []


def test_the_root_and_latest_lead_to_the_new_edition(chromium: Any, pages: tuple[Path, str]) -> None:
    folder, address = pages
    assert {one["version"] for one in json.loads((folder / "versions.json").read_text())} == {"1.0", "1.1"}
    assert json.loads((folder / "changes.json").read_text("utf-8"))["latest"] == "1.1"
    feed = (folder / "changes.xml").read_text("utf-8")
    assert f"<id>{SITE}changes.xml#first-draft</id>" in feed
    page = chromium.new_page()
    page.goto(address)
    page.wait_for_url("**/1.1/")
    page.goto(f"{address}latest/reference/privacy/#no-tracking")
    page.wait_for_url("**/1.1/reference/privacy/#no-tracking")
    page.close()


def banner(chromium: Any, address: str) -> tuple[str, list[str]]:
    """What the banner of a page says, and whether anything was refused by the page's own policy."""
    page = chromium.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "Content Security" in said.text else None)
    page.goto(address)
    page.wait_for_selector("[data-editions] a")
    shown = page.locator(".newer")
    text = shown.inner_text() if shown.is_visible() else ""
    page.close()
    return text, [one for one in refused if "sitemap" not in one]


def test_the_old_edition_says_what_has_changed_on_its_page(
    chromium: Any, released: dict[str, Any], pages: tuple[Path, str]
) -> None:
    address = pages[1]
    text, refused = banner(chromium, f"{address}1.0/reference/privacy/")
    assert refused == []
    assert "This is edition 1.0. The latest is edition 1.1." in text
    assert "Moved in 1.1: " in text
    assert "Reworded in 1.1: What the site does not do" in text
    assert "New sentence" not in text
    text, _ = banner(chromium, f"{address}1.0/reference/evidence-map/")
    assert "Weakened in 1.1: " in text
    text, _ = banner(chromium, f"{address}1.0/reference/how-to-cite/")
    assert "No change of this page is listed since." in text
    text, _ = banner(chromium, f"{address}1.1/reference/privacy/")
    assert text == ""


def test_a_moved_section_forwards_in_the_new_edition(chromium: Any, pages: tuple[Path, str]) -> None:
    page = chromium.new_page()
    page.goto(f"{pages[1]}1.0/reference/privacy/#{MOVED}")
    page.locator(".newer a", has_text="see").first.click()
    page.wait_for_url(f"**/1.1/reference/accessibility/#{MOVED}")
    page.goto(f"{pages[1]}1.1/reference/privacy/#{MOVED}")
    page.wait_for_url(f"**/1.1/reference/accessibility/#{MOVED}")
    page.close()
