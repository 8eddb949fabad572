"""Questions to ask, templates and files to fill in, as readers see them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from . import form_documents, form_files, forms, questions_to_ask, templates
from .tables import block, href, inline, table

if TYPE_CHECKING:
    from .documents import Document
    from .pages import Page
    from .sources import Sources


# Documents that a page offers by a marker of their own; templates bring theirs.
FILES = (
    "decision-record-files",
    "gate-checklists-files",
    "readiness-self-assessment-files",
    *(f"questions-for-{asker}-files" for asker in questions_to_ask.ASKERS),
)


def to_ask(sources: Sources, page: Page, name: str) -> str:
    """The questions of one asker, each with a good answer and what should worry."""
    asker = name.removeprefix("questions-for-")
    rows = [
        (
            inline(one.question),
            f"{inline(one.why)} {forms.section_links(sources, page.src, [one.section])}",
            inline(one.good),
            inline(one.worry),
        )
        for one in questions_to_ask.of(asker, sources.records["questions-to-ask"])
    ]
    head = ["Question", "Why", "A good answer", "What should worry you"]
    titles = {str(name): title for name, title in questions_to_ask.ASKERS.items()}
    return block(table(f"Questions to ask: {titles[asker].lower()}", head, rows, "questions"))


def template(sources: Sources, page: Page, name: str) -> str:
    """A template as it prints, with its files."""
    one: templates.Template = sources.records["templates"][name]
    facts = f"<dt>Who fills it in</dt><dd>{inline(one.fills_in)}</dd><dt>When</dt><dd>{inline(one.when)}</dd>"
    about = f'<p>{inline(one.purpose)}</p><dl class="facts">{facts}</dl>'
    made = "".join(_blank(one, part) for part in templates.tables(one))
    return block(f"{about}{_files(page, form_documents.of_template(one))}{made}")


def _blank(one: templates.Template, part: templates.Table) -> str:
    head = [inline(cell) for cell in part.head]
    rows = [[inline(cell) or "&nbsp;" for cell in row] for row in part.rows]
    return table(f"{one.name}: {part.title[0].lower()}{part.title[1:]}", head, rows, "blank-form")


def _files(page: Page, document: Document) -> str:
    root, title = href(page.src, "index.md"), escape(document.title)
    links = ", ".join(
        f'<a href="{root}{document.path}.{kind}" download aria-label="{words}: {title}">{words}</a>'
        for kind, words in (("docx", "Word file (.docx)"), ("md", "Markdown (.md)"))
    )
    return f'<p class="downloads">Download to fill in, {inline(document.title.lower())}: {links}.</p>'


def files(sources: Sources, page: Page, name: str) -> str:
    """Links to the files of a document."""
    made = {f"{one.name}-files": one for one in form_documents.all_documents(sources)}
    schema = f'<a href="{href(page.src, "index.md")}{form_files.SCHEMA}">JSON Schema</a>'
    programs = f'<p class="downloads">For programs: the {schema} of a record that this page saves.</p>'
    return block(_files(page, made[name]) + (programs if name == "decision-record-files" else ""))


MAKERS: dict[tuple[str, str], Any] = {
    ("template", ""): template,
    **{("table", f"questions-for-{asker}"): to_ask for asker in questions_to_ask.ASKERS},
    **{("list", name): files for name in FILES},
}
