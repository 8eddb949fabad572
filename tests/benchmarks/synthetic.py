"""Synthetic reports: so many pages and references, twenty citations a page, the same words every time."""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CITATIONS_A_PAGE = 20
WORDS_A_PAGE = 1450
WORDS = "council family child record model score worker visit need help plan school data error rate trust".split()
HOOKS = ("quiet_bibtex", "read_sources", "add_files", "name_pages", "write_pages", "insert_citations")


@dataclass(frozen=True, slots=True)
class Size:
    """How large a synthetic report is."""

    pages: int
    references: int


def letters(number: int) -> str:
    """A number as letters: 0 is a, 25 is z, 26 is ba."""
    text = ""
    while True:
        number, rest = divmod(number, 26)
        text = "abcdefghijklmnopqrstuvwxyz"[rest] + text
        if not number:
            return text


def key(number: int) -> str:
    """The key of a reference."""
    return f"author{letters(number)}{1990 + number % 35}study"


def page(number: int, size: Size, *, cited: bool) -> str:
    """One page of about 1,450 words in ten sections, with or without its twenty citations."""
    chance = random.Random(number)  # noqa: S311  (repeatable, not secret)
    lines = ["---", f"title: Page {number}", f"description: Synthetic page {number}.", "checked: 2026-11-24"]
    lines += ["review_in_months: 12", "---", "", f"# Page {number} {{ #page-{letters(number)} }}", ""]
    sentences = WORDS_A_PAGE // 15
    places = set(chance.sample(range(sentences), CITATIONS_A_PAGE))
    for at in range(sentences):
        if at % 10 == 0:
            name = f"{letters(number)}-{letters(at)}"
            lines += ["", f"## Section {at} {{ #section-{name} }}", ""]
        words = " ".join(chance.choice(WORDS) for _ in range(14)).capitalize()
        work = key(chance.randrange(size.references))
        lines.append(f"{words} [@{work}, p. {at + 1}]." if cited and at in places else f"{words} here.")
    return "\n".join(lines) + "\n"


def bibliography(size: Size) -> str:
    """As many journal articles as the size asks for, in the order of their keys."""
    entries = {
        key(number): (
            f"@article{{{key(number)},\n"
            f"  author = {{Author{letters(number).capitalize()}, Ann and Other, Bo}},\n"
            f"  title = {{Study number {number} of families and records}},\n"
            f"  journal = {{Journal of Studies}},\n  year = {{{1990 + number % 35}}},\n"
            f"  volume = {{{number % 40 + 1}}},\n  pages = {{{number + 1}--{number + 9}}},\n}}\n"
        )
        for number in range(size.references)
    }
    return "\n".join(entries[name] for name in sorted(entries))


def write(folder: Path, size: Size, variant: str) -> Path:
    """A project of one variant below `folder`: plain, ours, bibtex-csl or bibtex-plain."""
    cited = variant != "plain"
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text(page(0, size, cited=False).replace("Page 0", "Home"), encoding="utf-8")
    for number in range(1, size.pages + 1):
        text = page(number, size, cited=cited)
        if variant.startswith("bibtex"):
            text += "\n\\bibliography\n"
        (docs / f"page-{number:04}.md").write_text(text, encoding="utf-8")
    if cited:
        (folder / "bibliography").mkdir()
        (folder / "bibliography" / "all.bib").write_text(bibliography(size), encoding="utf-8")
        shutil.copytree(ROOT / "bibliography" / "styles", folder / "bibliography" / "styles")
    if variant == "ours":
        _ours(folder, size)
    (folder / "mkdocs.yml").write_text(configuration(variant), encoding="utf-8")
    return folder


def _ours(folder: Path, size: Size) -> None:
    shutil.copytree(ROOT / "overrides" / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    data = folder / "docs" / "_data"
    data.mkdir()
    shutil.copy(ROOT / "docs" / "_data" / "changes.yml", data)
    ids = sorted({match for file in (folder / "docs").glob("*.md") for match in ids_of(file)})
    (data / "permalinks.yml").write_text("\n".join(f"{name}: [{page}]" for name, page in ids), encoding="utf-8")
    home = "---\ntitle: References\ndescription: All works.\nchecked: 2026-11-24\nreview_in_months: 12\n---\n\n"
    (folder / "docs" / "references.md").write_text(
        f"{home}# References {{ #references }}\n\n<!-- list: references -->\n", encoding="utf-8"
    )
    seen = [f'{key(number)}: {{seen: 2026-11-24, read: full, how: "made up"}}' for number in range(size.references)]
    (folder / "bibliography" / "verified.yml").write_text("\n".join(sorted(seen)) + "\n", encoding="utf-8")


def ids_of(file: Path) -> list[tuple[str, str]]:
    """Each id of a page with the page's name."""
    return [(found, file.name) for found in re.findall(r"\{ #([a-z-]+) \}", file.read_text(encoding="utf-8"))]


def configuration(variant: str) -> str:
    """The mkdocs.yml of a variant; the theme and the extensions are the same for all."""
    lines = ["site_name: Synthetic", "site_url: http://127.0.0.1/", "theme: {name: material, font: false}"]
    lines += ["exclude_docs: /_data/", "markdown_extensions: [admonition, attr_list, def_list, footnotes, md_in_html]"]
    if variant == "ours":
        lines += [f"hooks: [{', '.join(f'hooks/{name}.py' for name in HOOKS)}]"]
    plugins = ["  - search"]
    if variant != "plain":
        style = "\n      csl_file: bibliography/styles/harvard-cite-them-right.csl" if variant == "bibtex-csl" else ""
        plugins.append(f"  - bibtex:\n      bib_dir: bibliography\n      bib_by_default: false{style}")
    return "\n".join([*lines, "plugins:", *plugins]) + "\n"
