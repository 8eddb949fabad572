"""Links to other places: whole and encrypted addresses, of those who published what stands there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Places that republish the works of others: the report links to the publisher.
COPIES = (
    "academia.edu", "researchgate.net", "scribd.com", "docslib.org", "pdfslide.net", "slideshare.net",
    "coursehero.com", "sci-hub", "yumpu.com", "issuu.com", "studylib.net", "archive.ph",
)  # fmt: skip


def problems(target: str) -> Iterator[tuple[str, str]]:
    """What is wrong with an address that begins with its scheme, and what to write instead."""
    if target.startswith(("mailto:", "tel:")):
        return
    host = re.sub(r"^https?://", "", target).split("/")[0]
    if "." not in host or " " in target:
        yield f"'{target}' is not an address.", "Write the whole address: https://…"
    if target.startswith("http:"):
        yield f"'{target}' is not encrypted.", f"Write: https:{target[5:]}"
    copy = next((name for name in COPIES if host.endswith(name)), None)
    if copy:
        yield f"'{host}' republishes the works of others.", "Link to the publisher, or cite without a link."
