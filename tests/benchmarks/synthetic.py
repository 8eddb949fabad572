"""Synthetic reports: so many pages and references, twenty citations a page, the same words every time.

They keep every rule of the report, so that a strict build of them logs no warning.
"""

from __future__ import annotations

import compileall
import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CITATIONS_A_PAGE = 20
WORDS_A_PAGE = 1450
WORDS = "council family child record model score worker visit need help plan school data".split()  # noqa: SIM905
HOOKS = [
    "collect_rarely",
    "skip_icons",
    "quiet_bibtex",
    "read_sources",
    "add_files",
    "name_pages",
    "write_pages",
    "reuse_index",
    "insert_citations",
]
EXTENSIONS = "[abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables]"
FRONT = "---\ntitle: {}\ndescription: {}.\nchecked: 2026-11-24\nreview_in_months: 12\n---\n\n"
CHANGE = (
    "- {id: first, date: 2026-11-24, edition: '1.0', section: home, kind: added, what: All., why: New.}\n"
)
CITATION = (
    "cff-version: 1.2.0\nmessage: Cite it.\ntitle: Synthetic\nabstract: Made up.\nauthors: [{name: Nobody}]\n"
    "version: '1.0'\ndate-released: 2026-11-24\nlicense: CC-BY-4.0\n"
)
ZENODO = (
    '{"title": "Synthetic", "description": "<p>Made up.</p>", "version": "1.0", "license": "cc-by-4.0",\n'
    '"publication_date": "2026-11-24", "keywords": [], "creators": [{"name": "Nobody"}]}\n'
)
AUDIENCE = "- {id: practice, name: Practice, kind: addressee, describes: Who does it.}\n"
QUESTION = "- {id: should-it, number: '1', question: Should it?, answer: No., page: index.md}\n"


@dataclass(frozen=True, slots=True)
class Size:
    """How large a synthetic report is; records stand in chapters and on pages that list them all."""

    pages: int
    references: int
    recommendations: int = 0
    findings: int = 0


def letters(number: int) -> str:
    """A number as letters: 0 is a, 25 is z, 26 is ba."""
    text = ""
    while True:
        number, rest = divmod(number, 26)
        text = "abcdefghijklmnopqrstuvwxyz"[rest] + text
        if not number:
            return text
        number -= 1


def key(number: int) -> str:
    """The key of a reference."""
    return f"author{letters(number)}{1990 + number % 35}study"


def page(number: int, size: Size, *, cited: bool, records: bool = False) -> str:
    """One page of about 1,450 words in ten sections, with or without its twenty citations."""
    chance = random.Random(number)  # noqa: S311  (repeatable, not secret)
    name = letters(number)
    lines = [FRONT.format(f"Page {name}", f"Synthetic page {name}"), f"# Page {name} {{ #page-{name} }}", ""]
    sentences = WORDS_A_PAGE // 15
    places = chance.sample(range(sentences), CITATIONS_A_PAGE)
    # Together the pages cite every work, as a report must.
    works = [(number * CITATIONS_A_PAGE + at) % size.references for at in range(CITATIONS_A_PAGE)]
    cites = dict(zip(places, works, strict=True))
    for at in range(sentences):
        if at % 10 == 0:
            section = f"{name}-x-{letters(at)}"
            lines += ["", f"## Section {letters(at)} {{ #section-{section} }}", ""]
        words = " ".join(chance.choice(WORDS) for _ in range(14)).capitalize()
        lines.append(
            f"{words} [@{key(cites[at])}, p. {at + 1}]." if cited and at in cites else f"{words} here."
        )
    if records:
        lines += [line for marker in markers(number, size) for line in ("", marker)]
    return "\n".join(lines) + "\n"


def markers(number: int, size: Size) -> list[str]:
    """The records that a page shows at its end: each record stands on one page."""
    found = [
        f"<!-- finding: f-{letters(n)} -->" for n in range(size.findings) if n % size.pages == number - 1
    ]
    ours = [n for n in range(size.recommendations) if n % size.pages == number - 1]
    return found + [f"<!-- recommendation: r-{letters(n)} -->" for n in ours]


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
    home = FRONT.format("Home", "The first page") + "# Home { #home }\n"
    pages = {"index.md": home + (listings() if variant == "ours" and size.findings else "")}
    for number in range(1, size.pages + 1):
        text = page(number, size, cited=cited, records=variant == "ours")
        pages[f"page-{letters(number)}.md"] = text + "\n\\bibliography\n" * variant.startswith("bibtex")
    if variant == "ours":
        text = (
            FRONT.format("References", "All works")
            + "# References { #references }\n\n<!-- list: references -->\n"
        )
        pages["references.md"] = text
    for name, text in pages.items():
        (docs / name).write_text(text, encoding="utf-8")
    if cited:
        (folder / "bibliography").mkdir()
        (folder / "bibliography" / "all.bib").write_text(bibliography(size), encoding="utf-8")
        shutil.copytree(ROOT / "bibliography" / "styles", folder / "bibliography" / "styles")
    if variant == "ours":
        _ours(folder, size, pages)
    (folder / "mkdocs.yml").write_text(configuration(variant, list(pages)), encoding="utf-8")
    return folder


def listings() -> str:
    """The places where all findings and all recommendations stand in full."""
    return (
        "\n## Findings { #all-findings }\n\n<!-- records: findings -->\n"
        "\n## Recommendations { #all-recommendations }\n\n<!-- records: recommendations -->\n"
    )


def _ours(folder: Path, size: Size, pages: dict[str, str]) -> None:
    hooks = folder / "overrides" / "hooks"
    shutil.copytree(ROOT / "overrides" / "hooks", hooks, ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(hooks, quiet=2)  # as MkDocs itself is: only what is made from sources is cold
    data = folder / "docs" / "_data"
    data.mkdir()
    (data / "changes.yml").write_text(CHANGE, encoding="utf-8")
    (folder / "CITATION.cff").write_text(CITATION, encoding="utf-8")
    (folder / ".zenodo.json").write_text(ZENODO, encoding="utf-8")
    (data / "audiences.yml").write_text(AUDIENCE, encoding="utf-8")
    (data / "questions.yml").write_text(QUESTION, encoding="utf-8")
    ids = [(name, src) for src, text in pages.items() for name in re.findall(r"\{ #([a-z-]+) \}", text)]
    if size.findings:
        ids += [(name, "index.md") for name in record_files(data, size)]
    (data / "permalinks.yml").write_text("\n".join(f"{name}: [{src}]" for name, src in ids), encoding="utf-8")
    seen = [
        f'{key(number)}: {{seen: 2026-11-24, read: full, how: "made up"}}'
        for number in range(size.references)
    ]
    (folder / "bibliography" / "verified.yml").write_text("\n".join(sorted(seen)) + "\n", encoding="utf-8")


def record_files(data: Path, size: Size) -> list[str]:
    """Write findings and recommendations, each argued in its page; their ids."""
    since = "since: 2026-11-24"
    findings = [
        f"- {{id: f-{letters(n)}, number: {n + 1}, statement: Finding {letters(n)} holds., "
        f"certainty: limited, why: One study., sources: [{key(n % size.references)}], "
        f"argued_in: {_section(n, size)}, {since}, "
        f"context: {str(n >= size.recommendations).lower()}}}"
        for n in range(size.findings)
    ]
    wishes = [
        f"- {{id: r-{letters(n)}, number: {n + 1}, statement: Do thing {letters(n)}., short: Do it., "
        f"strength: should, ground: strong-ethics, addressed_to: [practice], when: now, "
        f"because: It helps., rests_on: [f-{letters(n)}], argued_in: {_section(n, size)}, "
        f"done_when: It is done., prevents: Harm., {since}}}"
        for n in range(size.recommendations)
    ]
    (data / "findings.yml").write_text("\n".join(findings) + "\n", encoding="utf-8")
    (data / "recommendations.yml").write_text("\n".join(wishes) + "\n", encoding="utf-8")
    found = [f"f-{letters(n)}" for n in range(size.findings)]
    return found + [f"r-{letters(n)}" for n in range(size.recommendations)]


def _section(number: int, size: Size) -> str:
    return f"page-{letters(number % size.pages + 1)}"


def configuration(variant: str, pages: list[str]) -> str:
    """The mkdocs.yml of a variant; theme, navigation and extensions are the same for all."""
    lines = ["site_name: Synthetic", "site_url: http://127.0.0.1/", "theme: {name: material, font: false}"]
    lines += ["exclude_docs: /_data/", f"markdown_extensions: {EXTENSIONS}"]
    if variant == "ours":
        lines += [f"hooks: [{', '.join(f'overrides/hooks/{name}.py' for name in HOOKS)}]"]
    plugins = ["  - search"]
    if variant != "plain":
        style = (
            "\n      csl_file: bibliography/styles/harvard-cite-them-right.csl"
            if variant == "bibtex-csl"
            else ""
        )
        plugins.append(f"  - bibtex:\n      bib_dir: bibliography\n      bib_by_default: false{style}")
    return "\n".join([*lines, "plugins:", *plugins, "nav:", *(f"  - {name}" for name in pages)]) + "\n"
