"""Pages as they stand in `docs/`: front matter, body, and which lines are prose."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from .described import described
from .once import once
from .problems import Problem
from .published import is_published
from .records import typed
from .visible_lines import visible
from .yaml_lines import Raw, parse, raw_mapping, read_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

import yaml

EXAMPLE = "---\ntitle: …\ndescription: …\nchecked: 2026-11-24\nreview_in_months: 12\n---"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a page says of itself before its text.

    `checked` is the day on which the text was last held against its sources, `position` the day for
    which it states law or figures, as a sentence that readers see.
    """

    title: str
    description: str
    checked: date
    review_in_months: int
    number: str | None = None
    position: str | None = None
    reading_grade: int = 10
    template: Literal["home.html"] | None = None
    subtitle: str | None = None
    hide: tuple[str, ...] = ()
    search: dict[str, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """One page: `src` below docs/, its front matter, all its lines, and where its body begins (from 0).

    `kept` holds what was already found in it: see `once`.
    """

    src: str
    meta: FrontMatter
    lines: tuple[str, ...]
    body_at: int
    kept: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def path(self) -> str:
        """The page's path from the project's root."""
        return f"docs/{self.src}"

    @property
    def body(self) -> str:
        """The page's Markdown without the front matter."""
        return "\n".join(self.lines[self.body_at :])

    def visible(self) -> Sequence[tuple[int, str]]:
        """Line numbers (from 1) and lines of the body that are neither code nor in a comment."""
        return _visible(self)


@once
def _visible(page: Page) -> tuple[tuple[int, str], ...]:
    return tuple(visible(page.lines[page.body_at :], page.body_at + 1))


def read_all(root: Path) -> tuple[list[Page], list[Problem]]:
    """Every page below `docs/`, in the order of paths, and what keeps the others from being read."""
    every = (file.relative_to(root / "docs").as_posix() for file in sorted((root / "docs").rglob("*.md")))
    found = [read(root, src) for src in every if is_published(src)]
    pages = [page for page, _ in found if page is not None]
    return pages, [problem for _, problems in found for problem in problems]


def read(root: Path, src: str) -> tuple[Page | None, list[Problem]]:
    """One page, or the problems of its front matter."""
    text, unreadable = read_text(root / "docs" / src, f"docs/{src}")
    page, problems = _of_text(src, text)
    return page, [*unreadable, *problems]


@lru_cache(maxsize=4096)  # While serving, a page that nobody edited stays the same object, scans included.
def _of_text(src: str, text: str) -> tuple[Page | None, tuple[Problem, ...]]:
    path = f"docs/{src}"
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        what = "this page has no front matter" if lines[0] != "---" else "the front matter is not closed"
        return None, (Problem(path, 1, f"{what}.", f"Begin the file with:\n{EXAMPLE}"),)
    end = lines.index("---", 1)
    raw, problems = _front(lines[1:end], path)
    if raw is None:
        return None, tuple(problems)
    meta, wrong = typed(raw, FrontMatter)
    if meta is None:
        return None, tuple(wrong)
    page = Page(src=src, meta=meta, lines=tuple(lines), body_at=end + 1)
    return page, tuple(described(meta, raw))


def _front(lines: list[str], path: str) -> tuple[Raw | None, list[Problem]]:
    value, node, problems = parse("\n".join(lines), path, first_line=2)
    if problems:
        return None, problems
    if not isinstance(node, yaml.MappingNode):
        return None, [Problem(path, 1, "the front matter is empty.", "Write title: … and description: …")]
    return raw_mapping(node, value, path, first_line=2), []
