"""Documents to download and fill in: one content, as Markdown, from which pandoc makes the Word file."""

from __future__ import annotations

from dataclasses import dataclass

FOLDER = "toolkit/files"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a document."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its title, its heads, and rows; an empty cell is a blank to fill in."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One document: the name of its files, its title, and its blocks in order."""

    name: str
    title: str
    body: tuple[Heading | Text | Table, ...]

    @property
    def path(self) -> str:
        """Where its files stand below the site's root, without the ending."""
        return f"{FOLDER}/{self.name}"


def markdown(document: Document, note: str) -> str:
    """The document as Markdown with pipe tables; `note` says where it comes from."""
    blocks = [f"# {document.title}", note, *(_block(one) for one in document.body)]
    return "\n\n".join(blocks) + "\n"


def _block(one: Heading | Text | Table) -> str:
    if isinstance(one, Heading):
        return f"## {one.text}"
    if isinstance(one, Text):
        return one.text
    title = f"## {one.title}\n\n" if one.title else ""
    return title + "\n".join([_row(one.head), _rule(one), *map(_row, one.rows)])


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _rule(one: Table) -> str:
    """Widths of the columns, which pandoc reads from the dashes when a row is long."""
    widths = [_width([row[at] for row in one.rows], head) for at, head in enumerate(one.head)]
    return "|" + "|".join("-" * width for width in widths) + "|"


def _width(cells: list[str], head: str) -> int:
    longest = max([len(head), *map(len, cells)])
    if not any(cells):
        return 40  # A column to write in.
    return 6 if longest < 10 else min(40, max(12, longest // 2))  # noqa: PLR2004
