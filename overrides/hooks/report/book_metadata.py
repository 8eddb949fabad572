"""What a PDF says of its rights and language to programmes that read XMP, beside what WeasyPrint writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

if TYPE_CHECKING:
    from collections.abc import Callable

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
LICENCE, STATEMENT = "dcterms.license", "dcterms.rights"


def completed(metadata: Any) -> Callable[..., bytes]:
    """The writer of a document's XMP, which adds its licence and its language to the one description."""
    plain = metadata.generate_rdf_metadata

    def written(*variant: Any) -> bytes:
        rdf = fromstring(plain(*variant))  # noqa: S314  (just written by WeasyPrint)
        register_namespace("xmpRights", RIGHTS)
        about = SubElement(rdf, f"{{{RDF}}}Description", {f"{{{RDF}}}about": ""})
        _listed(about, f"{{{DC}}}language", "Bag", metadata.lang)
        if rights := metadata.custom.get(STATEMENT):
            _listed(about, f"{{{DC}}}rights", "Alt", rights)
            _listed(about, f"{{{RIGHTS}}}UsageTerms", "Alt", rights)
            SubElement(about, f"{{{RIGHTS}}}Marked").text = "True"
        if licence := metadata.custom.get(LICENCE):
            SubElement(about, f"{{{RIGHTS}}}WebStatement").text = licence
        said: bytes = tostring(rdf, encoding="utf-8")
        return said

    return written


def _listed(about: Element, name: str, kind: str, text: str) -> None:
    item = SubElement(SubElement(SubElement(about, name), f"{{{RDF}}}{kind}"), f"{{{RDF}}}li")
    if kind == "Alt":
        item.set("{http://www.w3.org/XML/1998/namespace}lang", "x-default")
    item.text = text
