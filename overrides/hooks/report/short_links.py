"""Short permanent links, s/<id>/: each leads to where its place stands now, or says why there is none."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from . import imprint as imprints
from . import plain_pages
from .tables import url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .imprint import Imprint
    from .permalinks import Registry, Retired

FOLDER = "s"
UP = "../../"


def made(
    present: Mapping[str, str], titles: Mapping[str, str], registry: Registry, imprint: Imprint
) -> Iterator[tuple[str, str]]:
    """Path and content of each page; `present` maps id → source of its page, `titles` id → its name."""
    for name, src in present.items():
        yield f"{FOLDER}/{name}/index.html", forward(f"{UP}{url(src)}#{name}", titles.get(name, ""), imprint)
    for name, reason in registry.retired.items():
        yield f"{FOLDER}/{name}/index.html", retired(name, reason, titles, imprint)


def forward(target: str, title: str, imprint: Imprint, up: str = UP) -> str:
    """A page that leads on at once, also without a script."""
    script = f'<script src="{up}assets/scripts/cite-forward.js" data-to="{escape(target)}"></script>\n'
    head = (
        f'<meta http-equiv="refresh" content="0; url={escape(target)}">\n'
        f'<link rel="canonical" href="{escape(_absolute(target, up, imprint))}">\n{script}'
    )
    words = plain_pages.link(target, title or "this place in the report")
    main = f"<h1>Permanent link</h1>\n<p>This link leads to {words}.</p>\n"
    return plain_pages.page(title="Permanent link", report=imprint.title, up=up, main=main, head=head)


def retired(name: str, reason: Retired, titles: Mapping[str, str], imprint: Imprint) -> str:
    """A page that says since when and why a place is gone, and what to see in its stead."""
    since = imprints.written(reason.since)
    main = f"<h1>This place is gone</h1>\n<p>{escape(name)} was withdrawn on {since}.</p>\n"
    main += f"<p>{escape(reason.because, quote=False)}</p>\n"
    if reason.see:
        successor = plain_pages.link(f"{UP}s/{reason.see}/", titles.get(reason.see, reason.see))
        main += f"<p>See instead: {successor}.</p>\n"
    return plain_pages.page(title="This place is gone", report=imprint.title, up=UP, main=main)


def _absolute(target: str, up: str, imprint: Imprint) -> str:
    return imprint.address + target.removeprefix(up).partition("#")[0]
