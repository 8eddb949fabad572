"""mkdocs.yml: features of the theme that do not exist are passed over in silence by the builder."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "mkdocs.yml"
# Material for MkDocs 9.8, "Setup" and "Reference".
FEATURES = frozenset({
    "announce.dismiss", "content.action.edit", "content.action.view", "content.code.annotate",
    "content.code.copy", "content.code.select", "content.footnote.tooltips", "content.tabs.link",
    "content.tooltips", "header.autohide", "navigation.expand", "navigation.footer", "navigation.indexes",
    "navigation.instant", "navigation.instant.preview", "navigation.instant.prefetch",
    "navigation.instant.progress", "navigation.path", "navigation.prune", "navigation.sections",
    "navigation.tabs", "navigation.tabs.sticky", "navigation.top", "navigation.tracking",
    "search.highlight", "search.share", "search.suggest", "toc.follow", "toc.integrate",
})  # fmt: skip


def problems(root: Path) -> Iterator[Problem]:
    """Unknown features of the theme, with the line and the nearest known name."""
    if not (root / FILE).is_file():
        yield Problem(FILE, 1, "mkdocs.yml is missing.", "Restore it: git checkout mkdocs.yml")
        return
    inside = False
    for number, line in enumerate(
        (root / FILE).read_text(encoding="utf-8", errors="replace").splitlines(), 1
    ):
        if re.match(r"\s+features:\s*$", line):
            inside = True
        elif inside and (item := re.match(r"\s+-\s+([\w.]+)", line)):
            if item[1] not in FEATURES:
                near = difflib.get_close_matches(item[1], FEATURES, 1)
                remedy = f"Did you mean '{near[0]}'?" if near else "Take the line out."
                yield Problem(FILE, number, f"the theme has no feature '{item[1]}'.", remedy)
        elif inside and line.strip() and not line.strip().startswith("#"):
            inside = False
