"""A report of three pages in which nothing is wrong, to be read, changed and built in tests."""

# ruff: noqa: E501  (files stand as they are)
from __future__ import annotations

from pathlib import Path

from report import sources

FRONT = "---\ntitle: {}\ndescription: What it says.\nchecked: 2026-11-24\nreview_in_months: 12\n---\n\n"
FILES = {
    "mkdocs.yml": "site_name: Small\nnav:\n  - index.md\n  - 1 Part:\n    - chapter.md\n  - reference/lists.md\n",
    "CITATION.cff": "cff-version: 1.2.0\nmessage: Cite it.\ntitle: Small\nabstract: A small report.\n"
    'authors:\n  - name: Small project\nversion: "1.0 (draft)"\ndate-released: 2026-11-24\nlicense: CC-BY-4.0\n',
    ".zenodo.json": '{"title": "Small", "description": "<p>A small report.</p>", "version": "1.0 (draft)",\n'
    '"publication_date": "2026-11-24", "license": "cc-by-4.0", "keywords": [],\n'
    '"creators": [{"name": "Small project"}]}\n',
    "docs/index.md": FRONT.format("Home") + "# Home { #home }\n\nA bias is a lean [@one2020word].\n",
    "docs/chapter.md": FRONT.format("Chapter").replace("title", 'number: "1.1"\ntitle', 1)
    + "# Chapter { #chapter }\n\nA model can have a bias, and a bias can grow [@two2021word, p. 3].\n\n"
    "## Argument { #argument }\n\nModels rank.\n\n<!-- finding: ranking -->\n<!-- recommendation: publish -->\n"
    "<!-- figure: zebras-counted -->\n\n## End { #end }\n\n<!-- list: recommendations -->\n",
    "docs/reference/lists.md": FRONT.format("Lists")
    + "# Lists { #lists }\n\n## Findings { #findings }\n\n<!-- records: findings -->\n\n"
    "## Requests { #requests }\n\n<!-- records: recommendations -->\n\n"
    "## Terms { #terms }\n\n<!-- records: glossary -->\n\n## Works { #works }\n\n<!-- list: references -->\n",
    "docs/_data/findings.yml": "- id: ranking\n  number: 1\n  statement: Models rank.\n  certainty: well-supported\n"
    "  why: Two studies say so.\n  sources: [one2020word, two2021word]\n  argued_in: argument\n"
    "  since: 2026-11-24\n",
    "docs/_data/recommendations.yml": "- id: publish\n  number: 1\n  statement: Publish every trial.\n  short: Publish.\n"
    "  strength: should\n  ground: strong-evidence\n  addressed_to: [buyers]\n  when: now\n"
    "  because: Families bear the risk.\n  rests_on: [ranking]\n  argued_in: argument\n"
    "  done_when: A page lists them.\n  prevents: Secrets.\n  since: 2026-11-24\n",
    "docs/_data/audiences.yml": "- id: buyers\n  name: Buyers\n  kind: addressee\n  describes: Who buys.\n"
    "- id: families\n  name: Families\n  kind: reader\n  describes: Who lives with it.\n"
    "  page: chapter.md\n  addressees: [buyers]\n",
    "docs/_data/questions.yml": '- id: first-question\n  number: "1"\n  question: Should it?\n'
    "  answer: It depends.\n  page: chapter.md\n",
    "docs/_data/changes.yml": '- id: first-draft\n  date: 2026-11-24\n  edition: "1.0"\n  section: home\n'
    "  kind: added\n  what: All of it.\n  why: To begin.\n  draft: true\n",
    "docs/_data/glossary.yml": "- id: term-bias\n  term: Bias\n  also: [lean]\n  definition: A steady error.\n"
    "- id: term-model\n  term: Model\n  definition: A rule.\n  linked: false\n",
    "docs/_data/figures.yml": "- id: zebras-counted\n  kind: bar\n  title: Zebras\n"
    "  description: Two bars.\n  note: Invented.\n  sources: [one2020word]\n  argued_in: argument\n"
    '  categories: [{label: Then, series: zebras, year: "2020"}, {label: Now, series: zebras, year: "2021"}]\n',
    "docs/_data/statistics.csv": "series,year,value,unit,source_key\nzebras,2020,4,zebras,one2020word\n"
    "zebras,2021,8,zebras,one2020word\n",
    "docs/_data/permalinks.yml": "argument: [chapter.md]\nchapter: [chapter.md]\nend: [chapter.md]\n"
    "findings: [reference/lists.md]\nhome: [index.md]\nlists: [reference/lists.md]\n"
    "publish: [reference/lists.md]\nranking: [reference/lists.md]\nrequests: [reference/lists.md]\n"
    "term-bias: [reference/lists.md]\nterm-model: [reference/lists.md]\nterms: [reference/lists.md]\n"
    "works: [reference/lists.md]\nzebras-counted: [chapter.md]\n",
    "bibliography/works.bib": "@misc{one2020word,\n  title = {One},\n  year = {2020}\n}\n\n"
    "@misc{two2021word,\n  title = {Two},\n  year = {2021}\n}\n",
    "bibliography/verified.yml": "one2020word: {seen: 2026-11-24, read: full, how: at home}\n"
    "two2021word: {seen: 2026-11-24, read: full, how: at home}\n",
}


def make(root: Path, changes: dict[str, str] | None = None) -> Path:
    """Write the report below `root`, with other content for some of its files."""
    for path, text in {**FILES, **(changes or {})}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def read(root: Path, changes: dict[str, str] | None = None) -> sources.Sources:
    """The report as its sources."""
    return sources.load(make(root, changes))
