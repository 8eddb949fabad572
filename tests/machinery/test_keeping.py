from __future__ import annotations

from pathlib import Path

import pytest
from small_report import make

from report import files, fingerprint, keeping
from report.site import Site


def test_what_was_made_is_made_once_until_a_source_changes(tmp_path: Path) -> None:
    site = Site(make(tmp_path / "report"), tmp_path / "cache")
    calls: list[int] = []

    def build() -> dict[str, int]:
        calls.append(1)
        return {"made": len(calls)}

    assert keeping.kept(site, ["a"], "kind", build) == {"made": 1}
    assert keeping.kept(site, ["a"], "kind", build) == {"made": 1}
    assert keeping.kept(site, ["b"], "kind", build) == {"made": 2}
    (site.root / "docs" / "chapter.md").write_text("other", encoding="utf-8")
    assert keeping.kept(Site(site.root, site.cache), ["a"], "kind", build) == {"made": 3}


def test_nothing_is_kept_that_was_made_while_a_source_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(make(tmp_path / "report"), tmp_path / "cache")
    prints = iter(["before", "after"])
    monkeypatch.setattr(fingerprint, "of", lambda _: next(prints))
    assert keeping.kept(site, [], "kind", lambda: 1) == 1
    assert not list(tmp_path.glob("cache/*"))


def test_many_files_are_written_below_a_folder(tmp_path: Path) -> None:
    files.write(str(tmp_path), [("a/b/c.txt", "é"), ("a/b/d.txt", "2"), ("e.txt", "3")])
    assert (tmp_path / "a/b/c.txt").read_text(encoding="utf-8") == "é"
    assert len(list(tmp_path.rglob("*.txt"))) == 3
