"""The one pandoc call: all cited works in, their citations and references out as HTML."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import pypandoc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .citation_parts import Form

# Everything in affixes and fields is text: no raw HTML, no TeX.
READER = "markdown-raw_html-raw_tex-raw_attribute-tex_math_dollars-smart"
METADATA = "---\nlang: en-GB\nlink-citations: true\n---\n"
SYNTAX: dict[Form, str] = {"full": "[@{%s}]", "year": "[-@{%s}]", "textual": "@{%s}"}


class PandocError(Exception):
    """Pandoc could not print the references; carries what it said."""


def document(units: Iterable[tuple[str, Form]]) -> str:
    """Markdown that cites each (key, form) in a numbered division, in the order given."""
    divisions = (
        f"::: {{#cite-{number}}}\n{SYNTAX[form] % key}\n:::\n" for number, (key, form) in enumerate(units)
    )
    return "\n".join([METADATA, *divisions])


def convert(markdown: str, bibtex: str, style: Path) -> str:
    """HTML of the document and its references; pandoc is given plain names, which it reads in any locale."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "cited.bib").write_text(bibtex, encoding="utf-8")
        Path(folder, "style.csl").write_bytes(style.read_bytes())
        command = [executable(), "--from", READER, "--to", "html", "--wrap", "none"]
        command += ["--citeproc", "--csl", "style.csl", "--bibliography", "cited.bib"]
        done = subprocess.run(  # noqa: S603
            command, cwd=folder, input=markdown, capture_output=True, encoding="utf-8", check=False
        )
    if done.returncode:
        raise PandocError(done.stderr.strip())
    return done.stdout


@cache
def executable() -> str:
    """The pandoc that pypandoc-binary brings, or else the one that pypandoc finds."""
    for name in ("pandoc", "pandoc.exe"):
        bundled = Path(pypandoc.__file__).parent / "files" / name
        if bundled.is_file():
            return str(bundled)
    return str(pypandoc.get_pandoc_path())


@cache
def identity() -> str:
    """What tells one pandoc from another, without starting it where that can be avoided."""
    try:
        return f"pypandoc-binary {version('pypandoc-binary')}"
    except PackageNotFoundError:
        return f"pandoc {pypandoc.get_pandoc_version()}"
