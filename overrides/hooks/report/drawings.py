"""Drawings (SVG) that contributors bring: read as browsers read them, and held to what a still picture needs.

What is not on the lists below is refused, so that no way of acting has to be known beforehand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = """
svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan
textPath clipPath mask pattern marker linearGradient radialGradient stop switch filter feBlend
feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
"""
_ATTRIBUTES = """
id class style lang role version baseProfile viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx
cy r rx ry fx fy fr d points pathLength transform transform-origin dx dy rotate textLength lengthAdjust
startOffset method spacing side type media fill fill-opacity fill-rule stroke stroke-width stroke-opacity
stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect opacity
color display visibility overflow paint-order color-interpolation color-interpolation-filters
color-rendering shape-rendering text-rendering image-rendering pointer-events clip clip-path clip-rule
mask mask-type maskUnits maskContentUnits clipPathUnits filter filterUnits primitiveUnits flood-color
flood-opacity lighting-color gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity
patternUnits patternContentUnits patternTransform marker-start marker-mid marker-end markerWidth
markerHeight markerUnits refX refY orient font font-family font-size font-size-adjust font-stretch
font-style font-variant font-weight letter-spacing word-spacing text-anchor text-decoration
dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode href
systemLanguage requiredExtensions in in2 result mode values stdDeviation operator k1 k2 k3 k4 order
kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha radius scale xChannelSelector
yChannelSelector surfaceScale specularConstant specularExponent diffuseConstant kernelUnitLength azimuth
elevation pointsAtX pointsAtY pointsAtZ z limitingConeAngle baseFrequency numOctaves seed stitchTiles
tableValues slope intercept amplitude exponent
"""
ELEMENTS, ATTRIBUTES = frozenset(_ELEMENTS.split()), frozenset(_ATTRIBUTES.split())
OTHERS = frozenset({f"{XLINK} href", f"{XLINK} title", f"{XML} space", f"{XML} lang"})
LOADS = re.compile(
    r"url\(\s*['\"]?(?!\s*['\"]?#)|@(?:import|font-face|charset|namespace)|\b(?:image|image-set|src|expression)\("
    r"|-moz-binding|behaviou?r\s*:|\\",
    re.IGNORECASE,
)
REMEDY = (
    "Take it out: a picture holds shapes and words, and nothing that acts or is fetched from elsewhere.\n"
    "A drawing program does this for you: save the picture as “Plain SVG” or “Optimised SVG”, or as PNG."
)
TEXT = "Save the picture again as SVG, in UTF-8. Drawing programs do so when nothing else is asked of them."


def problems(root: Path) -> Iterator[Problem]:
    """Whatever in a drawing below docs/ could act, load something, or keep it from being shown."""
    for file in sorted((root / "docs").rglob("*")):
        if file.suffix.lower() == ".svg" and file.is_file() and not file.is_symlink():
            path = file.relative_to(root).as_posix()
            for line, what, remedy in sorted(set(_of_data(file.read_bytes()))):
                yield Problem(path, line, what, remedy)


def _of_data(data: bytes) -> list[tuple[int, str, str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return [(1, "this picture is not UTF-8 text, so nobody can check it.", TEXT)]
    reader = _Reader()
    try:
        reader.parser.Parse(text, True)  # noqa: FBT003
    except expat.ExpatError as error:
        what = f"this picture is not well-formed XML: {expat.ErrorString(error.code)}."
        reader.found.append((error.lineno, what, TEXT))
    except _RefusedError:
        pass  # What follows a document type may be anything.
    return reader.found


class _RefusedError(Exception):
    """The rest of a drawing is not read."""


class _Reader:
    def __init__(self) -> None:
        self.found: list[tuple[int, str, str]] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.style: list[str] | None = None
        self.parser.StartElementHandler = self._element
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.XmlDeclHandler = self._declaration

    def _say(self, what: str, remedy: str = REMEDY) -> None:
        self.found.append((self.parser.CurrentLineNumber, what, remedy))

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if local not in ELEMENTS or space not in {SVG, ""} or self.style is not None:
            self._say(f"'<{local}>' is no part of a still picture.")
        self.style = [] if local == "style" else self.style
        for attribute, value in attributes.items():
            self._attribute(local, attribute, value)

    def _attribute(self, element: str, name: str, value: str) -> None:
        local = name.rpartition(" ")[2]
        known = name in ATTRIBUTES or name in OTHERS or re.fullmatch(r"(?:aria|data)-[a-z-]+", name)
        if not known:
            self._say(f"'{local}' of '<{element}>' is no part of a still picture.")
        elif local == "href" and not value.strip().startswith("#"):
            self._say(f"'{local}' of '<{element}>' leads out of this picture.")
        elif LOADS.search(value):
            self._say(f"'{local}' of '<{element}>' would load something.")

    def _words(self, words: str) -> None:
        if self.style is not None:
            self.style.append(words)

    def _end(self, name: str) -> None:
        if self.style is not None and name.endswith("style"):
            if LOADS.search("".join(self.style)):  # Whole: comments can cut its words in two.
                self._say("a style in this picture would load something.")
            self.style = None

    def _instruction(self, target: str, _: str) -> None:
        self._say(f"this picture brings instructions of its own ('<?{target}').")

    def _doctype(self, *_: object) -> None:
        self._say("this picture has a document type ('<!DOCTYPE'), which can bring anything.")
        raise _RefusedError

    def _declaration(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.lower() not in {"utf-8", "utf8", "us-ascii"}:
            self._say(f"this picture says that it is written in '{encoding}', not in UTF-8.", TEXT)
