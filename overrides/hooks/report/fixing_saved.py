"""How the sources were saved: as UTF-8 with Unix line ends, whatever an editor made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .source_text import saved_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = (
    "docs/**/*.md",
    "docs/_data/**/*.yml",
    "docs/_data/**/*.csv",
    "bibliography/*.bib",
    "bibliography/*.yml",
    "mkdocs.yml",
    "CITATION.cff",
    ".zenodo.json",
)


def fix(root: Path) -> Iterator[str]:
    """Save again what was saved otherwise, and say so; no word changes."""
    for file in (file for pattern in TEXTS for file in sorted(root.glob(pattern))):
        data = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
        if (plain := saved_plainly(data)) != data:
            file.write_bytes(plain)
            yield f"{file.relative_to(root).as_posix()}: saved as UTF-8 with Unix line ends."
