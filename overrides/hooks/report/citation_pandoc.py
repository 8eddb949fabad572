"""The one pandoc call: all cited works in, their citations and references out as HTML."""

from __future__ import annotations

import json
import subprocess
import tempfile
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypandoc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .citation_parts import Form

# Pandoc's own form of a document: nothing in it is parsed, so no key can be taken for markup.
API_VERSION = [1, 23, 1]
METADATA = {"lang": {"t": "MetaString", "c": "en-GB"}}
FAILED = "pandoc could not print the references:"
MODES: dict[Form, str] = {"full": "NormalCitation", "year": "SuppressAuthor", "textual": "AuthorInText"}


class PandocError(Exception):
    """Pandoc could not print the references; carries what it said."""


def document(units: Iterable[tuple[str, Form]]) -> str:
    """A document that cites each (key, form) in a numbered division, in the order given."""
    blocks = [_division(f"cite-{number}", *unit) for number, unit in enumerate(units)]
    return json.dumps({"pandoc-api-version": API_VERSION, "meta": METADATA, "blocks": blocks})


def _division(name: str, key: str, form: Form) -> dict[str, Any]:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": MODES[form]},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    cite = {"t": "Cite", "c": [[citation], []]}
    return {"t": "Div", "c": [[name, [], []], [{"t": "Para", "c": [cite]}]]}


def convert(document: str, bibtex: str, style: Path) -> str:
    """HTML of the document and its references; pandoc is given plain names, which it reads in any locale."""
    command = [executable(), "--from", "json", "--to", "html", "--wrap", "none"]
    command += ["--citeproc", "--csl", "style.csl", "--bibliography", "cited.bib"]
    try:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "cited.bib").write_text(bibtex, encoding="utf-8")
            Path(folder, "style.csl").write_bytes(style.read_bytes())
            done = subprocess.run(  # noqa: S603
                command, cwd=folder, input=document, capture_output=True, encoding="utf-8", check=False
            )
    except OSError as error:  # No such program, a full disk.
        raise PandocError(f"{FAILED} {error}") from error
    if done.returncode:
        raise PandocError(f"{FAILED} {done.stderr.strip() or f'it ended with {done.returncode}.'}")
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
