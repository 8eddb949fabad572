"""Read pandoc's HTML and keep nothing of it but text, emphasis and web links."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from urllib.parse import quote

KEPT = {"em", "strong", "sup", "sub"}
# What may stand in an address unescaped; the rest is percent-encoded, never twice.
ADDRESS_SIGNS = "%/:=&?~#+!$,;'@()*[]"


def divisions(html: str) -> dict[str, str]:
    """Clean HTML of each innermost division, by its id, in their order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return {name: parts.strip() for name, parts in reader.found.items() if parts.strip()}


def text(html: str) -> str:
    """What a reader sees of clean HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.words)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self.words: list[str] = []
        self._divisions: list[str] = []
        self._links: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "div":
            self._divisions.append(given.get("id", ""))
        elif tag == "a":
            address = given.get("href", "")
            self._links.append(address.startswith(("https://", "http://")))
            if self._links[-1]:
                self._add(f'<a href="{escape(quote(address, safe=ADDRESS_SIGNS))}">')
        elif tag in KEPT:
            self._add(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self._divisions:
            self._divisions.pop()
        elif tag == "a" and self._links and self._links.pop():
            self._add("</a>")
        elif tag in KEPT:
            self._add(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        self._add(escape(data, quote=False))

    def _add(self, html: str) -> None:
        if self._divisions:
            name = self._divisions[-1]
            self.found[name] = self.found.get(name, "") + html
