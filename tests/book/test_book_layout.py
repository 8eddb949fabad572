"""What stands on a sheet stands well: labels beside their values, headings with their text, room to write."""

from __future__ import annotations

from typing import Any

import pytest

import pdf_text
from report import book_html, book_records, book_tree
from report.book_clean import for_paper
from report.book_html import Book
from report.book_pdf import Typesetter

pytestmark = pytest.mark.book
MM = 96 / 25.4
FORM = (
    '<div class="form"><div class="part"><h4 class="as-h3">Gate 7: Stop</h4>'
    "<p><strong>Has it ended?</strong></p>"
    '<div><p class="question">On the table</p>{}</div></div></div>'
)


def sheets(whole: Book, typesetter: Typesetter, body: str) -> list[str]:
    """The text of each page of a chapter, as a reader's programme takes it out."""
    section = f'<section class="chapter">{body}</section>'
    made = typesetter.pdf(book_html.document(whole.about, "A", section))
    return pdf_text.sheets(made)


def boxes(typesetter: Typesetter, body: str) -> list[tuple[str, float, float]]:
    """Tag, width and height in millimetres of each cell."""
    from weasyprint import HTML  # It asks for pango, as the typesetter does.

    text = f'<html lang="en-GB"><body><section class="chapter">{body}</section></body></html>'
    document: Any = HTML(string=text).render(typesetter.fonts, stylesheets=[typesetter.style])
    return [
        (box.element_tag, box.border_width() / MM, box.border_height() / MM)
        for page in document.pages
        for box in page._page_box.descendants()
        if box.element_tag in {"th", "td"} and hasattr(box, "computed_height")
    ]


def table(head: tuple[str, ...], rows: list[tuple[str, ...]], name: str) -> str:
    """A table as the pages have it, made ready for paper."""
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
        for first, *rest in rows
    )
    made = f'<table class="{name}"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
    return book_tree.as_html(for_paper(book_tree.fragment(f"<article>{made}</article>"), deeper=False))


def test_a_form_has_room_to_write(typesetter: Typesetter) -> None:
    items = table(("Item", "Entry"), [("Name", "\N{NO-BREAK SPACE}")], "blank-form")
    entry = [box for box in boxes(typesetter, items) if box[0] == "td"]
    assert [(round(width), height >= 15) for _, width, height in entry] == [(96, True)]
    signed = table(("Role", "Name", "Date"), [("Director of children’s services", "", "")], "blank-form")
    name, date = [width for tag, width, _ in boxes(typesetter, signed) if tag == "td"]
    assert name > 55
    assert date > 30


def test_each_label_of_a_record_is_read_with_its_value(whole: Book, typesetter: Typesetter) -> None:
    asked = [
        ("How one would notice that it is broken", "A"),
        ("Made by", "B"),
        ("What would change our view", "C"),
    ]
    record = "".join(f"<dt>{label}</dt><dd>{value} value</dd>" for label, value in asked)
    tree = book_tree.fragment(f"<article><p>Statement.</p><dl>{record}</dl></article>")
    book_records.in_rows(tree)
    (text,) = sheets(whole, typesetter, book_tree.as_html(tree))
    places = [text.index(f"{value} value") for _, value in asked]
    labels = [text.index(label.split()[-1]) for label, _ in asked]
    assert text.startswith("Statement.")
    assert all(
        label < place < later
        for label, place, later in zip(labels, places, [*labels[1:], len(text)], strict=True)
    )


@pytest.mark.parametrize("above", range(170, 224, 14))
def test_a_heading_has_the_first_of_its_questions_on_its_page(
    whole: Book, typesetter: Typesetter, above: int
) -> None:
    options = "".join(
        f'<p class="option"><span class="tick"></span> Choice {number} of many.</p>' for number in range(9)
    )
    body = f'<h1>A</h1><div style="height: {above}mm"></div>{FORM.format(options)}'
    pages = sheets(whole, typesetter, body)
    assert len(pages) == 2
    headed = next(page for page in pages if "Gate 7" in page)
    assert "Has it ended?" in headed
    assert "Choice 1" in headed


def test_no_word_of_a_table_is_broken(whole: Book, typesetter: Typesetter) -> None:
    words = ("England", "ranking", "transcription", "understanding", "organisation")
    prose = " ".join(f"{word} and more" for word in words * 4)
    (text,) = sheets(whole, typesetter, table(words, [(*words[:4], prose), (*words[:4], prose)], "x"))
    assert "\N{HYPHEN}" not in text
    assert text.count("England") == 11


@pytest.mark.parametrize("above", range(150, 224, 15))
def test_a_long_record_parts_between_its_rows_and_leaves_several_on_each_side(
    whole: Book, typesetter: Typesetter, above: int
) -> None:
    rows = "".join(f"<dt>Label {at}</dt><dd>{'A value of some length. ' * 4}</dd>" for at in range(12))
    tree = book_tree.fragment(f"<article><h2>Record</h2><p>Statement.</p><dl>{rows}</dl></article>")
    book_records.in_rows(tree)
    inner = "".join(book_tree.as_html(node) for node in tree)
    pages = sheets(whole, typesetter, f'<h1>A</h1><div style="height: {above}mm"></div>{inner}')
    assert len(pages) == 2
    counts = [page.count("Label ") for page in pages]
    assert sum(counts) == 12
    assert all(count == 0 or count > 2 for count in counts)
    assert next(at for at, page in enumerate(pages) if "Record" in page) == (0 if counts[0] else 1)
