"""The site as a folder to open from disk: links name files, the search needs no server."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

from . import book_package, book_shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

TOP = "report-offline"
LEFT_OUT = ("downloads/", "sitemap.xml", "404.html", "assets/css/book", "assets/fonts/book/")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
# 'self' names no origin for a file, so the scheme itself is named; there is no host that a page could reach.
ALLOWED = (
    "default-src 'none'; script-src file: 'unsafe-inline'; style-src file: 'unsafe-inline'; "
    "img-src file: data:; font-src file:; frame-src 'self' file:; connect-src 'none'; "
    "base-uri 'none'; form-action 'none'"
)
LINK = re.compile(r'(<(?:a|link)\b[^>]*?\shref=")([^"]*)(")')
SEARCH = re.compile(r'"search": ?"([^"]*)assets/scripts/search\.js\?worker=[^"]*/([^"/]+)"')
BUNDLE = re.compile(r'<script src="([^"]*)assets/javascripts/bundle')
# A font asked for early is refused from disk; a feed makes a script ask the web for the list of pages.
ONLINE = re.compile(r'\s*<link\b[^>]*\brel="(?:preload|canonical|alternate)"[^>]*>')
FORWARD = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)(")')
CITING = re.compile(r'<script src="([^"]*)assets/scripts/(?=(?:all|cite)\.js")')
START = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Open the report</title>
<meta http-equiv="refresh" content="0; url=report/index.html"></head>
<body><p><a href="report/index.html">Open the report</a></p></body></html>
"""


def archive(built: Path, day: date) -> bytes:
    """The bytes of the archive, the same for the same site."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        book_package.add(packed, f"{TOP}/open-the-report.html", START.encode(), day)
        for name, content in _files(built):
            book_package.add(packed, f"{TOP}/report/{name}", content, day)
    return out.getvalue()


def _files(built: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(built.rglob("*")):
        name = file.relative_to(built).as_posix()
        if file.is_dir() or name.startswith(LEFT_OUT) or name.endswith((".map", ".gz")):
            continue
        if name == "search/search_index.json":
            yield "search/search_index.js", _index(file.read_text(encoding="utf-8")).encode()
        elif name.endswith(".html"):
            yield name, page(file.read_text(encoding="utf-8")).encode()
        else:
            yield name, file.read_bytes()


def page(text: str) -> str:
    """A page that works from disk."""
    text = POLICY.sub(f'<meta http-equiv="Content-Security-Policy" content="{ALLOWED}">', text)
    text = ONLINE.sub("", book_shown.without(text))
    for leading in (LINK, FORWARD):
        text = leading.sub(lambda link: link[1] + _to_file(link[2]) + link[3], text)
    text = CITING.sub(r'<script src="\1assets/offline/cite.js"></script>\g<0>', text)
    text = SEARCH.sub(r'"search": "\1assets/offline/search.js?worker=\2"', text)
    shim = r'<script src="\1assets/offline/iframe-worker.js"></script>'
    return BUNDLE.sub(shim + r'<script src="\1assets/javascripts/bundle', text)


def _to_file(link: str) -> str:
    """The link with the name of the file that a server would find."""
    path, mark, anchor = link.partition("#")
    if not path or re.match(r"[a-z][a-z0-9+.-]*:|//", path):
        return link
    if path.endswith("/"):
        path += "index.html"
    elif path.split("/")[-1] in {".", ".."}:
        path += "/index.html"
    return path + mark + anchor


def _index(text: str) -> str:
    """The search index as a script, its places named as files."""
    index = json.loads(text)
    for entry in index["docs"]:
        path, mark, anchor = entry["location"].partition("#")
        entry["location"] = _to_file(path or "./").removeprefix("./") + mark + anchor
    return f"var __index={json.dumps(index, ensure_ascii=False, separators=(',', ':'))};"
