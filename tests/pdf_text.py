"""The words on each sheet of a PDF, as a reader's programme takes them out."""

from __future__ import annotations

from pypdfium2 import PdfDocument

AT_THE_END = "\x02"  # How PDFium writes a hyphen with which a line ends.


def sheets(pdf: bytes) -> list[str]:
    """The text of each sheet, line by line."""
    read = PdfDocument(pdf)
    try:
        return [sheet.get_textpage().get_text_bounded().replace(AT_THE_END, "-") for sheet in read]
    finally:
        read.close()
