"""Word files from Markdown: pandoc writes them, and the same sources give the same bytes."""

from __future__ import annotations

import base64
import io
import json
import os
import re
import subprocess
import zipfile
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from . import citation_cache, word_sheets
from .citation_pandoc import PandocError, executable, identity
from .documents import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

READER = "markdown-raw_html-raw_tex-raw_attribute-tex_math_dollars-smart-citations"
# Pandoc's tables have no lines between their cells; forms need them.
STYLE = re.compile(r'(w:styleId="Table".*?)(<w:tblCellMar>)', re.DOTALL)
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
LINES = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>' for side in SIDES)
FORM = "2"  # Raised when the same text is to make another file.
BORDERS = f"<w:tblBorders>{LINES}</w:tblBorders>"


def made(files: Mapping[str, str], day: str, author: str, cache: Path) -> dict[str, bytes]:
    """Path → Word file for each Markdown document among `files`, by `author`, of a day (24 November 2026)."""
    texts = {path: text for path, text in files.items() if path.startswith(FOLDER) and path.endswith(".md")}

    def compute() -> str:
        moment = int(datetime.strptime(day, "%d %B %Y").replace(tzinfo=UTC).timestamp())
        words = {path.removesuffix("md") + "docx": docx(text, moment, author) for path, text in texts.items()}
        return json.dumps({path: base64.b64encode(content).decode() for path, content in words.items()})

    parts = [identity(), FORM, day, author, json.dumps(texts)]
    kept: dict[str, str] = json.loads(citation_cache.fetch(cache, parts, compute, "words"))
    return {path: base64.b64decode(content) for path, content in kept.items()}


def docx(markdown: str, moment: int, author: str = "") -> bytes:
    """The Word file of a document, dated by the edition and not by the clock."""
    title = markdown.partition("\n")[0].removeprefix("# ")
    command = [executable(), "--from", READER, "--to", "docx", "--output", "-"]
    command += ["--metadata", "lang=en-GB"]
    done = subprocess.run(  # noqa: S603
        command,
        input=markdown.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)},
    )
    if done.returncode:
        raise PandocError(done.stderr.decode().strip())
    return _finished(done.stdout, title, author)


def _finished(written: bytes, title: str, author: str) -> bytes:
    """The file on A4, with lines in its tables, its title and its author, packed without the time of day."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/styles.xml":
                content = STYLE.sub(rf"\1{BORDERS}\2", content.decode()).encode()
            if name == "docProps/core.xml":
                named = f"<dc:title>{escape(title)}</dc:title>".encode()
                content = content.replace(b"<dc:title></dc:title>", named)
                by = f"<dc:creator>{escape(author)}</dc:creator>".encode()
                content = content.replace(b"<dc:creator></dc:creator>", by)
            if name == "word/document.xml":
                content = word_sheets.laid(content)
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            target.writestr(info, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
