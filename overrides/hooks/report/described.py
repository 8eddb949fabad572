"""What a page says of itself goes into the head of its HTML: plain text, and short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .pages import FrontMatter
    from .yaml_lines import Raw

NOT_PLAIN = re.compile(r"<[a-zA-Z/!]|\[@|\]\(|`")
MAX_DESCRIPTION = 160


def described(meta: FrontMatter, raw: Raw) -> Iterator[Problem]:
    """A description that is too long, and what would be shown as it stands, since nothing resolves it."""
    length = len(meta.description)
    if length > MAX_DESCRIPTION:
        what = f"the description has {length} characters; search engines cut it at {MAX_DESCRIPTION}."
        yield Problem(raw.path, raw.line_of("description"), what, "Shorten it to one plain sentence.")
    for name in ("title", "description", "position"):
        odd = NOT_PLAIN.search(getattr(meta, name) or "")
        if odd:
            what = f"'{odd[0]}' in '{name}' would be shown as it stands; front matter is plain text."
            yield Problem(raw.path, raw.line_of(name), what, "Write it without links, citations and tags.")
