"""Who binds the same site again gets the same bytes: elsewhere, in another time zone, with other hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.book, pytest.mark.full]
AGAIN = """
import sys
from pathlib import Path
from report import book, book_epub, book_offline
from report.book_pdf import Typesetter

root, site, out = map(Path, sys.argv[1:])
bound = book.read(root, site)
page = next(page for page in bound.pages if page.id == "limits-of-prediction")
(out / "chapter.pdf").write_bytes(Typesetter(root / "docs").pdf(bound.chapter(page)))
(out / "report.epub").write_bytes(book_epub.epub(bound, root / "docs"))
(out / "report-offline.zip").write_bytes(book_offline.archive(site, bound.about.day))
"""


def test_another_process_elsewhere_binds_the_same_bytes(
    copy: Path, site: Path, chapter: Path, epub: Path, unpacked: Path, tmp_path: Path
) -> None:
    elsewhere = {"PYTHONPATH": str(ROOT / "overrides/hooks"), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    out = tmp_path / "again"
    out.mkdir()
    command = [sys.executable, "-c", AGAIN, str(copy), str(site), str(out)]
    subprocess.run(command, cwd=tmp_path, env={**os.environ, **elsewhere}, check=True)
    for first in (chapter, epub, unpacked.parent / "report-offline.zip"):
        assert (out / first.name).read_bytes() == first.read_bytes(), first.name
