"""A place that moves takes its readers along, and one that is lost is caught before it is published."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from small_report import FILES, FRONT, make

from workshop import ROOT, built_and_served
from report import checks

CHAPTER = FILES["docs/chapter.md"]
NEW = FRONT.format("Other").replace("title", 'number: "1.2"\ntitle', 1) + "# Other { #other }\n\n"
REGISTRY = FILES["docs/_data/permalinks.yml"]
END = "## End { #end }\n\n<!-- list: recommendations -->\n"


def small(folder: Path, changes: dict[str, str], lists: str = "lists") -> Path:
    """The small report with the machinery of the real one, and a table of contents of its own."""
    make(folder, changes)
    shutil.copytree(ROOT / "overrides", folder / "overrides", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copytree(ROOT / "bibliography" / "styles", folder / "bibliography" / "styles")
    shutil.copy(ROOT / "CITATION.cff", folder)
    real = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(CONTENTS, NAV.format(lists), real, count=1, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


MOVED = {
    "docs/chapter.md": CHAPTER.replace(END, ""),
    "docs/other.md": NEW + "## End { #end }\n\nIt ends here.\n",
}
NAV = "nav:\n  - index.md\n  - 1 Part:\n    - chapter.md\n    - other.md\n  - reference/{}.md\n\n"
CONTENTS = r"^nav:\n(?:[ #].*\n|\n)+"


def said(folder: Path) -> str:
    return "\n".join(map(str, checks.run(folder)))


def test_a_renamed_id_is_caught_with_the_line_to_paste(tmp_path: Path) -> None:
    make(tmp_path, {"docs/chapter.md": CHAPTER.replace("{ #end }", "{ #finish }")})
    found = said(tmp_path)
    assert "the id 'end' has lost its place" in found
    assert "end: {retired: {since: " in found
    assert "finish: [chapter.md]" in found


def test_a_moved_section_is_caught_with_the_line_to_paste(tmp_path: Path) -> None:
    small(tmp_path, MOVED | {"docs/_data/permalinks.yml": REGISTRY + "other: [other.md]\n"})
    found = said(tmp_path)
    assert "the id 'end' has moved here from chapter.md; old links to it would break." in found
    assert "end: [other.md, chapter.md]" in found


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A report of which one section went to another page, one page got a new name, one id was retired."""
    folder = tmp_path_factory.mktemp("moved")
    registry = REGISTRY.replace("end: [chapter.md]", "end: [other.md, chapter.md]")
    registry = registry.replace("reference/lists.md]", "reference/all.md, reference/lists.md]")
    reason = 'because: "Two became one.", see: end, was: [chapter.md]'
    registry += f"other: [other.md]\nold: {{retired: {{since: 2026-11-24, {reason}}}}}\n"
    changes = MOVED | {
        "docs/_data/permalinks.yml": registry,
        "docs/reference/all.md": FILES["docs/reference/lists.md"],
    }
    small(folder, changes, "all")
    (folder / "docs/reference/lists.md").unlink()
    with built_and_served(folder, folder / "site") as address:
        yield address


OLD = [
    ("s/end/", "other/#end"),
    ("chapter/#end", "other/#end"),
    ("chapter/#old", "s/old/"),
    ("reference/lists/#ranking", "reference/all/#ranking"),
    ("reference/lists/#publish", "reference/all/#publish"),
]


@pytest.mark.parametrize(("old", "new"), OLD)
def test_an_old_address_leads_to_the_new_place(chromium: Any, moved: str, old: str, new: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(moved + old)
    page.wait_for_url(moved + new)
    assert "#" not in new or page.locator(f"[id='{new.partition('#')[2]}']").count() == 1
    context.close()


@pytest.mark.parametrize(("old", "new"), OLD)
def test_without_a_script_it_does_so_at_once_or_by_the_link_at_the_old_anchor(
    chromium: Any, moved: str, old: str, new: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(moved + old)
    if "#" in old:
        page.locator(":target a").click()
    page.wait_for_url(moved + new)
    context.close()


def test_a_retired_id_gives_its_reason_and_its_successor(chromium: Any, moved: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{moved}s/old/")
    assert "Two became one." in page.locator("main").inner_text()
    page.locator("main a").click()
    page.wait_for_url(f"{moved}other/#end")
    context.close()
