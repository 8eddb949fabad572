"""Small pages for tests of rules that read one page."""

from __future__ import annotations

import tempfile
from pathlib import Path

from report import pages

FRONT = "---\ntitle: A page\ndescription: What it says.\nchecked: 2026-11-24\nreview_in_months: 12\n"


def page(markdown: str, *, src: str = "chapter.md", **front: str) -> pages.Page:
    """The page with this body; its first line is line 7, or later for each extra field."""
    extra = "".join(f"{name}: {value}\n" for name, value in front.items())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "docs" / src
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{FRONT}{extra}---\n{markdown}\n", encoding="utf-8")
        found, problems = pages.read(Path(folder), src)
    assert found is not None, problems
    return found
