"""The Content-Security-Policy of a page, hashes of its scripts included (W3C, CSP Level 3)."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL | re.IGNORECASE)
HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
DATA = re.compile(r"\btype\s*=\s*[\"']?application/(?:ld\+)?json", re.IGNORECASE)
EVERYWHERE = """/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=()
"""


def put_in(page: str) -> str:
    """The page with a policy that allows its own inline scripts by hash and no other host."""
    head = HEAD.search(page)
    if head is None:
        return page
    meta = f'<meta http-equiv="Content-Security-Policy" content="{of(page)}">'
    return f"{page[: head.end()]}{meta}{page[head.end() :]}"


def of(page: str) -> str:
    """The policy of a page: all from its own origin, no plug-ins, no frames, no script without its hash."""
    hashes = " ".join(dict.fromkeys(f"'sha256-{_hash(code)}'" for code in inline_scripts(page)))
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {hashes}".strip(),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'none'",
            "object-src 'none'",
        ]
    )


def headers(pages: Iterable[str]) -> str:
    """A `_headers` file for hosts that read one: the policy for the folders of `pages`, the rest for all.

    No page of ours has a script without an address, so one policy fits all; files to download get none,
    since a browser's own reader of PDF may need what it forbids.
    """
    folders = {page.split("/")[0] for page in pages if "/" in page}
    paths = ["/", "/404.html", *(f"/{folder}/*" for folder in sorted(folders))]
    rule = f"  Content-Security-Policy: {of('')}; frame-ancestors 'none'\n"
    return EVERYWHERE + "".join(f"{path}\n{rule}" for path in paths)


def inline_scripts(page: str) -> list[str]:
    """The code of the scripts that stand in the page itself; data blocks are not scripts."""
    return [
        script["code"]
        for script in SCRIPT.finditer(page)
        if " src=" not in script["attributes"] and not DATA.search(script["attributes"])
    ]


def _hash(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
