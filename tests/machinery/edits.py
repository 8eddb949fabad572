"""Small edits to a copy of the sources, as contributors make them by mistake."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path], None]

FRONT = "---\ntitle: {title}\ndescription: What it says.\nchecked: 2026-11-24\nreview_in_months: 12\n---\n\n"


def append(path: str, text: str | bytes) -> Edit:
    """Put `text` at the end of a file."""

    def edit(root: Path) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        with (root / path).open("ab") as file:
            file.write(data)

    return edit


def replace(path: str, pattern: str, new: str) -> Edit:
    """Put `new` in the place of the first match of `pattern`, which must be there."""

    def edit(root: Path) -> None:
        file = root / path
        text, count = re.subn(pattern, lambda _: new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
        assert count, f"{path} no longer holds {pattern!r}; choose another place for this mistake"
        file.write_bytes(text.encode())

    return edit


def write(path: str, text: str | bytes) -> Edit:
    """Make a file, or put other content into it."""

    def edit(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    return edit


def page(path: str, title: str, body: str = "") -> Edit:
    """Add a page with good front matter."""
    return write(path, FRONT.format(title=title) + (body or f"# {title} {{ #{title.lower()}-page }}\n"))


def remove(path: str) -> Edit:
    """Lose a file."""
    return lambda root: (root / path).unlink()


def repeat(path: str, target: str) -> Edit:
    """Copy a file."""

    def edit(root: Path) -> None:
        shutil.copy(root / path, root / target)

    return edit


def move(path: str, target: str) -> Edit:
    """Give a file another name."""

    def edit(root: Path) -> None:
        (root / path).rename(root / target)

    return edit


def folder(path: str) -> Edit:
    """Put a folder in the place of a file."""

    def edit(root: Path) -> None:
        (root / path).unlink(missing_ok=True)
        (root / path).mkdir(parents=True)

    return edit


def link(path: str, target: str) -> Edit:
    """Put a link to another file or folder in the place of a file."""
    return lambda root: (root / path).symlink_to(target)


def all_of(*edits: Edit) -> Edit:
    """Several edits, one after the other."""

    def edit(root: Path) -> None:
        for one in edits:
            one(root)

    return edit


def windows(path: str) -> Edit:
    """Save a file with Windows line ends."""

    def edit(root: Path) -> None:
        data = (root / path).read_bytes().replace(b"\n", b"\r\n")
        (root / path).write_bytes(data)

    return edit


def saved(path: str, encoding: str) -> Edit:
    """Save a file in another encoding."""

    def edit(root: Path) -> None:
        (root / path).write_bytes((root / path).read_text("utf-8").encode(encoding))

    return edit


def prune(root: Path, kept: frozenset[str]) -> None:
    """Keep only some chapters of a copy, so that many copies are checked in little time."""
    for file in (root / "docs").rglob("*.md"):
        src = file.relative_to(root / "docs").as_posix()
        if src not in kept:
            file.unlink()
    settings = root / "mkdocs.yml"
    lines: list[str] = []  # From the last to the first: a part in which no page is left goes too.
    for line in reversed(settings.read_text(encoding="utf-8").splitlines()):
        inner = "    " + line[: len(line) - len(line.lstrip())]
        listed = re.fullmatch(r" *- ([\w/-]+\.md)", line)
        empty = re.fullmatch(r" *- [^:]+:", line) and not "".join(lines[-1:]).startswith(inner)
        if not empty and (not listed or listed[1] in kept):
            lines.append(line)
    settings.write_text("\n".join([*reversed(lines), ""]), encoding="utf-8")
    shutil.rmtree(root / "docs/assets/fonts", ignore_errors=True)
