"""Files that a build would publish: what they are, where they truly stand, and who may use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDERS = ("docs", "bibliography")
PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"})
# Below docs/, the folder in which files of a kind stand; elsewhere only pages are published.
KINDS = {
    ".css": "docs/assets/css/",
    ".js": "docs/assets/",
    ".woff2": "docs/assets/fonts/",
    ".yml": "docs/_data/",
    ".csv": "docs/_data/",
    **dict.fromkeys(PICTURES, "docs/"),
    ".md": "docs/",
    ".txt": "docs/",
    ".off": "docs/",
}
NOTICE = "NOTICE.txt"
MOVE = "Take it out of docs/: pages (.md), pictures (.svg, .png, .jpg, .webp) and records are published."


def problems(root: Path) -> Iterator[Problem]:
    """Links to files elsewhere, files of a kind that is not published, and pictures without a licence."""
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.is_symlink():
                what = f"'{file.name}' only points at another file, whose content would be published."
                remedy = "Delete it, and put a copy of the file itself here if readers are to have it."
                yield Problem(path, 1, what, remedy)
            elif folder == "docs" and file.is_file() and "/." not in path:
                yield from _file(file, path)


def _file(file: Path, path: str) -> Iterator[Problem]:
    ending = file.suffix.lower()
    if not path.startswith(KINDS.get(ending, "nowhere/")) and file.name != "LICENSE":
        yield Problem(path, 1, f"'{file.name}' would be published, and is no page, picture or record.", MOVE)
    elif ending in PICTURES:
        notice = file.parent / NOTICE
        said = notice.read_text(encoding="utf-8", errors="replace") if notice.is_file() else ""
        if file.name not in said:
            beside = f"{path.rpartition('/')[0]}/{NOTICE}"
            what = f"nothing says where the picture '{file.name}' comes from and who may use it."
            remedy = f"Add to {beside}:\n{file.name}   Drawn by … for this report. CC BY 4.0."
            yield Problem(path, 1, what, remedy)
