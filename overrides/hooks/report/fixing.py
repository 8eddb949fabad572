"""Mend what is mechanical, and no words: how files are saved, ids, lines, order, quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import (
    bibliography_parse,
    fixing_lines,
    fixing_saved,
    pages,
    permalinks,
    prose,
    quotation_marks,
    sections,
    sources,
    whereabouts,
)
from .bibliography_entry import Entry
from .published import is_published
from .yaml_lines import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def fix(root: Path) -> list[str]:
    """Mend the sources below `root`; what was done, one sentence for each change."""
    done = [*fixing_saved.fix(root), *_quotation_marks(root)]
    for page in pages.read_all(root)[0]:
        done += _page(root, page)
    for file in sorted((root / "bibliography").glob("*.bib")):
        done += _bibliography(root, file)
    return [*done, *_registry(root)]


def _quotation_marks(root: Path) -> Iterator[str]:
    for file in (one for name in ("*.md", "_data/*.yml") for one in sorted((root / "docs").rglob(name))):
        path = file.relative_to(root).as_posix()
        text, unreadable = read_text(file, path)
        if unreadable or (file.suffix == ".md" and not is_published(path.removeprefix("docs/"))):
            continue  # Its author hears of it from the checks.
        better = quotation_marks.mended(path, text)
        if better != text:
            file.write_text(better, encoding="utf-8")
            yield f"{path}: made straight quotation marks and apostrophes typographic."


def _page(root: Path, page: pages.Page) -> list[str]:
    lines, done = list(page.lines), []
    if any("\ufffd" in line for line in lines):
        return []  # Bytes that are not UTF-8 would be lost in writing.
    taken = {section.id for one in pages.read_all(root)[0] for section in sections.of_page(one)}
    for number, heading in sections.headings(page):
        slug = sections.slug(heading["title"])
        if slug and not sections.id_of(heading) and not heading["attributes"]:
            name = _free(slug, taken)
            lines[number - 1] = f"{heading['marks']} {heading['title']} {{ #{name} }}"
            done.append(f"{page.path}:{number}: gave the section the id '{name}'.")
    for number, text in reversed(list(prose.lines(page))):
        parts = fixing_lines.sentences(lines[number - 1]) if prose.second_sentence(text) else []
        if len(parts) > 1:
            lines[number - 1 : number] = parts
            done.append(f"{page.path}:{number}: put {len(parts)} sentences on lines of their own.")
    if done:
        (root / page.path).write_text("\n".join(lines), encoding="utf-8")
    return done


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "-again"
    taken.add(name)
    return name


def _bibliography(root: Path, file: Path) -> Iterator[str]:
    path = file.relative_to(root).as_posix()
    text, unreadable = read_text(file, path)
    found = list(bibliography_parse.parse(path, text))
    entries = [one for one in found if isinstance(one, Entry)]
    keys = [entry.key for entry in entries]
    if unreadable or len({*keys}) != len(found) or keys == sorted(keys):
        return  # What cannot be read, or stands twice, is for its author to mend.
    lines = text.split("\n")
    starts = [entry.line - 1 for entry in entries]
    ends = [*starts[1:], len(lines)]
    blocks = {e.key: "\n".join(lines[a:b]).strip() for e, a, b in zip(entries, starts, ends, strict=True)}
    head = "\n".join(lines[: starts[0]]).strip()
    body = "\n\n".join(blocks[key] for key in sorted(blocks))
    file.write_text(f"{head}\n\n{body}\n".lstrip(), encoding="utf-8")
    yield f"{path}: put the entries in the order of their keys."


def _registry(root: Path) -> Iterator[str]:
    read = sources.load(root)
    file = root / permalinks.FILE
    text = file.read_text(encoding="utf-8", errors="surrogateescape") if file.is_file() else ""
    if re.search(r"^[^\s#]", text, re.MULTILINE) and permalinks.load(root)[1]:
        yield f"{permalinks.FILE}: cannot be read as a whole, so nothing was changed there. See: make check"
        return
    if re.search(r"^\s+\S", text, re.MULTILINE):
        return  # An entry over several lines: sorting lines would tear it apart.
    missing = [
        f"{name}: [{page}]"
        for name, (page, _, _) in whereabouts.present(read).items()
        if name not in read.registry.ids | read.unread
    ]
    if missing:
        comments = [line for line in text.splitlines() if line.startswith("#")]
        entries = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
        lines = "\n".join([*comments, *sorted([*entries, *missing])]) + "\n"
        file.write_text(lines, encoding="utf-8", errors="surrogateescape")
        yield f"{permalinks.FILE}: registered {len(missing)} new ids."
