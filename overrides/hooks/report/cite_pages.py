"""The page of one citation: every style and format to copy, as readers without a script see it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from . import plain_pages, section_brackets, section_citation
from .exports import FORMATS
from .tables import url

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .citable import Citable
    from .imprint import Imprint
    from .section_brackets import Bracket
    from .section_styles import Style

UP = "../../"
DRAFT = (
    "<p>This is a draft for review: its words can still change. "
    "Say that it is a draft, as the citations below do, and give the day on which you read it.</p>\n"
)


def page(
    one: Citable, imprint: Imprint, styles: Sequence[tuple[Style, str]], files: Mapping[str, str]
) -> str:
    """The page at cite/<id>/; `styles` holds HTML, `files` the text of each format."""
    title = imprint.title if one.kind == "report" else one.title
    parts = [
        f"<h1>How to cite <q>{escape(title, quote=False)}</q></h1>\n",
        f"<p>{escape(imprint.version)}. {plain_pages.link(place(one), 'Go to this place')}.</p>\n",
        DRAFT if imprint.draft else "",
        _permanent(one, imprint),
        *(_style(style, html, one, imprint) for style, html in styles),
        "<h2>For a reference manager</h2>\n",
        *(_file(one, ending, files[ending]) for ending in FORMATS),
    ]
    return plain_pages.page(title=f"How to cite {title}", report=imprint.title, up=UP, main="".join(parts))


def place(one: Citable) -> str:
    """From a page two folders below the site's root to the place itself."""
    return f"{UP}{url(one.src)}#{one.id}"


def _permanent(one: Citable, imprint: Imprint) -> str:
    address = imprint.permanent(one.id)
    return (
        '<h2>Permanent link</h2>\n<p class="cite-text" data-copy="the permanent link">'
        f"{plain_pages.link(f'{UP}s/{one.id}/', address)}</p>\n"
    )


def _style(style: Style, html: str, one: Citable, imprint: Imprint) -> str:
    text = html.replace(section_citation.READ_ON, f'<span class="read-on">{section_citation.READ_ON}</span>')
    lines = [
        f"<h2>{escape(style.title)}</h2>",
        f'<p class="cite-text" id="{style.name}" data-copy="the {style.short} citation">{text}</p>',
        *(_bracket(style, each) for each in section_brackets.of(one, imprint, style.short, style.pointing)),
    ]
    return "\n".join(lines) + "\n"


def _bracket(style: Style, one: Bracket) -> str:
    """A form to copy; the one that needs no other says how the style quotes and counts paragraphs."""
    ways = style.pointing
    quotes = (
        f' id="{style.name}-in-text" data-style="{style.short}" data-quotes="{ways.quotes}"'
        f' data-paragraph="{ways.paragraph}" data-paragraphs="{ways.paragraphs}"'
    )
    words = (
        f'<span data-copy="{one.name}"{quotes if one.whole else ""}>{escape(one.words, quote=False)}</span>'
    )
    return f'<p class="cite-in-text">{one.when}: {words}</p>'


def _file(one: Citable, ending: str, text: str) -> str:
    name, file = FORMATS[ending], f"{one.id}.{ending}"
    shown = f'<pre class="cite-text" data-copy="the {name} entry">{escape(text, quote=False)}</pre>'
    download = plain_pages.link(f"../{file}", f"Download {file}", f' download="{file}"')
    return f"<details><summary>{name}</summary>\n{shown}\n</details>\n<p>{download}</p>\n"
