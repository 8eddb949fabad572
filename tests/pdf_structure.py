"""What a PDF promises everyone, read from the file itself: each breach is one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

OURS = re.compile(r"/[A-Z]{6}\+Report-Book-(Serif|Title|Sans|Mono)")


def breaches(file: Path) -> list[str]:
    """Everything that the file does not keep."""
    with pikepdf.open(file) as pdf:
        return [*_of_document(pdf), *_of_links(pdf), *_of_figures(pdf), *_of_fonts(pdf)]


def _of_document(pdf: Any) -> Iterator[str]:
    root = pdf.Root
    if "/StructTreeRoot" not in root or not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "it is not tagged"
    if str(root.get("/Lang", "")) != "en-GB":
        yield "its language is not British English"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "a reader would show its file name and not its title"
    about = bytes(root.Metadata.read_bytes()).decode() if "/Metadata" in root else ""
    for what, written in (
        ("PDF/UA-1", 'pdfuaid:part="1"'),
        ("a title", "dc:title"),
        ("an author", "dc:creator"),
        ("its rights", "dc:rights"),
        ("its licence", "<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/<"),
        ("its language", "<dc:language><rdf:Bag><rdf:li>en-GB<"),
    ):
        if written not in about:
            yield f"its metadata do not name {what}"
    if about.count("<rdf:RDF") != 1:
        yield "its metadata are not one description"
    for what, name in (("title", "/Title"), ("author", "/Author"), ("licence", "/dctermslicense")):
        if not str(pdf.docinfo.get(name, "")):
            yield f"it does not name its {what}"
    if "Edition" not in str(pdf.docinfo.get("/dctermshasversion", "")):
        yield "it does not name its edition"


def places(pdf: Any) -> set[str]:
    """The names of all places in the file."""
    if "/Names" not in pdf.Root or "/Dests" not in pdf.Root.Names:
        return set()
    return set(map(str, pikepdf.NameTree(pdf.Root.Names.Dests).keys()))


def _of_links(pdf: Any) -> Iterator[str]:
    known = places(pdf)
    for number, page in enumerate(pdf.pages, 1):
        for note in page.get("/Annots", []):
            if note.get("/Subtype") != "/Link":
                continue
            action = note.get("/A", {})
            to = note.get("/Dest", action.get("/D"))
            if to is not None and isinstance(to, pikepdf.String) and str(to) not in known:
                yield f"page {number}: a link leads to '{to}', which is nowhere"
            if to is None and not str(action.get("/URI", "")):
                yield f"page {number}: a link leads nowhere at all"
            if "/StructParent" not in note:
                yield f"page {number}: a link is not tagged"


def elements(pdf: Any) -> Iterator[Any]:
    """Every element of the structure."""
    waiting = [pdf.Root.StructTreeRoot] if "/StructTreeRoot" in pdf.Root else []
    seen: set[Any] = set()
    while waiting:
        node = waiting.pop()
        if node.objgen in seen:
            continue
        seen.add(node.objgen)
        if isinstance(node, pikepdf.Dictionary) and "/S" in node and node.get("/Type") == "/StructElem":
            yield node
        kids: Any = node.get("/K", []) if isinstance(node, pikepdf.Dictionary) else []
        listed = kids if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in listed if isinstance(kid, pikepdf.Dictionary)]


def _of_figures(pdf: Any) -> Iterator[str]:
    for node in elements(pdf):
        if node.S == "/Figure" and not str(node.get("/Alt", "")).strip():
            yield "a figure has no text in its place"


def _of_fonts(pdf: Any) -> Iterator[str]:
    seen: set[str] = set()
    for number, page in enumerate(pdf.pages, 1):
        for holder in (page, *_forms(page)):
            for name, font in holder.get("/Resources", {}).get("/Font", {}).items():
                key = f"{font.objgen}"
                if key in seen:
                    continue
                seen.add(key)
                yield from _of_font(font, f"page {number}: the font {name} {font.get('/BaseFont', '')}")
        if _has_missing_glyph(page):
            yield f"page {number}: a letter has no glyph"


def _forms(page: Any) -> Iterator[Any]:
    for thing in page.get("/Resources", {}).get("/XObject", {}).values():
        if thing.get("/Subtype") == "/Form":
            yield thing


def _of_font(font: Any, where: str) -> Iterator[str]:
    described = (
        font.DescendantFonts[0].FontDescriptor
        if "/DescendantFonts" in font
        else font.get("/FontDescriptor", {})
    )
    if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()):
        yield f"{where} is not embedded"
    if not OURS.match(str(font.get("/BaseFont", ""))):
        yield f"{where} is not one of ours: a letter is missing in them"


def _has_missing_glyph(page: Any) -> bool:
    """Whether the page shows glyph 0, the box that stands for a letter that no font has."""
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        if str(operator) not in {"Tj", "TJ"}:
            continue
        shown = operands[0] if str(operator) == "TJ" else [operands[0]]
        for piece in shown:
            codes = bytes(piece) if isinstance(piece, pikepdf.String) else b""
            if any(codes[at : at + 2] == b"\x00\x00" for at in range(0, len(codes) - 1, 2)):
                return True
    return False


def bookmarks(file: Path) -> list[tuple[int, str]]:
    """Depth and title of each bookmark, in order."""
    found: list[tuple[int, str]] = []

    def walk(items: Any, depth: int) -> None:
        for item in items:
            found.append((depth, str(item.title)))
            walk(item.children, depth + 1)

    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        walk(outline.root, 1)
    return found
