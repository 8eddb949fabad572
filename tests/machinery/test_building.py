"""A build that fails leaves the old site as it was; one cut off in the middle is put right by the next."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
import small_report

from report import building


def site(root: Path, text: str, name: str = "site") -> Path:
    (root / name).mkdir(parents=True)
    (root / name / "index.html").write_text(text)
    return root


def shown(root: Path) -> str:
    return (root / "site/index.html").read_text()


def fake_mkdocs(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def run(_root: Path, made: str, *_: Any) -> int:
        (Path(made) / "index.html").write_text("new")
        return code

    monkeypatch.setattr(building, "_mkdocs", run)


def test_sources_with_a_mistake_are_not_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site(small_report.make(tmp_path, {"docs/index.md": "no front matter"}), "old")
    assert building.build(tmp_path) == 1
    assert shown(tmp_path) == "old"
    assert "Nothing was built." in capsys.readouterr().err


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_mkdocs(monkeypatch, 1)
    site(small_report.make(tmp_path), "old")
    assert building.build(tmp_path) == 1
    assert shown(tmp_path) == "old"
    assert {file.name for file in tmp_path.iterdir()} == {
        *(path.split("/")[0] for path in small_report.FILES),
        "site",
    }


@pytest.mark.parametrize("old", [True, False])
def test_a_good_build_takes_the_place_of_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, old: bool
) -> None:
    fake_mkdocs(monkeypatch, 0)
    small_report.make(tmp_path)
    if old:
        site(tmp_path, "old")
    assert building.build(tmp_path) == 0
    assert shown(tmp_path) == "new"
    assert not list(tmp_path.glob("site.*"))
    assert not list(tmp_path.glob(".site-*"))


def test_the_builder_itself_is_mkdocs_and_says_when_it_fails(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nunknown_setting: y\n")
    (tmp_path / "docs").mkdir()
    assert building._mkdocs(tmp_path, str(tmp_path / "made")) != 0


def test_a_full_disk_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fake_mkdocs(monkeypatch, 0)
    monkeypatch.setattr(building, "exchange", Mock(side_effect=OSError(28, "No space left on device")))
    site(small_report.make(tmp_path), "old")
    assert building.build(tmp_path) == 1
    assert shown(tmp_path) == "old"
    assert "No space left on device\nThe build failed; site/ is as it was." in capsys.readouterr().err


def test_a_system_without_locks_builds_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_mkdocs(monkeypatch, 0)
    with monkeypatch.context() as windows:
        windows.setitem(sys.modules, "fcntl", None)
        importlib.reload(building)
        windows.setattr(building, "_mkdocs", lambda _root, made, *_: (Path(made) / "a").write_text("") and 0)
        assert building.build(small_report.make(tmp_path)) == 0
    importlib.reload(building)
    assert (tmp_path / "site").is_dir()


def test_an_exchange_cut_off_between_its_steps_is_undone(tmp_path: Path) -> None:
    site(site(tmp_path, "old", "site.old"), "half", ".site-cut")
    building.restore(tmp_path)
    assert shown(tmp_path) == "old"
    assert not list(tmp_path.glob("site.*"))


def test_an_exchange_cut_off_before_the_old_site_went_is_finished(tmp_path: Path) -> None:
    site(site(tmp_path, "new"), "old", "site.old")
    building.restore(tmp_path)
    assert shown(tmp_path) == "new"
    assert not (tmp_path / "site.old").exists()
