"""Pages are rendered while pandoc prints; what it says comes last, and only once when it fails."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from unittest.mock import Mock

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.pages import Page

from report import citation_pandoc, made, making, site, sources

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
import synthetic

SIZE = synthetic.Size(3, 60, 2, 2)
PAGES = SIZE.pages + 2  # and the first page, and the list of references
PATIENCE = 60


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return synthetic.write(tmp_path / "report", SIZE, "ours")


@pytest.fixture
def pandoc(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Every call of pandoc."""
    calls = Mock(side_effect=citation_pandoc.convert)
    monkeypatch.setattr(citation_pandoc, "convert", calls)
    return calls


def load(root: Path) -> made.Made:
    return made.load(site.assemble(root, root / ".cache"))


def strict(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_all_pages_are_rendered_while_pandoc_works(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    enough = threading.Event()
    convert, render = citation_pandoc.convert, Page.render

    def slow(*given: str | Path) -> str:
        assert enough.wait(PATIENCE), f"only {rendered} were rendered while pandoc worked"
        return convert(*given)  # type: ignore[arg-type]

    def noted(page: Page, *given: object) -> None:
        render(page, *given)  # type: ignore[arg-type]
        rendered.append(page.file.src_uri)
        if len(rendered) == PAGES:
            enough.set()

    monkeypatch.setattr(citation_pandoc, "convert", slow)
    monkeypatch.setattr(Page, "render", noted)
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    page = (tmp_path / "site/page-b/index.html").read_text("utf-8")
    assert page.count('class="cite"') >= synthetic.CITATIONS_A_PAGE


def test_what_is_kept_starts_neither_pandoc_nor_the_machinery(
    root: Path, pandoc: Mock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load(root).cited
    for module, name in ((sources, "load"), (making, "while_printing"), (making, "when_printed")):
        monkeypatch.setattr(module, name, Mock(side_effect=AssertionError))
    assert load(root).cited == first
    assert pandoc.call_count == 1


def test_all_is_there_before_pandoc_has_failed_and_nothing_of_it_is_kept(root: Path, pandoc: Mock) -> None:
    pandoc.side_effect = citation_pandoc.PandocError("broken")
    broken = load(root)
    assert len(broken.markdown) == PAGES
    for _ in range(2):
        with pytest.raises(citation_pandoc.PandocError, match="broken"):
            broken.cited  # noqa: B018
    pandoc.side_effect = None
    pandoc.return_value = ""
    assert load(root).cited.lists


def test_a_failure_of_pandoc_is_one_complaint(root: Path) -> None:
    (root / site.STYLE).write_text("no style", "utf-8")
    done = strict(root)
    assert done.returncode == 1
    assert done.stderr.count("pandoc could not print the references:") == 1
    assert "XMLError" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bibliography_with_a_fault_is_one_complaint_and_pages_are_built(root: Path) -> None:
    with (root / "bibliography/all.bib").open("a", encoding="utf-8") as file:
        file.write("\n@article{broken,\n  title = {Open\n")
    done = strict(root)
    assert done.returncode == 1
    assert done.stderr.count("bibliography/all.bib:") == 1
    assert "Traceback" not in done.stderr
