"""Fewer and smaller files in a built site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lighter, lighter_css

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SHEET, SCRIPT = "assets/css/all.css", "assets/scripts/all.js"


def files(site: Path, sheets: Iterable[object], scripts: Iterable[object], classes: set[str]) -> None:
    """Join what every page loads, shorten all that is ours, and give pages with `classes` a lighter theme."""
    _join(site, SHEET, sheets)
    _join(site, SCRIPT, scripts)
    css, js = sorted((site / "assets/css").glob("*.css")), sorted((site / "assets/scripts").glob("*.js"))
    known = lighter_css.Known(classes, _texts([*js, *sorted((site / "assets/javascripts").glob("*.js"))]))
    for file in (site / "assets/stylesheets").glob("main.*.css"):
        file.write_text(lighter_css.lighter(file.read_text("utf-8"), known, _texts(css)), "utf-8")
    for file in css:
        file.write_text(lighter.sheet(file.read_text("utf-8")), "utf-8")
    for file in js:
        file.write_text(lighter.script(file.read_text("utf-8")), "utf-8")


def _join(site: Path, joined: str, parts: Iterable[object]) -> None:
    (site / joined).write_text("\n".join(_texts(site / str(part) for part in parts)), "utf-8")


def _texts(files: Iterable[Path]) -> list[str]:
    return [file.read_text("utf-8") for file in files]
