"""The same page, style sheet or script with fewer bytes: nothing that a browser would act on is left out."""

from __future__ import annotations

import re

import rcssmin
import rjsmin

AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
SPACE = re.compile(r"[ \t]*\n\s*")


def page(html: str) -> str:
    """A page without indentation and empty lines, save where white space is part of the text."""
    parts = AS_WRITTEN.split(html)  # text, element, its name, text, …
    texts = [SPACE.sub("\n", text) for text in parts[::3]]
    elements = [*parts[1::3], ""]
    return "".join(text + element for text, element in zip(texts, elements, strict=True)).lstrip()


def sheet(css: str) -> str:
    """A style sheet without comments and white space."""
    return str(rcssmin.cssmin(css)) + "\n"


def script(code: str) -> str:
    """A script without comments and white space."""
    return str(rjsmin.jsmin(code)) + "\n"
