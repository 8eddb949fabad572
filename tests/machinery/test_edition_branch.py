"""No edition is lost, and none is tagged without what it was built from."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import small_report

from report import edition_branch, releasing

SITE = "https://example.org/report/"
CHANGES = "docs/_data/changes.yml"
READY = {
    "CITATION.cff": 'version: "1.1"\ndate-released: 2026-11-24\n',
    ".zenodo.json": '{"version": "1.1", "publication_date": "2026-11-24"}',
    CHANGES: small_report.FILES[CHANGES].replace("  draft: true\n", ""),
    "docs/_data/released-ids/1.0.txt": "home\n",
}


def git(root: Path, *words: str) -> str:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    done = subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def edition(root: Path, number: str) -> None:
    """One more edition on the branch, as a release puts it there."""
    git(
        root,
        "switch",
        "-q",
        *(() if edition_branch.stands(root, "gh-pages", "1.0") else ("--orphan",)),
        "gh-pages",
    )
    (root / number).mkdir()
    (root / number / "index.html").write_text(number)
    git(root, "add", number)
    git(root, "commit", "-m", number)
    git(root, "switch", "-q", "main")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where edition 1.0 was released."""
    root = small_report.make(tmp_path / "home", READY)
    git(root, "init", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-m", "Edition 1.0")
    git(root, "tag", "edition-1.0")
    edition(root, "1.0")
    return root


def cloned(home: Path, *words: str) -> Path:
    git(home.parent, "clone", "-q", *words, "home", "clone")
    return home.parent / "clone"


def hindrance(root: Path, number: str = "1.1", address: str = SITE) -> str:
    return releasing.hindrance(root, number, address, "gh-pages")


def test_a_fresh_clone_gets_the_editions_before(home: Path) -> None:
    root = cloned(home)
    assert not edition_branch.stands(root, "gh-pages", "1.0")
    assert "no change of edition 1.1 is listed" in hindrance(root)
    assert edition_branch.stands(root, "gh-pages", "1.0")


def test_a_branch_that_is_behind_is_brought_forward_and_one_ahead_stays(home: Path) -> None:
    root = cloned(home)
    assert edition_branch.brought(root, "gh-pages") == ""
    edition(home, "1.0.1")
    assert edition_branch.brought(root, "gh-pages") == ""
    assert edition_branch.stands(root, "gh-pages", "1.0.1")
    edition(root, "1.2")
    assert edition_branch.brought(root, "gh-pages") == ""
    assert edition_branch.stands(root, "gh-pages", "1.2")
    edition(home, "1.3")
    assert "git branch --force gh-pages origin/gh-pages" in hindrance(root)
    assert edition_branch.stands(root, "gh-pages", "1.2")


def test_a_remote_that_does_not_answer_is_not_one_without_editions(home: Path) -> None:
    root = cloned(home)
    git(root, "remote", "set-url", "origin", str(home.parent / "nowhere"))
    assert "'origin' does not say which editions it has" in hindrance(root)


def test_without_its_predecessors_no_edition_is_released(home: Path) -> None:
    git(home, "branch", "-q", "-D", "gh-pages")
    for root in (home, cloned(home)):
        said = hindrance(root)
        assert "not on the branch gh-pages here: 1.0; fetch" in said
        assert "\n" not in said


def test_an_edition_on_the_branch_is_never_rewritten(home: Path) -> None:
    edition(home, "1.1")
    assert "1.1 stands on gh-pages, and an edition is never rewritten" in hindrance(home)


def test_only_what_a_release_changes_may_be_uncommitted(home: Path) -> None:
    (home / "CITATION.cff").write_text('version: "1.1"\n')
    assert edition_branch.uncommitted(home, "1.1") == ""
    (home / "docs/new page.md").write_text("New.\n")
    (home / "docs/index.md").unlink()
    assert hindrance(home).endswith("put them away first: docs/index.md, docs/new page.md")


@pytest.mark.parametrize(
    ("number", "address"), [("0.9", SITE), ("1.11", "http://x"), ("1.0.0", SITE), ("١.١", SITE)]
)
def test_bad_values_write_nothing(home: Path, number: str, address: str) -> None:
    (home / "docs/index.md").write_text((home / "docs/index.md").read_text() + "More words.\n")
    git(home, "commit", "-a", "-m", "More")
    assert "1 problem found." in hindrance(home, number, address)
    assert git(home, "status", "--porcelain") == ""


def test_a_tag_that_is_not_here_is_asked_for(home: Path) -> None:
    root = cloned(home, "--no-tags")
    assert hindrance(root).endswith(
        "edition-1.0 is not here, and what has changed is told by it; run: git fetch --tags"
    )


def test_a_draft_says_that_its_day_is_not_its_own(home: Path) -> None:
    (home / "docs/index.md").write_text((home / "docs/index.md").read_text() + "More words.\n")
    git(home, "commit", "-a", "-m", "More")
    said = hindrance(home)
    assert "as drafts: 1." in said
    assert "in the place of 2026-11-24, the last edition’s" in said


def test_the_printed_lines_commit_all_that_was_built(home: Path) -> None:
    root = cloned(home)
    for name in ("CITATION.cff", ".zenodo.json", CHANGES):
        (root / name).write_text((root / name).read_text() + "\n")
    (root / "docs/_data/released-ids/1.1.txt").write_text("home\n")
    assert edition_branch.brought(root, "gh-pages") == ""
    git(home, "switch", "-q", "--detach")
    for name in ("name", "email"):
        git(root, "config", f"user.{name}", "x")
    lines = [
        one.strip()
        for one in releasing.next_steps(root, "1.1", "gh-pages").splitlines()
        if one.startswith("  ")
    ]
    subprocess.run(["sh", "-ec", "\n".join(lines)], cwd=root, check=True, capture_output=True)
    assert git(root, "status", "--porcelain") == ""
    assert (
        git(home, "rev-parse", "edition-1.1")
        == git(root, "rev-parse", "HEAD")
        == git(home, "rev-parse", "main")
    )
