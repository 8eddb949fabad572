"""Read pandoc's HTML and keep nothing of it but text, emphasis and web links."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import quote

# Nothing is copied but text, which is escaped anew: what is no tag to this pattern becomes text.
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>")
KEPT = frozenset({"em", "strong", "sup", "sub"})
ATTRIBUTE = re.compile(r'\s(id|href)="([^"]*)"')
# What may stand in an address unescaped; the rest is percent-encoded, never twice.
ADDRESS_SIGNS = "%/:=&?~#+!$,;'@()*[]"


def divisions(html: str) -> dict[str, str]:
    """Clean HTML of each innermost division, by its id, in their order."""
    found: dict[str, list[str]] = {}
    inside: list[list[str]] = []
    links: list[bool] = []
    before, *parts = TAG.split(html)
    del before  # Nothing stands before the first division.
    for closes, name, attributes, text in zip(parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=True):
        if name == "div":
            _step(found, inside, closes, attributes)
        elif inside and name in KEPT:
            inside[-1].append(f"<{closes}{name}>")
        elif inside and name == "a":
            inside[-1].append(_link(links, closes, attributes))
        if inside and text:
            inside[-1].append(_text(text))
    whole = {name: "".join(parts).strip() for name, parts in found.items()}
    return {name: text for name, text in whole.items() if text}


def text(html: str) -> str:
    """What a reader sees of clean HTML."""
    return unescape(TAG.sub("", html))


def _step(found: dict[str, list[str]], inside: list[list[str]], closes: str, attributes: str) -> None:
    """Into a division, or out of it."""
    if not closes:
        inside.append(found.setdefault(_given(attributes, "id"), []))
    elif inside:
        inside.pop()


def _link(links: list[bool], closes: str, attributes: str) -> str:
    """The tag of a link that leads into the web, nothing for another."""
    if closes:
        return "</a>" if links and links.pop() else ""
    address = _given(attributes, "href")
    links.append(address.startswith(("https://", "http://")))
    return f'<a href="{escape(quote(address, safe=ADDRESS_SIGNS))}">' if links[-1] else ""


def _given(attributes: str, name: str) -> str:
    return next((unescape(value) for given, value in ATTRIBUTE.findall(attributes) if given == name), "")


def _text(text: str) -> str:
    return escape(unescape(text) if "&" in text else text, quote=False)
