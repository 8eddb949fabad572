"""Files that a build would publish: which, what they are, where they truly stand, and who may use them."""

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
    **dict.fromkeys(PICTURES, "docs/"),
    ".md": "docs/",
    ".txt": "docs/",
}
NOTICE = "NOTICE.txt"
MOVE = "Take it out of docs/: only pages (.md) and pictures (.svg, .png, .jpg, .webp) are published."
# As mkdocs.yml says under exclude_docs, and MkDocs by itself of dotfiles and of a folder for templates.
FOLDERS_LEFT_OUT = ("_data", "templates")
TEXT_OF_A_LICENCE = "assets/fonts/OFL.txt"


def is_published(src: str) -> bool:
    """Whether a build makes something of a file; `src` is its path below docs/."""
    parts = src.split("/")
    if any(part.startswith(".") for part in parts) or parts[0] in FOLDERS_LEFT_OUT:
        return False
    name = parts[-1]
    left_out = name.endswith(".txt") or name == "README.md" or name.startswith("LICENSE")
    return src == TEXT_OF_A_LICENCE or not left_out


def problems(root: Path) -> Iterator[Problem]:
    """Links to files elsewhere, files of a kind that is not published, and pictures without a licence."""
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.is_symlink():
                what = f"'{file.name}' only points at another file, whose content would be published."
                remedy = "Delete it, and put a copy of the file itself here if readers are to have it."
                yield Problem(path, 1, what, remedy)
            elif folder == "docs" and file.is_file() and is_published(path.removeprefix("docs/")):
                yield from _file(file, path)


def _file(file: Path, path: str) -> Iterator[Problem]:
    ending = file.suffix.lower()
    if not path.startswith(KINDS.get(ending, "nowhere/")):
        yield Problem(path, 1, f"'{file.name}' would be published, and is no page, picture or record.", MOVE)
    elif ending in PICTURES:
        notice = file.parent / NOTICE
        said = notice.read_text(encoding="utf-8", errors="replace") if notice.is_file() else ""
        if file.name not in said:
            beside = f"{path.rpartition('/')[0]}/{NOTICE}"
            what = f"nothing says where the picture '{file.name}' comes from and who may use it."
            remedy = f"Add to {beside}:\n{file.name}   Drawn by … for this report. CC BY 4.0."
            yield Problem(path, 1, what, remedy)
