"""The order of pages, read from `mkdocs.yml`."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from .problems import Problem
from .source_text import read_text
from .yaml_lines import parse
from .yaml_loader import Loader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .pages import Page

FILE = "mkdocs.yml"


class _Loader(Loader):
    """Reads mkdocs.yml without acting on the tags (`!ENV`, `!relative`) that MkDocs adds to YAML."""


_Loader.add_multi_constructor("!", lambda loader, _suffix, node: _plain(loader, node))
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, _suffix, node: _plain(loader, node))


def _plain(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None


@dataclass(frozen=True, slots=True)
class Navigation:
    """Pages in the order of the table of contents, each with the titles above it, and its line."""

    order: tuple[str, ...]
    parts: dict[str, tuple[str, ...]]
    lines: dict[str, int] = field(default_factory=dict)


def load(root: Path) -> tuple[Navigation, list[Problem]]:
    """The navigation, or why mkdocs.yml cannot be read."""
    text, problems = read_text(root / FILE, FILE)
    config, _, wrong = parse(text, FILE, loader=_Loader)
    problems += wrong
    nav = config.get("nav") if isinstance(config, dict) else None
    if not isinstance(nav, list):
        what = "mkdocs.yml has no table of contents."
        none = [] if problems else [Problem(FILE, 1, what, "Write: nav:\n  - index.md")]
        return Navigation((), {}), [*problems, *none]
    parts: dict[str, tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    for src, above in _walk(nav, ()):
        if src is None or src in parts:
            what = f"the page '{src}' stands twice in 'nav'." if src else "an entry of 'nav' names no page."
            line = _line(text, src, lines[src] + 1) if src else _line(text, "nav:", 1)
            problems.append(Problem(FILE, line, what, "Write: - Title of a part:\n    - chapter.md"))
        else:
            parts[src], lines[src] = above, _line(text, src, 1)
    return Navigation(tuple(parts), parts, lines), problems


def _line(text: str, words: str, first: int) -> int:
    """The first line from `first` on that ends in these words; `first` where there is none."""
    ends = re.compile(rf"(?:.*[\s\"'])?{re.escape(words)}[\"']?\s*(?:#.*)?")
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if number >= first and ends.fullmatch(line)), first)


def _walk(items: Iterable[Any], above: tuple[str, ...]) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """Pages with the titles above them; None in place of what is neither a page nor a part."""
    for item in items:
        if isinstance(item, dict) and item:
            for title, below in item.items():
                inner = (*above, str(title) or " ") if isinstance(below, list) else above
                yield from _walk(below if isinstance(below, list) else [below], inner)
        else:
            yield (item if isinstance(item, str) else None), above


def problems(navigation: Navigation, pages: Iterable[Page]) -> Iterator[Problem]:
    """Pages and navigation held against each other, and numbers against the order."""
    known = {page.src: page for page in pages}
    for src in known.keys() - set(navigation.order):
        what = "this page is not in the navigation."
        yield Problem(f"docs/{src}", 1, what, f"Add it to 'nav' in mkdocs.yml:\n- {src}")
    for src in navigation.order:
        if src not in known and not src.startswith(("http:", "https:")):
            what = f"the navigation names '{src}', which is not a page."
            yield Problem(FILE, navigation.lines.get(src, 1), what, _meant(src, known))
    yield from _numbers([known[src] for src in navigation.order if src in known], navigation)


def _meant(src: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(src, sorted(known), 1)
    return f"Did you mean '{near[0]}'?" if near else "Correct the path, or take the line out."


def _numbers(pages: list[Page], navigation: Navigation) -> Iterator[Problem]:
    last: dict[str, int] = {}
    for page in pages:
        part = next((title.split(" ")[0] for title in navigation.parts[page.src] if title[0].isdigit()), None)
        number = page.meta.number
        if part is None and number is None:
            continue
        here = re.fullmatch(rf"{part}\.([1-9][0-9]*)", number or "")
        if part is None or here is None or int(here[1]) <= last.get(part, 0):
            wanted = f"{part}.{last.get(part, 0) + 1}" if part else None
            what = f"the page's number ({number or 'none'}) does not fit its place in mkdocs.yml."
            remedy = (
                f'Write in the front matter: number: "{wanted}"' if wanted else "Remove the line 'number: …'."
            )
            yield Problem(page.path, 1, what, f"{remedy}\nor move the page in mkdocs.yml.")
        else:
            last[part] = int(here[1])
