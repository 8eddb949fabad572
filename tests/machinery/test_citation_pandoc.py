from __future__ import annotations

import subprocess
from importlib.metadata import PackageNotFoundError
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pypandoc
import pytest
from case_files import library, prepare_all

from report import citation_pandoc

if TYPE_CHECKING:
    from pathlib import Path


def test_the_document_cites_each_work_in_its_form() -> None:
    text = citation_pandoc.document([("a", "full"), ("b:c", "year"), ("a", "textual")])
    command = [citation_pandoc.executable(), "--from", "json", "--to", "markdown"]
    shown = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True).stdout
    assert [line for line in shown.splitlines() if "@" in line] == ["[@a]", "[-@b:c]", "@a"]


def test_the_bundled_pandoc_is_used() -> None:
    assert "pypandoc" in citation_pandoc.executable()
    assert citation_pandoc.identity().startswith("pypandoc-binary ")


def test_a_failure_says_what_pandoc_said(tmp_path: Path) -> None:
    (tmp_path / "broken.csl").write_text("no style")
    with pytest.raises(citation_pandoc.PandocError, match="XMLError"):
        citation_pandoc.convert(citation_pandoc.document([("a", "full")]), "", tmp_path / "broken.csl")


def test_a_pandoc_that_cannot_be_started_is_such_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "any.csl").write_text("")
    monkeypatch.setattr(citation_pandoc, "executable", lambda: str(tmp_path / "nowhere"))
    with pytest.raises(citation_pandoc.PandocError, match="nowhere"):
        citation_pandoc.convert("", "", tmp_path / "any.csl")


def test_pandoc_is_called_once_and_not_again_for_another_page_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Mock(side_effect=citation_pandoc.convert)
    monkeypatch.setattr(citation_pandoc, "convert", calls)
    for locator in ("p. 3", "p. 4"):
        pages = {f"{n}.md": f"[@{key}, {locator}]" for n, key in enumerate(library())}
        prepare_all(pages, library(), tmp_path)
    assert calls.call_count == 1


def test_another_pandoc_is_found_and_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypandoc, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr(pypandoc, "get_pandoc_path", lambda: "/usr/bin/pandoc")
    monkeypatch.setattr(pypandoc, "get_pandoc_version", lambda: "3.9")
    monkeypatch.setattr(citation_pandoc, "version", Mock(side_effect=PackageNotFoundError))
    assert citation_pandoc.executable.__wrapped__() == "/usr/bin/pandoc"
    assert citation_pandoc.identity.__wrapped__() == "pandoc 3.9"
