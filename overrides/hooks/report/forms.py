"""Forms as HTML: parts, choices, ticks and lines to fill in, each with its label; they print as they stand.

A form carries `data-tool`, each part `data-part`, each field the class `field`: so the scripts find them.
Names of controls are ids of records, so that kept answers survive any reordering.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from .tables import href, inline

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .sources import Sources


def attribute(text: str) -> str:
    """Text as it may stand in an attribute."""
    return html.escape(text, quote=True)


def form(tool: str, title: str, inner: str, known: Mapping[str, str]) -> str:
    """A form that scripts may keep and export; `known` is what they are told: edition, about and the like."""
    told = {"tool": tool, "title": title, **known}
    data = " ".join(f'data-{name}="{attribute(text)}"' for name, text in told.items())
    return f'<form class="tool" {data} aria-label="{attribute(title)}">{inner}</form>'


def part(title: str, inner: str, level: int = 3, anchor: str = "") -> str:
    """A part of a form under a heading of its own."""
    heading = f"<h{level}>{inline(title)}</h{level}>"
    name = f' id="{anchor}"' if anchor else ""
    return f'<section class="part"{name} data-part="{attribute(title)}">{heading}{inner}</section>'


def choice(name: str, legend: str, options: Iterable[tuple[str, str]], more: str = "", data: str = "") -> str:
    """One of several answers, under the question; `options` are values with their text in HTML."""
    labels = "".join(
        f'<label class="option" for="{name}--{value}">'
        f'<input type="radio" id="{name}--{value}" name="{name}" value="{value}"> <span>{text}</span></label>'
        for value, text in options
    )
    about = f'class="field" data-kind="choice" data-name="{name}"{data}'
    return f"<fieldset {about}><legend>{legend}</legend>{labels}{more}</fieldset>"


def ticks(legend: str, items: Iterable[tuple[str, str]]) -> str:
    """Things to tick off under one legend; `items` are names with their text in HTML."""
    labels = "".join(
        f'<label class="option field" data-kind="tick" for="{name}">'
        f'<input type="checkbox" id="{name}" name="{name}"> <span>{text}</span></label>'
        for name, text in items
    )
    about = f'class="ticks" data-ticks="{attribute(legend)}"'
    return f"<fieldset {about}><legend>{inline(legend)}</legend>{labels}</fieldset>"


def line(name: str, label: str, kind: str = "text") -> str:
    """One line to fill in."""
    return (
        f'<p class="field" data-kind="text"><label for="{name}">{inline(label)}</label>'
        f'<input type="{kind}" id="{name}" name="{name}"></p>'
    )


def lines(name: str, label: str, rows: int = 2) -> str:
    """Several lines to fill in."""
    return (
        f'<p class="field" data-kind="text"><label for="{name}">{inline(label)}</label>'
        f'<textarea id="{name}" name="{name}" rows="{rows}"></textarea></p>'
    )


def section_links(sources: Sources, src: str, names: Iterable[str]) -> str:
    """Links to the sections that exist, by number and title."""
    known = [sources.sections[name] for name in names if name in sources.sections]
    return "; ".join(f'<a href="{href(src, one.src, one.id)}">{inline(one.label)}</a>' for one in known)


def record_link(sources: Sources, src: str, kind: str, name: str, text: str) -> str:
    """A link to a record at its home, or its name alone where no page lists its kind."""
    home = sources.homes.get(kind)
    return f'<a href="{href(src, home, name)}">{inline(text)}</a>' if home else inline(text)
