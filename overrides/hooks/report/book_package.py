"""What holds an EPUB together: the list of its files with what the book says of itself, and the packing."""

from __future__ import annotations

import html
import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from .imprint import Imprint

CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
ACCESSIBILITY = {
    "schema:accessMode": ("textual", "visual"),
    "schema:accessModeSufficient": ("textual", "textual,visual"),
    "schema:accessibilityFeature": (
        "alternativeText",
        "displayTransformability",
        "longDescription",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
    ),
    "schema:accessibilityHazard": ("none",),
    "schema:accessibilitySummary": (
        "Every figure has a text that says what it shows. Headings, lists and tables are marked as such.",
    ),
}


def package(
    about: Imprint, identifier: str, order: Sequence[str], drawn: Collection[str], fonts: Iterable[str]
) -> str:
    """The package document."""
    items = "".join(
        f'<item id="text-{name}" href="{name}.xhtml" media-type="application/xhtml+xml"'
        + (' properties="svg"/>' if name in drawn else "/>")
        for name in order
    )
    items += "".join(
        f'<item id="{name}" href="fonts/{name}.woff2" media-type="font/woff2"/>' for name in fonts
    )
    spine = "".join(f'<itemref idref="text-{name}"/>' for name in order[1:])
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" '
        'xml:lang="en-GB" prefix="schema: http://schema.org/">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{_described(about, identifier)}</metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="style" href="style.css" media-type="text/css"/>'
        '<item id="cover-picture" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>'
        f'{items}</manifest><spine><itemref idref="text-cover"/><itemref idref="nav"/>'
        f"{spine}</spine></package>\n"
    )


def _described(about: Imprint, identifier: str) -> str:
    day = about.day.isoformat()
    plain = {
        "dc:title": about.title,
        "dc:creator": about.author,
        "dc:language": "en-GB",
        "dc:date": day,
        "dc:description": about.abstract,
        "dc:rights": f"Creative Commons Attribution 4.0 International, {about.licence}",
        "dc:publisher": about.author,
        "dc:source": about.address,
    }
    parts = [f'<dc:identifier id="book-id">{identifier}</dc:identifier>']
    parts += [f"<{name}>{html.escape(value)}</{name}>" for name, value in plain.items() if value]
    parts += [f"<dc:subject>{html.escape(word)}</dc:subject>" for word in about.keywords]
    parts += [f'<meta property="dcterms:modified">{day}T00:00:00Z</meta>']
    parts += [f'<meta property="dcterms:hasVersion">{html.escape(about.version)}</meta>']
    parts += [
        f'<meta property="{name}">{html.escape(value)}</meta>'
        for name, values in ACCESSIBILITY.items()
        for value in values
    ]
    return "".join(parts)


def packed(files: Mapping[str, str | bytes], day: date) -> bytes:
    """The files in one, dated by the edition; the type of the whole stands first and plain."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        add(book, "mimetype", b"application/epub+zip", day, zipfile.ZIP_STORED)
        add(book, "META-INF/container.xml", CONTAINER.encode(), day)
        for name, content in sorted(files.items()):
            add(book, name, content.encode() if isinstance(content, str) else content, day)
    return out.getvalue()


def add(book: zipfile.ZipFile, name: str, content: bytes, day: date, how: int = zipfile.ZIP_DEFLATED) -> None:
    """One file for an archive that is the same whenever it is made."""
    info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    info.external_attr = 0o644 << 16
    book.writestr(info, content, how)
