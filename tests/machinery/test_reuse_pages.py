"""While serving, each rebuild gives what a cold build would, whatever was edited."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
import synthetic

SIZE = synthetic.Size(3, 60, 2, 2)
HOOKS = (*synthetic.HOOKS, "reuse_pages", "reuse_index", "reuse_templates", "refuse_harm")


def change(path: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        text = (root / path).read_text("utf-8")
        assert old in text, f"{old} is not in {path}"
        (root / path).write_text(text.replace(old, new, 1), "utf-8")

    return edit


MORE = {
    "theme/main.html": '{% extends "base.html" %}{% block content %}<p>Shown.</p>{{ super() }}{% endblock %}',
    "docs/index.md": "\n## Terms { #terms }\n\n<!-- records: glossary -->\n",
    "docs/_data/glossary.yml": "- {id: family, term: Family, definition: Kin.}\n",
    "docs/_data/permalinks.yml": "\nterms: [index.md]\nfamily: [index.md]\n",
}
WORK = synthetic.key(20)
STYLE = "bibliography/styles/harvard-cite-them-right.csl"
EDITS = {
    "a sentence": change("docs/page-b.md", " here.", " here and there."),
    "one more citation, so that all later ones count on": change("docs/page-b.md", " here.", f" [@{WORK}]."),
    "a citation less": change("docs/page-b.md", f" [@{WORK}].", " here."),
    "a title of a chapter": change("docs/page-c.md", "title: Page c", "title: Another page"),
    "a heading": change("docs/page-c.md", "## Section a", "## Section renamed"),
    "a finding": change("docs/_data/findings.yml", "Finding a holds.", "Finding a still holds."),
    "an author in the bibliography": change("bibliography/all.bib", "AuthorA, Ann", "Changed, Ann"),
    "the style": change(STYLE, "<title>", "<title>x"),
    "what was seen": change("bibliography/verified.yml", "made up", "read again"),
    "the order of chapters": change(
        "mkdocs.yml", "  - page-b.md\n  - page-c.md\n", "  - page-c.md\n  - page-b.md\n"
    ),
    "a link to a page": change("docs/page-b.md", " here.", " [page c](page-c.md#page-c)."),
    "what a term means": change("docs/_data/glossary.yml", "Kin.", "Kin and friends."),
    "another name of a term": change(
        "docs/_data/glossary.yml", "term: Family", "term: Family, also: [council]"
    ),
    "a template": change("theme/main.html", "Shown", "Shown anew"),
    "what could act": change("docs/page-b.md", " here.", ' <a href="javascript:x">here</a>.'),
    "the date of the draft": change("docs/_data/changes.yml", "2026-11-24", "2026-11-25"),
}
# The plain theme shows nothing of these, so the pages stay the same.
UNSEEN = {"the style", "what was seen", "the date of the draft"}


def html(site: Path) -> dict[str, str]:
    """Every page and the search index, by path."""
    files = [*site.rglob("*.html"), site / "search" / "search_index.json"]
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in files}


def cold(root: Path, site: Path) -> dict[str, str]:
    """The site as a new process makes it without any cache."""
    copy = site.with_name(f"{site.name}-sources")
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".cache"))
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    return html(site)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = synthetic.write(tmp_path / "report", SIZE, "ours")
    settings = folder / "mkdocs.yml"
    hooks = ", ".join(f"overrides/hooks/{name}.py" for name in HOOKS)
    lines = [
        f"hooks: [{hooks}]" if line.startswith("hooks") else line for line in settings.read_text().split("\n")
    ]
    settings.write_text("\n".join(lines).replace("font: false", "font: false, custom_dir: theme"))
    for path, text in MORE.items():
        (folder / path).parent.mkdir(exist_ok=True)
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(text)
    return folder


def test_every_edit_shows_while_serving_as_in_a_cold_build(root: Path, tmp_path: Path) -> None:
    seen: list[dict[str, str]] = []
    for number, (what, edit) in enumerate({"nothing": lambda _: None, **EDITS}.items()):
        edit(root)
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path / "served"))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        seen.append(html(tmp_path / "served"))
        assert seen[-1] == cold(root, tmp_path / f"cold-{number}"), f"another page after: {what}"
    pairs = zip(EDITS, seen[:-1], seen[1:], strict=True)
    assert {what for what, before, after in pairs if before == after} == UNSEEN
