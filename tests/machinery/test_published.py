"""What a build publishes, and what it leaves out: the checks and MkDocs agree."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report
from mkdocs.config import load_config
from mkdocs.structure.files import get_files, set_exclusions

from report import checks, fixing, published

HIDDEN = [".env", ".notes.md", ".drafts/page.md", "reference/.page.md", ".well-known/security.md"]
LEFT_OUT = ["_data/new.yml", "_data/deep/page.md", "templates/page.md", "README.md", "LICENSE", "a/b.txt"]
SHOWN = ["a/page.md", "a/_data/page.md", "a/templates/page.md", "a/licence.md", "a/map.png", "_headers"]


def test_the_checks_and_the_builder_agree_on_what_is_published(root: Path, tmp_path: Path) -> None:
    for src in (*HIDDEN, *LEFT_OUT, *SHOWN, "assets/fonts/OFL.txt"):
        (tmp_path / src).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / src).write_text("x")
    config = load_config(str(root / "mkdocs.yml"), docs_dir=str(tmp_path))
    files = get_files(config)
    set_exclusions(files, config)
    shown = {file.src_uri for file in files if file.inclusion.is_included()}  # type: ignore[no-untyped-call]
    assert {src for src in map(str, files.src_uris) if published.is_published(src)} == shown
    assert shown == {*SHOWN, "assets/fonts/OFL.txt"}


@pytest.mark.parametrize("src", HIDDEN)
def test_what_begins_with_a_dot_is_no_page_and_stays_as_it_is(tmp_path: Path, src: str) -> None:
    root = small_report.make(tmp_path, {f"docs/{src}": 'Only "for me": [x](nowhere.md)'})
    assert checks.run(root) == []
    fixing.fix(root)
    assert (root / "docs" / src).read_text() == 'Only "for me": [x](nowhere.md)'
