"""What is kept is used for exactly the sources and the code that it was made from, and for no others."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from report import fingerprint, made, making, site

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
import synthetic

SOURCES = {
    "chapter": ("docs/page-b.md", " here.", " there."),
    "record": ("docs/_data/findings.yml", "holds", "still holds"),
    "bibliography": ("bibliography/all.bib", "Study number 0", "Trial number 0"),
    "verifications": ("bibliography/verified.yml", "made up", "read again"),
    "style": ("bibliography/styles/harvard-cite-them-right.csl", "<title>", "<title>x"),
    "navigation": ("mkdocs.yml", "site_name: Synthetic", "site_name: Another"),
}


def test_a_file_that_cannot_be_read_is_part_of_what_was_made(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    without = fingerprint.of(tmp_path)
    (tmp_path / "docs" / "page.md").symlink_to(tmp_path / "nowhere")
    assert fingerprint.of(tmp_path) != without


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return synthetic.write(tmp_path / "report", synthetic.Size(3, 60, 2, 2), "ours")


@pytest.fixture
def makings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The roots for which everything was made anew."""
    found: list[Path] = []
    original = making.while_printing

    def counted(of: site.Site) -> dict[str, Any]:
        found.append(of.root)
        return original(of)

    monkeypatch.setattr(making, "while_printing", counted)
    return found


def load(root: Path, cache: Path | None = None) -> tuple[made.Made, made.Cited]:
    """All that is made, when pandoc has done its part."""
    found = made.load(site.assemble(root, cache or root / ".cache"))
    return found, found.cited


def test_the_same_sources_are_made_once(root: Path, makings: list[Path]) -> None:
    assert load(root) == load(root)
    assert makings == [root]
    assert not load(root)[0].problems


@pytest.mark.parametrize("what", SOURCES)
def test_any_change_of_a_source_is_made_anew(what: str, root: Path, makings: list[Path]) -> None:
    load(root)
    path, old, new = SOURCES[what]
    text = (root / path).read_text("utf-8")
    (root / path).write_text(text.replace(old, new, 1), "utf-8")
    kept = load(root)
    assert len(makings) == 2
    assert kept == load(root, root / "other")
    assert len(makings) == 3


def test_a_new_a_renamed_and_a_lost_file_are_changes(root: Path) -> None:
    marks = [fingerprint.of(root)]
    (root / "docs" / "new.md").write_text("x", "utf-8")
    marks.append(fingerprint.of(root))
    (root / "docs" / "new.md").rename(root / "docs" / "newer.md")
    marks.append(fingerprint.of(root))
    (root / "docs" / "newer.md").unlink()
    assert len({*marks}) == 3
    assert fingerprint.of(root) == marks[0]


def test_other_code_makes_everything_anew(
    root: Path, makings: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    load(root)
    monkeypatch.setattr(fingerprint, "RUNNING", "other")
    load(root)
    assert len(makings) == 2


def test_nothing_is_kept_of_code_that_was_edited_while_serving(
    root: Path, makings: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingerprint, "of_code", lambda: "edited")
    load(root)
    load(root)
    assert len(makings) == 2


@pytest.mark.parametrize("part", ["while_printing", "when_printed"])
def test_nothing_is_kept_of_sources_that_were_edited_meanwhile(
    part: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = getattr(making, part)

    def edited(of: site.Site) -> dict[str, Any]:
        found: dict[str, Any] = original(of)
        (root / "docs" / "page-b.md").write_text("saved just now", "utf-8")
        return found

    monkeypatch.setattr(making, part, edited)
    load(root)
    assert not list((root / ".cache").glob("cited-*"))
    assert len(list((root / ".cache").glob("report-*"))) == (part == "when_printed")


def test_every_file_of_the_code_counts() -> None:
    assert fingerprint.of_code() == fingerprint.RUNNING
    assert "pandoc" in fingerprint.RUNNING


@pytest.mark.parametrize("kind", ["report", "cited"])
def test_damage_and_a_folder_that_cannot_be_written_cost_time_only(
    kind: str, root: Path, makings: list[Path]
) -> None:
    first = load(root)
    for file in (root / ".cache").glob(f"{kind}-*"):
        file.write_bytes(file.read_bytes()[:-9])
    assert load(root) == first
    (root / "wall").write_text("in the way")
    assert load(root, root / "wall" / "cache")[0].markdown == first[0].markdown
    assert len(makings) == 3
