"""The book as PDF: tagged for everyone (PDF/UA-1), by WeasyPrint."""

from __future__ import annotations

import hashlib
import io
import logging
import re
from typing import TYPE_CHECKING, Any

from . import book_metadata

if TYPE_CHECKING:
    from pathlib import Path


class UnfitError(Exception):
    """The typesetter found what the book must not have: a link to nowhere, a picture without a text."""


class _Complaints(logging.Handler):
    """What the typesetter calls an error, kept."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.kept.append(record.getMessage())


class Typesetter:
    """WeasyPrint with the fonts and the style of the book, read once."""

    def __init__(self, docs: Path) -> None:
        from weasyprint import CSS  # noqa: PLC0415  (asks for pango; only the book needs it)
        from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

        self.docs = docs
        self.fonts = FontConfiguration()
        self.style = CSS(filename=str(docs / "assets/css/book.css"), font_config=self.fonts)

    def pdf(self, html: str) -> bytes:
        """The bytes of a PDF/UA-1 file, the same for the same text; UnfitError for a bad one."""
        from weasyprint import HTML  # noqa: PLC0415

        text = re.sub(r'<link rel="stylesheet"[^>]*>', "", html, count=1)
        out = io.BytesIO()
        options: dict[str, Any] = {
            "pdf_variant": "pdf/ua-1",
            "pdf_identifier": hashlib.md5(text.encode(), usedforsecurity=False).digest(),
            "stylesheets": [self.style],
            "custom_metadata": True,
        }
        complaints, log = _Complaints(), logging.getLogger("weasyprint")
        log.addHandler(complaints)
        try:
            document = HTML(string=text, base_url=str(self.docs)).render(self.fonts, **options)
            document.metadata.generate_rdf_metadata = book_metadata.completed(document.metadata)
            document.write_pdf(out, **options)
        finally:
            log.removeHandler(complaints)
        if complaints.kept:
            raise UnfitError("\n".join(dict.fromkeys(complaints.kept)))
        return out.getvalue()
