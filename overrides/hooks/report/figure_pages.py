"""Figures as readers meet them: drawing, caption, numbers in a table and as CSV."""

from __future__ import annotations

import csv
import html
import io
from typing import TYPE_CHECKING, Any

from . import figure_drawings, figure_numbers
from .svg import readable
from .tables import block, href, inline, table

if TYPE_CHECKING:
    from .figures import Figure
    from .pages import Page
    from .sources import Sources


def as_csv(figure: Figure, sources: Sources) -> str:
    """The numbers of a figure as CSV (RFC 4180), with a header row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["what", "year", "value", "unit"])
    for what, year, value in figure_numbers.rows(figure, sources):
        writer.writerow([what, year, f"{value:.10g}", figure.unit])
    return out.getvalue()


def markdown(sources: Sources, page: Page, name: str) -> str:
    """A figure with its caption, its numbers and the file that holds them."""
    figure: Figure = sources.records["figures"][name]
    here = sources.figure_homes.get(name) == page.src
    anchor = f' id="{figure.id}"' if here else ""
    drawn = figure_drawings.svg(figure, sources, "" if here else "again-")
    cited = f" Sources: [{'; '.join(f'@{key}' for key in figure.sources)}]." if figure.sources else ""
    why = "".join(f" {one['year']}: {inline(one['why'])}" for one in figure.breaks)
    title = html.escape(figure.title, quote=False)
    caption = f"<strong>{title}.</strong> {inline(figure.note)}{why}{cited}"
    return (
        f'\n<figure class="chart"{anchor}><div class="drawing">{drawn}</div>'
        f"<figcaption>{caption}</figcaption></figure>\n\n{numbers(figure, sources, page)}\n"
    )


def numbers(figure: Figure, sources: Sources, page: Page) -> str:
    """The numbers of a figure in a table that opens, with a link to them as CSV."""
    found = figure_numbers.rows(figure, sources)
    if not found:
        return ""
    years, sign = any(year for _, year, _ in found), figure_drawings.symbol(figure.unit)
    head = ["What", "When", "Value"] if years else ["What", "Value"]
    cells = [
        [inline(what), *([html.escape(year)] if years else []), readable(value, sign)]
        for what, year, value in found
    ]
    unit = f" ({figure.unit})" if figure.unit else ""
    words = "The same numbers as CSV"
    link = (
        f'<a href="{href(page.src, "index.md")}figures/{figure.id}.csv" download'
        f' aria-label="{words}: {html.escape(figure.title)}">{words}</a>'
    )
    inner = table(f"{figure.title}: the numbers{unit}", head, cells)
    return f'<details class="numbers"><summary>Numbers in this figure</summary>{inner}<p>{link}</p></details>'


def listing(sources: Sources, page: Page, _name: str) -> str:
    """Every figure once more, in the order of the chapters, each under a link to where it is argued."""
    homes = sources.figure_homes
    out: list[str] = []
    for name in homes:
        if name in sources.records["figures"] and homes[name] != page.src:
            out += [markdown(sources, page, name), _argued(sources, page, name)]
    return "\n".join(out)


def _argued(sources: Sources, page: Page, name: str) -> str:
    home = sources.figure_homes[name]
    title = sources.pages[home].meta.title
    return (
        f'\n<p class="argued-in">From: <a href="{href(page.src, home, name)}">{html.escape(title)}</a></p>\n'
    )


def all_series(sources: Sources, _page: Page, _name: str) -> str:
    """Every series of figures with its unit, the years that were confirmed, and its sources."""
    rows = []
    for series, numbers_ in sources.statistics.series.items():
        keys = dict.fromkeys(one.source for one in numbers_)
        years = ", ".join(one.year for one in numbers_)
        cited = "; ".join(f"@{key}" for key in keys)
        rows.append((inline(series), inline(numbers_[0].unit), inline(years), f"[{cited}]"))
    return block(table("All series of figures", ["Series", "Unit", "Years", "Sources"], rows, "series"))


MAKERS: dict[tuple[str, str], Any] = {
    ("figure", ""): markdown,
    ("list", "figures"): listing,
    ("table", "statistics"): all_series,
}
