"""Every kind of mistake that the checks catch: its name, how it is made, and what is said where."""

# ruff: noqa: E501  (patterns and complaints stand unbroken)
from __future__ import annotations

from typing import NamedTuple

from edits import (
    Edit,
    all_of,
    append,
    folder,
    link,
    move,
    page,
    remove,
    repeat,
    replace,
    saved,
    windows,
    write,
)


class Mistake(NamedTuple):
    """A small edit to a copy of the sources; `what` is part of the complaint about `path`."""

    name: str
    edit: Edit
    path: str
    what: str


# Places that change little: pages of reference, one chapter, and records.
PRIVACY = "docs/reference/privacy.md"
LIMITS = "docs/should-it-be-used/limits-of-prediction.md"
DATA = "docs/_data"
AUDIENCES, CHANGES, FIGURES = f"{DATA}/audiences.yml", f"{DATA}/changes.yml", f"{DATA}/figures.yml"
FINDINGS, GLOSSARY, REQUESTS = f"{DATA}/findings.yml", f"{DATA}/glossary.yml", f"{DATA}/recommendations.yml"
REGISTRY, STATISTICS, STUDIES = f"{DATA}/permalinks.yml", f"{DATA}/statistics.csv", f"{DATA}/studies.yml"
SYSTEMS, VALUES, RATES = f"{DATA}/systems.yml", f"{DATA}/values.yml", f"{DATA}/base-rates.yml"
EXAMPLE, DUTIES = f"{DATA}/counting-example.yml", f"{DATA}/duties.yml"
GATES = f"{DATA}/gates.yml"
READINESS, CLAUSES = f"{DATA}/readiness.yml", f"{DATA}/commitments.yml"
QUESTIONS, WAYS = f"{DATA}/questions.yml", f"{DATA}/ways.yml"
KEPT = frozenset({
    "index.md", "introduction/about.md", "introduction/how-to-read.md", LIMITS.removeprefix("docs/"),
    "what-is-to-be-done/recommendations.md", "reference/accessibility.md", "reference/evidence-map.md",
    "reference/glossary.md", "reference/how-to-cite.md", "reference/privacy.md", "reference/references.md",
})  # fmt: skip
CITED, ARCHIVED = "CITATION.cff", ".zenodo.json"
BIB, SEEN, CONFIG = "bibliography/foundations.bib", "bibliography/verified.yml", "mkdocs.yml"
KEY, OTHER = "clayton2020machine", "adcs2020comment"
CONFLICT = "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n"
LATIN, TAB = b"caf\xe9", "\t"
HARD = "Organisational considerations notwithstanding, multidisciplinary professionals consistently "
CLAUSE = (
    "- id: {id}\n  number: 1\n  theme: care\n  text: Ask first.\n  made_by: [{who}]\n  because: It is right.\n"
    "  kept_by: People are asked.\n  tension: It takes time.\n  rests_on: [{ground}]\n  since: 2026-11-24\n"
)
DUTY = (
    "- id: duty\n  name: Duty\n  source: {source}\n  provision: s. 1\n  owed_by: Councils\n  asks: Ask.\n"
    "  gates: [decide]\n  evidence: A note.\n  status: in-force\n  position: 2026-07-01\n  since: 2026-11-24\n"
)
ERRATA, EXCUSES = f"{DATA}/errata.yml", "bibliography/unreachable.yml"
ERRATUM = (
    '- id: slip\n  date: 2026-11-24\n  edition: "1.0"\n  section: nowhere\n  said: Two.\n  right: Three.\n'
    "  why: It says so.\n"
)
EXCUSE = "- id: host\n  address: https://host.example/\n  reason: It refuses.\n  since: 2026-11-24\n"
ITEM = (
    "- id: item\n  area: law\n  question: Who?\n  why: It matters.\n  look_for: A name.\n  gate: {gate}\n"
    "  section: {section}\n  since: 2026-11-24\n"
)


def say(text: str) -> Edit:
    """Write something at the end of a page."""
    return append(PRIVACY, f"\n{text}\n")


def said(name: str, text: str, what: str) -> Mistake:
    """A mistake in the text of a page."""
    return Mistake(name, say(text), PRIVACY, what)


def entry(key: str, fields: str = "title = {A zebra}", kind: str = "misc", year: str = "2020") -> Edit:
    """Add a work to the bibliography."""
    dated = f"\n  year = {{{year}}}," if year else ""
    return append(BIB, f"\n@{kind}{{{key},\n  {fields},{dated}\n}}\n")


def work(name: str, what: str, fields: str = "title = {A zebra}", **more: str) -> Mistake:
    """A mistake in an entry of the bibliography."""
    return Mistake(name, entry(more.pop("key", "zz2020zebra"), fields, **more), BIB, what)


LINKS = [
    said(
        "broken page link",
        "See [rules](nowhere.md).",
        "leads to nothing: there is no docs/reference/nowhere.md",
    ),
    said("link without .md", "See [terms](glossary).", "'glossary' leads to nothing"),
    said("broken anchor on the page", "See [rules](#nowhere).", "'#nowhere' leads to nothing"),
    said("broken anchor on another page", "See [rules](glossary.md#nowhere).", "'#nowhere' leads to nothing"),
    said(
        "link to another page of our own by a path from the top",
        "See [terms](/reference/glossary/).",
        "is absolute",
    ),
    said("backslashes in a link", r"See [terms](..\reference\glossary.md).", "has backslashes"),
    said("address without its scheme", "See [help](www.gov.uk/help).", "is not an address of its own"),
    said("missing image", "![A map](map.png)", "'map.png' leads to nothing"),
    said("image without alternative text", "![](../assets/images/favicon.svg)", "has no alternative text"),
    said(
        "image by reference without alternative text",
        "![][p]\n\n[p]: ../assets/images/favicon.svg",
        "this image has no alternative text",
    ),
    said("image by reference without address", "![A map][nope]", "'[A map][nope]' has no address"),
    said("link by reference without text", "[][a]\n\n[a]: glossary.md", "this link has no text"),
    said(
        "alternative text that is a file name",
        "![favicon.svg](../assets/images/favicon.svg)",
        "is a file name",
    ),
    said("raw link to a missing page", '<a href="nowhere.md">rules</a>', "'nowhere.md' leads to nothing"),
    said("raw image that is missing", '<img src="map.png" alt="A map">', "'map.png' leads to nothing"),
    said("raw link to a missing anchor", '<a href="#nowhere">rules</a>', "'#nowhere' leads to nothing"),
    said("reference link without address", "See [rules][nope].", "'[rules][nope]' has no address"),
    said("reference to a page that is not there", "See [rules][a].\n\n[a]: nowhere.md", "leads to nothing"),
    said("brackets of a link swapped", "See (terms)[glossary.md].", "are swapped"),
    said("link without text", "See [](glossary.md).", "this link has no text"),
    said(
        "link that says 'click here'",
        "For terms [click here](glossary.md).",
        "does not say where the link leads",
    ),
    said("misspelt scheme", "See [rules](htp://example.org).", "'htp://example.org' is not an address"),
    said("space in an address", "See [rules](https://example.org/a b).", "is not an address"),
    said("address without a host", "See [rules](https://example).", "is not an address"),
    said("address that is not encrypted", "See [rules](http://example.org).", "is not encrypted"),
    said(
        "link to a copy of a source",
        "See [it](https://www.scribd.com/doc/1).",
        "republishes the works of others",
    ),
    Mistake(
        "link to a page outside the navigation",
        all_of(page("docs/reference/lost.md", "Lost"), say("See [it](lost.md).")),
        PRIVACY,
        "not in the navigation",
    ),
]

CITATIONS = [
    said("unknown key", "So it is [@clayton2020machines].", "no work has the key 'clayton2020machines'"),
    said("key in several words", "So it is [@clayton 2020 machine].", "is not written in one"),
    said("unknown key in the sentence", "As @clayton2020machines says.", "no work has the key"),
    said("key in the wrong case", "So it is [@Clayton2020machine].", "in the wrong case"),
    said("colon behind a key", f"So it is [@{KEY}: p. 3].", "a stray ':'"),
    said("colon glued to a key", f"So it is [@{KEY}:p. 3].", "':' is glued to the key"),
    said("comma behind a key", f"So it is [@{KEY},].", "a stray ','"),
    said("semicolon behind a key", f"So it is [@{KEY};].", "a stray ';'"),
    said("key without its sign", f"So it is [{KEY}].", "the @ is missing"),
    said("sign without a key", f"So it is [@ {KEY}].", "'@' has no key directly behind it"),
    said("bracket of a citation not closed", f"So it is [@{KEY}.", "is not closed"),
    said("comma between two keys", f"So it is [@{KEY}, @{OTHER}].", "a comma stands between two keys"),
    said("word between two keys", f"So it is [@{KEY} and @{OTHER}].", "a word stands between two keys"),
    said("citation split over two lines", f"So it is [@{KEY};\n@{OTHER}].", "split over two lines"),
    said("locator that is not understood", f"So it is [@{KEY}, pge 3].", "'pge 3' is not understood"),
    said("citation in round brackets", f"So it is (@{KEY}, p. 3).", "stands in round brackets"),
    said("place before its work", f"So it is [p. 3, @{KEY}].", "the place 'p. 3' stands before its work"),
    said("citation in a heading", f"## On [@{KEY}] {{ #on-it }}", "stands in a heading"),
    said(
        "citation in the text of a link",
        f"See [the study [@{KEY}]](glossary.md).",
        "stands in the text of a link",
    ),
    said(
        "citation in the description of a picture",
        f"![A [@{KEY}]](../assets/images/favicon.svg)",
        "description",
    ),
    work("key given twice in one file", f"the key '{KEY}' is already taken", key=KEY),
    Mistake(
        "key given twice in two files",
        append("bibliography/zz.bib", f"@misc{{{KEY},\n  title = {{Other}},\n  year = {{2020}},\n}}\n"),
        "bibliography/zz.bib",
        "is already taken at bibliography/foundations.bib",
    ),
    work("key that differs by case", "differ only by case", key=KEY.upper()),
    work(
        "the same DOI under two keys",
        "the same DOI as 'banks2008critical'",
        "title = {Zebras},\n  doi = {10.1093/bjsw/bcn099}",
    ),
    work(
        "the same title under two keys",
        "the same title and year",
        "title = {Machine learning in children's services: technical report}",
    ),
    work("work that no page cites", "no page cites this work"),
    Mistake(
        "comma missing in an entry",
        replace(BIB, r"^(  title = .*),$", "  title = {Comment}"),
        BIB,
        "a comma is missing",
    ),
    Mistake(
        "two commas in an entry",
        replace(BIB, r"^(  title = .*),$", "  title = {Comment},,"),
        BIB,
        "two commas stand at the end",
    ),
    Mistake(
        "brace missing in an entry",
        replace(BIB, r"^  year = \{2020\},$", "  year = {2020,"),
        BIB,
        "a brace is not closed",
    ),
    Mistake("brace missing at the end of an entry", replace(BIB, r"^\}\n", ""), BIB, "brace is not closed"),
    Mistake("text between two entries", append(BIB, "\nOn zebras\n"), BIB, "belongs to no entry"),
    work("unknown kind of entry", "'@bok' is not a known type", kind="bok"),
    work(
        "field missing for its kind",
        "@book needs the field publisher",
        "author = {Zebra, Ann},\n  title = {Z}",
        kind="book",
    ),
    work("entry without a title", "needs the field title", "note = {A zebra}"),
    work("entry without a year", "no year, and no note", year=""),
    work("year that cannot be", "is not a possible year", year="20200"),
    work("DOI with a prefix", "without any prefix", "title = {Zebras},\n  doi = {https://doi.org/10.1000/z}"),
    work("DOI with a space", "does not have the form of a DOI", "title = {Zebras},\n  doi = {10.1000/z z}"),
    work("DOI of bad form", "does not have the form of a DOI", "title = {Zebras},\n  doi = {zebra}"),
    work(
        "address of a work that is not encrypted",
        "the address is http",
        "title = {Zebras},\n  url = {http://example.org}",
    ),
    work("date of access that is no date", "is not a date", "title = {Zebras},\n  urldate = {today}"),
    work("key with a capital", "a key has only lower-case letters", key="zz2020Zebra"),
    work(
        "field with a slip in its name",
        "'howpublised' is no field",
        "title = {Zebras},\n  howpublised = {Report}",
    ),
    work(
        "two people in one name",
        "one person with too many commas",
        "author = {Banks, Sarah, Smith, John},\n  title = {Z}",
    ),
    work(
        "sign between two people",
        "'&' stands between two people",
        "author = {Banks, S & Fox, J},\n  title = {Z}",
    ),
    work(
        "three people parted by commas",
        "reads as one person",
        "author = {Banks, Fox, Smith},\n  title = {Z}",
    ),
    work("people left out by hand", "is no name", "author = {Banks, Sarah and et al.},\n  title = {Z}"),
    work("key out of order", "stands out of order", key="aa2020zebra"),
    work("sign that LaTeX would write", "is LaTeX", 'title = {Z{\\"e}bra}'),
    work("work that nobody says to have seen", "nothing says that this source was seen"),
    Mistake(
        "verification of a work that is not there",
        append(SEEN, "zz2020zebra: {seen: 2026-11-24, read: full, how: at home}\n"),
        SEEN,
        "is in no file of the bibliography",
    ),
    Mistake(
        "verification that cannot be read",
        append(SEEN, "zz2020zebra: {seen: today, read: all}\n"),
        SEEN,
        "'seen' should be a date",
    ),
    Mistake(
        "weak source that stands alone behind a finding",
        all_of(
            entry("zz2020zebra", "title = {A zebra},\n  keywords = {weak}"),
            replace(FINDINGS, r"^  sources: .*$", "  sources: [zz2020zebra]"),
        ),
        FINDINGS,
        "has no source, or weak ones only",
    ),
    Mistake(
        "citation in the description of a page",
        replace(PRIVACY, "^description: .*$", f"description: What it says [@{KEY}]."),
        PRIVACY,
        "front matter is plain text",
    ),
]

IDS = [
    said("section without id", "## A new thought", "has no permanent id"),
    said("section whose title has no words", "## 2026", "has no permanent id"),
    said("id with a capital", "## A new thought { #New-thought }", "is malformed"),
    said("id with a digit", "## A new thought { #thought-2 }", "is malformed"),
    said("id with an underscore", "## A new thought { #new_thought }", "is malformed"),
    said("id that stands twice on a page", "## A new thought { #no-tracking }", "is already the id of"),
    said(
        "id of another page",
        "## A new thought { #about-this-report }",
        "is already the id of docs/introduction",
    ),
    Mistake(
        "id of a section that has moved away",
        all_of(
            replace(PRIVACY, "^## .*#no-tracking.*$", "## A new thought { #no-tracking }"),
            append("docs/reference/how-to-cite.md", "\n## Moved { #no-tracking }\n"),
            replace(
                REGISTRY, "^no-tracking: .*$", "no-tracking: [reference/how-to-cite.md, reference/privacy.md]"
            ),
        ),
        PRIVACY,
        "is already the id of docs/reference/how-to-cite.md",
    ),
    said("braces of an id not closed", "## A new thought { #new-thought", "are not closed"),
    said(
        "two sections with one title",
        "## What others can see { #others }",
        "two sections of this page are called",
    ),
    said("heading that skips a level", "#### A new thought { #new-thought }", "skips a level"),
    said("second title", "# A new thought { #new-thought }", "is a second title"),
    said("id that nobody registered", "## A new thought { #new-thought }", "is not in the registry"),
    Mistake(
        "id renamed",
        replace(PRIVACY, "{ #no-tracking }", "{ #without-tracking }"),
        REGISTRY,
        "'no-tracking' has lost its place",
    ),
    Mistake(
        "section removed",
        replace(PRIVACY, "^## .*#no-tracking.*$", ""),
        REGISTRY,
        "'no-tracking' has lost its place",
    ),
    Mistake("page lost", remove(PRIVACY), CONFIG, "docs/reference/privacy.md is missing, and"),
    Mistake(
        "page removed",
        all_of(remove(PRIVACY), replace(CONFIG, r"^\s*- reference/privacy\.md$\n", "")),
        REGISTRY,
        "docs/reference/privacy.md does not exist",
    ),
    Mistake(
        "page copied",
        repeat(PRIVACY, "docs/reference/private.md"),
        "docs/reference/private.md",
        "permanent ids of docs/reference/privacy.md, of which it is a copy",
    ),
    Mistake("bibliography lost", remove(BIB), SEEN, "are in no file of the bibliography"),
    Mistake(
        "section moved to another page",
        all_of(
            replace(PRIVACY, "^## .*#no-tracking.*$", ""),
            append("docs/reference/how-to-cite.md", "\n## Moved { #no-tracking }\n"),
        ),
        "docs/reference/how-to-cite.md",
        "has moved here from reference/privacy.md",
    ),
    Mistake(
        "registered id that is nowhere",
        append(REGISTRY, "ghost: [reference/privacy.md]\n"),
        REGISTRY,
        "'ghost' has lost its place",
    ),
    Mistake(
        "retired id that is used again",
        replace(
            REGISTRY, "^no-tracking: .*$", 'no-tracking: {retired: {since: 2026-11-24, because: "Merged."}}'
        ),
        PRIVACY,
        "was retired and must not be used again",
    ),
    Mistake(
        "retired id that leads nowhere",
        append(REGISTRY, 'ghost: {retired: {since: 2026-11-24, because: "Merged.", see: spirit}}\n'),
        REGISTRY,
        "sends readers to 'spirit'",
    ),
    Mistake(
        "retirement without a reason",
        append(REGISTRY, "ghost: {retired: {since: 2026-11-24}}\n"),
        REGISTRY,
        "neither a list of pages nor a retirement",
    ),
    Mistake(
        "registry with a page that is no list",
        replace(REGISTRY, "^no-tracking: .*$", "no-tracking: reference/privacy.md"),
        REGISTRY,
        "neither a list of pages nor a retirement",
    ),
    Mistake(
        "id of an edition lost from the registry",
        write(f"{DATA}/released-ids/0.9.txt", "ghost\n"),
        REGISTRY,
        "'ghost' was published in edition 0.9",
    ),
]

RECORDS = [
    Mistake("tab in YAML", append(FINDINGS, f"- id: zebra\n{TAB}why: x\n"), FINDINGS, "not valid YAML"),
    Mistake(
        "sentence cut by a comment",
        replace(FINDINGS, "^  why: .*$", "  why: Only two were found #1 and that is all."),
        FINDINGS,
        "'#1 and that is all.' would be lost",
    ),
    Mistake(
        "description cut by a comment",
        replace(PRIVACY, "^description: .*$", "description: What it says # and more."),
        PRIVACY,
        "'# and more.' would be lost",
    ),
    Mistake("indentation in YAML", append(FINDINGS, "  - id: zebra\n"), FINDINGS, "not valid YAML"),
    Mistake(
        "field given twice",
        replace(FINDINGS, "^  since:", "  why: x\n  since:"),
        FINDINGS,
        "'why' is written twice",
    ),
    Mistake(
        "record in the file of another kind",
        append(FINDINGS, "- id: zebra\n  term: Zebra\n  definition: An animal.\n"),
        FINDINGS,
        "has the fields of docs/_data/glossary.yml",
    ),
    Mistake(
        "records with another ending",
        move(FINDINGS, f"{DATA}/findings.yaml"),
        f"{DATA}/findings.yaml",
        "nothing here reads a file called 'findings.yaml'",
    ),
    Mistake(
        "bibliography with its ending in capitals",
        move(BIB, "bibliography/foundations.BIB"),
        "bibliography/foundations.BIB",
        "nothing here reads a file called 'foundations.BIB'",
    ),
    Mistake(
        "day that there is not",
        replace(FINDINGS, "^  since: .*$", "  since: 2026-11-31"),
        FINDINGS,
        "'2026-11-31' is no day of the calendar",
    ),
    Mistake(
        "id registered twice",
        append(REGISTRY, "no-tracking: [reference/privacy.md]\n"),
        REGISTRY,
        "'no-tracking' is written twice",
    ),
    Mistake(
        "word that YAML reads as false",
        replace(FINDINGS, "^  context: true", "  context: no"),
        FINDINGS,
        "'no' is read as true or false",
    ),
    Mistake(
        "unknown field",
        replace(FINDINGS, "^  certainty:", "  certanty:"),
        FINDINGS,
        "'certanty' is not a field",
    ),
    Mistake("missing field", replace(FINDINGS, "^  why: .*\n", ""), FINDINGS, "has no 'why'"),
    Mistake(
        "field of the wrong type",
        replace(FINDINGS, r"^  sources: .*$", "  sources: one"),
        FINDINGS,
        "'sources' should be a list",
    ),
    Mistake(
        "word outside the fixed list",
        replace(FINDINGS, r"^  certainty: .*$", "  certainty: sure"),
        FINDINGS,
        "'certainty' should be one of",
    ),
    Mistake(
        "date as text",
        replace(FINDINGS, r"^  since: .*$", '  since: "2026-11-24"'),
        FINDINGS,
        "'since' should be a date",
    ),
    Mistake(
        "unknown addressee",
        replace(REQUESTS, r"^  addressed_to: \[", "  addressed_to: [nobody, "),
        REQUESTS,
        "unknown addressee 'nobody'",
    ),
    Mistake(
        "addressee that is only a reader",
        replace(REQUESTS, r"^  addressed_to: \[", "  addressed_to: [families, "),
        REQUESTS,
        "unknown addressee 'families'",
    ),
    Mistake(
        "recommendation that nobody is asked to follow",
        replace(REQUESTS, r"^  addressed_to: .*$", "  addressed_to: []"),
        REQUESTS,
        "'addressed_to' of",
    ),
    Mistake(
        "unknown finding",
        replace(REQUESTS, r"^  rests_on: \[", "  rests_on: [no-such-finding, "),
        REQUESTS,
        "unknown ground 'no-such-finding'",
    ),
    Mistake(
        "unknown without a question on the research agenda",
        replace(FINDINGS, r"^  certainty: (?:limited|contested)$", "  certainty: unknown"),
        FINDINGS,
        "no question of the research agenda is tied to the unknown",
    ),
    Mistake(
        "unknown source of a finding",
        replace(FINDINGS, r"^  sources: \[", "  sources: [nobody2020, "),
        FINDINGS,
        "unknown source 'nobody2020'",
    ),
    Mistake(
        "unknown source of a study",
        replace(STUDIES, r"^  source: .*$", "  source: nobody2020"),
        STUDIES,
        "unknown source 'nobody2020'",
    ),
    Mistake(
        "unknown source of a system",
        replace(SYSTEMS, r"^  sources: \[", "  sources: [nobody2020, "),
        SYSTEMS,
        "unknown source 'nobody2020'",
    ),
    Mistake(
        "unknown source of a base rate",
        replace(RATES, r"^  sources: \[", "  sources: [nobody2020, "),
        RATES,
        "unknown source 'nobody2020'",
    ),
    Mistake(
        "unknown value",
        replace(VALUES, r"^  conflicts_with: \[", "  conflicts_with: [greed, "),
        VALUES,
        "unknown value 'greed'",
    ),
    Mistake(
        "unknown addressee of a reader",
        replace(AUDIENCES, r"^  addressees: \[", "  addressees: [nobody, "),
        AUDIENCES,
        "unknown addressee 'nobody'",
    ),
    Mistake(
        "unknown page of a reader",
        replace(AUDIENCES, "^  page: for/families.md$", "  page: for/familys.md"),
        AUDIENCES,
        "'families' names an unknown page 'for/familys.md'",
    ),
    Mistake(
        "unknown page of a question",
        replace(QUESTIONS, "^  page: .*$", "  page: nowhere.md"),
        QUESTIONS,
        "names an unknown page 'nowhere.md'",
    ),
    Mistake(
        "unknown page of a way into the report",
        replace(WAYS, "^  page: .*$", "  page: nowhere.md"),
        WAYS,
        "names an unknown page 'nowhere.md'",
    ),
    Mistake(
        "unknown section of a finding",
        replace(FINDINGS, r"^  argued_in: .*$", "  argued_in: nowhere"),
        FINDINGS,
        "unknown section 'nowhere'",
    ),
    Mistake(
        "unknown section of a change",
        replace(CHANGES, r"^  section: .*$", "  section: nowhere"),
        CHANGES,
        "unknown section or record 'nowhere'",
    ),
    Mistake(
        "unknown source of a duty",
        write(DUTIES, DUTY.format(source="nobody2020")),
        DUTIES,
        "unknown source 'nobody2020'",
    ),
    Mistake(
        "unknown gate of a question",
        write(READINESS, ITEM.format(gate="nowhere", section="privacy")),
        READINESS,
        "unknown gate 'nowhere'",
    ),
    Mistake(
        "unknown section of a question",
        write(READINESS, ITEM.format(gate="nowhere", section="nowhere")),
        READINESS,
        "unknown section 'nowhere'",
    ),
    Mistake(
        "unknown maker of a commitment",
        write(CLAUSES, CLAUSE.format(id="ask", who="nobody", ground=KEY)),
        CLAUSES,
        "unknown addressee 'nobody'",
    ),
    Mistake(
        "commitment that rests on nothing",
        write(CLAUSES, CLAUSE.format(id="ask", who="practice", ground="")),
        CLAUSES,
        "'rests_on' of 'ask' is empty",
    ),
    Mistake(
        "number of a commitment given twice",
        write(CLAUSES, "".join(CLAUSE.format(id=i, who="practice", ground=KEY) for i in ("ask", "tell"))),
        CLAUSES,
        "the number 1 belongs to 'ask'",
    ),
    Mistake(
        "id given twice in a file",
        replace(REQUESTS, "^- id: count-errors-before-use", "- id: no-decision-from-rare-harm-score"),
        REQUESTS,
        "is taken by",
    ),
    Mistake(
        "id of a record that a section has",
        replace(FINDINGS, "^- id: .*$", "- id: privacy"),
        FINDINGS,
        "the id 'privacy' is taken by",
    ),
    Mistake(
        "malformed id of a record",
        replace(FINDINGS, "^- id: .*$", "- id: Finding_1"),
        FINDINGS,
        "'Finding_1' is malformed",
    ),
    Mistake(
        "number given twice",
        replace(REQUESTS, "^  number: 2$", "  number: 1"),
        REQUESTS,
        "the number 1 belongs to",
    ),
    Mistake(
        "number of a finding given twice",
        replace(FINDINGS, "^  number: 2$", "  number: 1"),
        FINDINGS,
        "the number 1 belongs to",
    ),
    Mistake(
        "number below 1", replace(REQUESTS, "^  number: 2$", "  number: -2"), REQUESTS, "-2 is no number"
    ),
    Mistake(
        "number that leaves out others",
        replace(FINDINGS, "^  number: 2$", "  number: 2002"),
        FINDINGS,
        "the number 2002 leaves out others",
    ),
    Mistake(
        "order of a gate that leaves out others",
        replace(GATES, "^  order: 2$", "  order: 12"),
        GATES,
        "the number 12 leaves out others",
    ),
    Mistake(
        "day of a record before the report was begun",
        replace(FINDINGS, "^  since: .*$", "  since: 1026-11-24"),
        FINDINGS,
        "'since' is 1026-11-24, before this report was begun",
    ),
    Mistake(
        "day of a record that has not come",
        replace(REQUESTS, "^  since: .*$", "  since: 2926-11-24"),
        REQUESTS,
        "'since' is 2926-11-24, a day that has not come",
    ),
    Mistake(
        "day of checking that has not come",
        replace(PRIVACY, "^checked: .*$", "checked: 2926-11-24"),
        PRIVACY,
        "'checked' is 2926-11-24, a day that has not come",
    ),
    Mistake(
        "day on which a work was seen that has not come",
        replace(SEEN, "^(?=adcs2020comment: )(.*?)seen: [0-9-]+", "adcs2020comment: {seen: 2926-11-24"),
        SEEN,
        "'seen' is 2926-11-24, a day that has not come",
    ),
    work(
        "date of access that has not come",
        "'urldate' is 2926-11-24, a day that has not come",
        "title = {Zebras},\n  urldate = {2926-11-24}",
    ),
    Mistake(
        "statistic of an impossible year",
        append(STATISTICS, "zebras,94,5,zebras,dfe2025need\n"),
        STATISTICS,
        "'94' is not a possible year",
    ),
    Mistake(
        "finding withdrawn without a reason",
        replace(FINDINGS, "^  number: 2$", "  number: 2\n  withdrawn: 2026-11-24"),
        FINDINGS,
        "without a date or without a reason",
    ),
    Mistake(
        "finding without a number",
        replace(FINDINGS, "^  number: 2\n", ""),
        FINDINGS,
        "has no 'number'",
    ),
    Mistake(
        "withdrawn without a reason",
        replace(REQUESTS, "^  number: 2$", "  number: 2\n  withdrawn: 2026-11-24"),
        REQUESTS,
        "without a date or without a reason",
    ),
    Mistake(
        "withdrawn without a date",
        replace(REQUESTS, "^  number: 2$", "  number: 2\n  withdrawn_because: Done."),
        REQUESTS,
        "without a date or without a reason",
    ),
    Mistake(
        "strength that the ground does not earn",
        replace(REQUESTS, "^  strength: should$", "  strength: must"),
        REQUESTS,
        "'must' is not earned",
    ),
    Mistake(
        "strong evidence without a finding that is well supported",
        replace(REQUESTS, r"strong-ethics(?=\n.*data-teams, suppliers, buyers\])", "strong-evidence"),
        REQUESTS,
        "claims strong evidence",
    ),
    Mistake(
        "strength word in a statement",
        replace(REQUESTS, "^  statement: Publish", "  statement: You must publish"),
        REQUESTS,
        "says 'must'",
    ),
    Mistake(
        "recommendation too long for the summary",
        replace(
            REQUESTS,
            "^  short: Ask about systems",
            "  short: Ask about one, two, three, four, five, six and more systems",
        ),
        REQUESTS,
        "has 14 words",
    ),
    Mistake(
        "recommendation that its section does not show",
        replace(LIMITS, "^<!-- recommendation: count-errors-before-use -->$", ""),
        REQUESTS,
        "does not show it",
    ),
    Mistake(
        "finding that its section does not show",
        replace(LIMITS, "^<!-- finding: ranking-is-limited -->$", ""),
        FINDINGS,
        "does not show it",
    ),
    Mistake(
        "finding without a source",
        replace(FINDINGS, r"^  sources: .*$", "  sources: []"),
        FINDINGS,
        "has no source",
    ),
    Mistake(
        "well supported on a single source",
        replace(
            FINDINGS,
            r"^  certainty: well-supported\n((?:  why: .*\n))  sources: .*$",
            f"  certainty: well-supported\n  why: One study says so.\n  sources: [{KEY}]",
        ),
        FINDINGS,
        "well supported on a single source",
    ),
    Mistake(
        "finding on which nothing rests",
        replace(FINDINGS, "^  context: true\n", ""),
        FINDINGS,
        "no recommendation rests on",
    ),
    Mistake(
        "context on which something rests",
        replace(FINDINGS, "^- id: ranking-is-limited$", "- id: ranking-is-limited\n  context: true"),
        FINDINGS,
        "is marked as context",
    ),
    Mistake(
        "statistic that is no number",
        append(STATISTICS, "zebras,2020,many,zebras,dfe2025need\n"),
        STATISTICS,
        "'many' is not a number",
    ),
    Mistake(
        "statistic that is not finite",
        append(STATISTICS, "zebras,2020,nan,zebras,dfe2025need\n"),
        STATISTICS,
        "'nan' is not a number",
    ),
    Mistake(
        "statistic with a cell too few",
        append(STATISTICS, "zebras,2020,5,zebras\n"),
        STATISTICS,
        "should have 5 filled cells",
    ),
    Mistake(
        "statistic given twice",
        append(STATISTICS, "zebras,2020,5,zebras,dfe2025need\n" * 2),
        STATISTICS,
        "already has a figure for 2020",
    ),
    Mistake(
        "statistic of an unknown source",
        replace(
            STATISTICS,
            "^(?=children in need at 31 March,2025,)(.*),[a-z0-9]+$",
            "children in need at 31 March,2025,399500,children,nobody2020",
        ),
        STATISTICS,
        "does not name its source 'nobody2020'",
    ),
    Mistake(
        "columns of the statistics renamed",
        replace(STATISTICS, "^series,", "name,"),
        STATISTICS,
        "the columns are not those expected",
    ),
    Mistake(
        "figure of a series that is not there",
        replace(FIGURES, r'\{name: "', '{name: "no '),
        FIGURES,
        "names data that are not there",
    ),
    Mistake(
        "figure of a year that is not there",
        replace(FIGURES, r'year: "2025"', 'year: "1825"'),
        FIGURES,
        "names data that are not there",
    ),
    Mistake(
        "figure that no page shows",
        replace(LIMITS, "^<!-- figure: base-rate-example -->$", ""),
        FIGURES,
        "no page shows the figure 'base-rate-example'",
    ),
    Mistake(
        "straight quotation mark in a record",
        replace(FINDINGS, "^  why: ", '  why: The "first" '),
        FINDINGS,
        "a straight quotation mark or apostrophe stands in 'why'",
    ),
    Mistake(
        "unfinished record", replace(FINDINGS, "^  why: ", "  why: TODO "), FINDINGS, "'TODO' is left over"
    ),
    Mistake(
        "worked example without its cases", replace(EXAMPLE, "^train:", "trian:"), EXAMPLE, "lacks 'train'"
    ),
]

PROSE = [
    Mistake(
        "bad YAML in front matter",
        replace(PRIVACY, "^title: Privacy", 'title: "Privacy'),
        PRIVACY,
        "not valid YAML",
    ),
    Mistake(
        "unknown field in front matter",
        replace(PRIVACY, "^title: ", "tilte: x\ntitle: "),
        PRIVACY,
        "'tilte' is not a field",
    ),
    Mistake(
        "front matter not closed", replace(PRIVACY, r"\n---\n", "\n"), PRIVACY, "front matter is not closed"
    ),
    Mistake("no front matter", write(PRIVACY, "# Privacy { #privacy }\n"), PRIVACY, "has no front matter"),
    Mistake(
        "empty front matter",
        write(PRIVACY, "---\n---\n# Privacy { #privacy }\n"),
        PRIVACY,
        "front matter is empty",
    ),
    Mistake("no description", replace(PRIVACY, "^description: .*\n", ""), PRIVACY, "has no 'description'"),
    Mistake(
        "description too long",
        replace(PRIVACY, "^description: ", f"description: {'long ' * 30}"),
        PRIVACY,
        "the description has",
    ),
    Mistake("no date of checking", replace(PRIVACY, "^checked: .*\n", ""), PRIVACY, "has no 'checked'"),
    Mistake(
        "no wait until the next check",
        replace(PRIVACY, "^review_in_months: .*$", "review_in_months: 0"),
        PRIVACY,
        "'review_in_months' is 0; it must be from 1 to 60.",
    ),
    Mistake(
        "number that does not fit the place",
        replace(LIMITS, "^number: .*$", 'number: "9.9"'),
        LIMITS,
        "does not fit its place",
    ),
    Mistake(
        "number where none belongs",
        replace(PRIVACY, "^title: ", 'number: "1.1"\ntitle: '),
        PRIVACY,
        "does not fit its place",
    ),
    Mistake(
        "page missing from the navigation",
        page("docs/reference/lost.md", "Lost"),
        "docs/reference/lost.md",
        "is not in the navigation",
    ),
    Mistake(
        "navigation without a page",
        replace(CONFIG, "^  - index.md$", "  - index.md\n  - nowhere.md"),
        CONFIG,
        "names 'nowhere.md', which is not a page",
    ),
    Mistake(
        "page twice in the navigation",
        replace(CONFIG, "^  - index.md$", "  - index.md\n  - index.md"),
        CONFIG,
        "'index.md' stands twice",
    ),
    said("misspelt marker", "<!-- recomendation: count-errors-before-use -->", "is not a marker"),
    said(
        "marker of something unknown",
        "<!-- finding: no-such-finding -->",
        "there is no finding 'no-such-finding'",
    ),
    said("marker in a line of text", "Text <!-- table: studies -->", "is malformed"),
    said("code that is not closed", "```\ncode", "this block of code is never closed"),
    said("comment that is not closed", "<!-- a note\nto be continued", "this comment is never closed"),
    said("block of another dialect", "/// note\nText.\n///", "'///' begins a block"),
    said("heading without a space", "##A thought { #a-thought }", "needs a space after its signs"),
    said("heading by a line below", "A thought\n---------", "makes a heading of the one above it"),
    said("two signs before a key", "Text [@@clayton2020machine].", "'@@' makes no citation"),
    said("space inside a link", "See [terms] (glossary.md).", "stands between the words of a link"),
    said("link that is not closed", "See [terms](glossary.md for more.", "is not closed"),
    said("bold that is not closed", "This is **bold and goes on.", "words in ** are not closed"),
    said("emphasis that is not closed", "This is *emphasis and goes on.", "words in * are not closed"),
    said("code in a line that is not closed", "Run `make fix and wait.", "words in ` are not closed"),
    said("words struck out", "This is ~~wrong~~ right.", "strikes nothing out"),
    said("marker with one hyphen", "<!- finding: ranking-is-limited ->", "this is no marker"),
    said("smile", "All is well :smile: here.", "a name in colons"),
    said("abbreviation by hand", "*[council]: people", "wherever it stands on the page"),
    said("division in raw HTML", "<div markdown>\nText.", "is raw HTML"),
    said("box without indentation", '!!! note "A note"\nText.', "is not indented"),
    said("list by another sign", "• one\n• two", "this sign begins no list"),
    said("list numbered by parentheses", "1) one\n2) two", "numbers no list here"),
    said("item indented by two spaces", "- one\n  - two", "fewer than four spaces"),
    said("link of a wiki", "See [[glossary]].", "double brackets make no link"),
    said("citation of LaTeX", r"So it is \cite{clayton2020machine}.", "LaTeX makes no citation"),
    said("citation by hand", "So it is (Clayton et al., 2020).", "is cited by hand"),
    said("footnote by hand", "Text.\n\n[1] A note.", "this is no footnote"),
    said("box with two marks", '!! note "A note"\n    Text.', "'!!' begins no box"),
    said("box with a typographic title", "!!! note “A note”\n    Text.", "in straight quotation marks"),
    said("unknown kind of box", '!!! hint "A hint"\n    Text.', "'hint' is not a kind of box"),
    said("box without a title", "!!! note\n    Text.", "has no title"),
    said("footnote without text", "Text[^a].", "the footnote 'a' has no text"),
    said(
        "footnote written twice", "Text[^a].\n\n[^a]: One.\n[^a]: Two.", "the footnote 'a' is written twice"
    ),
    said("footnote that nothing leads to", "[^a]: One.", "nothing leads to the footnote 'a'"),
    said("row with a cell too few", "| a | b |\n|---|---|\n| c |", "this row has 1 cells"),
    said(
        "table without an empty line before it",
        "Text:\n| a | b |\n|---|---|\n| c | d |",
        "a table needs an empty line",
    ),
    said(
        "text without an empty line after a table",
        "| a | b |\n|---|---|\n| c | d |\nText.",
        "text needs an empty line",
    ),
    said("table without a caption", "Text.\n\n| a | b |\n|---|---|\n| c | d |", "this table has no caption"),
    said("caption without a table", "Table: What it shows\n\nText.", "no table follows this caption"),
    said("list without an empty line before it", "Text:\n- one\n- two", "a list needs an empty line"),
    said("list of two kinds", "Text.\n\n- one\n1. two", "this list mixes items"),
    said("list of two kinds with a gap", "Text.\n\n1. one\n\n- two", "this list mixes items"),
    said("file included from elsewhere", '--8<-- "notes.md"', "'--8<--' would be printed"),
    said(
        "misspelt term of the glossary",
        "An algoritm sorts cases.",
        "'algoritm' looks like a slip for 'algorithm'",
    ),
    said("misspelt abbreviation", "An ARTS record is public.", "'ARTS' looks like a slip for 'ATRS'"),
    said("American spelling", "The color of a label.", "'color' is not British spelling"),
    said("two sentences on one line", "One thing. Another thing.", "two sentences stand on one line"),
    said("straight quotation mark", 'They call it "help".', "a straight quotation mark stands in the text"),
    said("straight apostrophe", "A child's file.", "a straight apostrophe stands in the text"),
    said("word to avoid", "We leverage records.", "'leverage' is a word to avoid"),
    said("phrase to avoid", "It runs in order to help.", "'in order to' is a word to avoid"),
    said("page that is too hard to read", f"{HARD * 40}reconsider.", "the page reads at grade"),
    said("unfinished sentence", "TODO: say more.", "'TODO' is left over"),
    said("text of a template", "Lorem ipsum dolor.", "'Lorem ipsum' is left over"),
    Mistake("bytes that are not UTF-8", append(PRIVACY, LATIN), PRIVACY, "is not UTF-8 text"),
    Mistake("Windows line ends", windows(PRIVACY), PRIVACY, "has Windows line ends"),
    Mistake("page saved as UTF-16", saved(PRIVACY, "utf-16"), PRIVACY, "this file is saved as UTF-16"),
    Mistake("byte order mark", saved(PRIVACY, "utf-8-sig"), PRIVACY, "begins with a byte order mark"),
    said("invisible character", "A zero\u200bwidth space.", "an invisible character (U+200B)"),
    Mistake(
        "space in the name of a file",
        page("docs/reference/my page.md", "Mine"),
        "docs/reference/my page.md",
        "makes a bad address",
    ),
    Mistake(
        "capital in the name of a file",
        page("docs/reference/Mine.md", "Mine"),
        "docs/reference/Mine.md",
        "makes a bad address",
    ),
]

SETTINGS = [
    Mistake(
        "unknown feature of the theme",
        replace(CONFIG, "navigation.top", "navigation.topp"),
        CONFIG,
        "the theme has no feature 'navigation.topp'",
    ),
    Mistake("mkdocs.yml that is no YAML", append(CONFIG, "\n\t- x: [\n"), CONFIG, "this is not valid YAML"),
    Mistake("mkdocs.yml lost", remove(CONFIG), CONFIG, "this file cannot be read"),
    Mistake("citation file lost", remove(CITED), CITED, "cannot be read"),
    Mistake("citation file that is no YAML", replace(CITED, "^title: ", 'title: "'), CITED, "not valid YAML"),
    Mistake("citation file of a scalar", write(CITED, "cite\n"), CITED, "says nothing of the report"),
    Mistake("citation file without a title", replace(CITED, "^title: .*\n", ""), CITED, "has no 'title'"),
    Mistake(
        "citation file with a slip in a field",
        replace(CITED, "^keywords:", "keyword:"),
        CITED,
        "'keyword' is no field",
    ),
    Mistake(
        "citation file whose version is a number",
        replace(CITED, "^version: .*$", "version: 1.0"),
        CITED,
        "'version' should be text, but is '1.0'",
    ),
    Mistake(
        "citation file of another version",
        replace(CITED, "^version: .*$", 'version: "0.9"'),
        CITED,
        "'version' is '0.9', which is not what the newest change",
    ),
    Mistake(
        "citation file of another day",
        replace(CITED, "^date-released: .*$", "date-released: 2026-01-02"),
        CITED,
        "'date-released' is '2026-01-02', which is not what the newest change",
    ),
    Mistake(
        "citation file with another licence",
        replace(CITED, "^license: .*$", "license: MIT"),
        CITED,
        "'license' is 'MIT', which is not the licence of the report",
    ),
    Mistake(
        "citation file whose author has no name",
        replace(CITED, "^  - name: .*$", "  - nam: Someone"),
        CITED,
        "an author has no name",
    ),
    Mistake("file for the archive lost", remove(ARCHIVED), ARCHIVED, "cannot be read"),
    Mistake("file for the archive that is no JSON", replace(ARCHIVED, ",$", ""), ARCHIVED, "not valid JSON"),
    Mistake("file for the archive that is a list", write(ARCHIVED, "[]"), ARCHIVED, "says nothing of"),
    *(
        Mistake(
            f"file for the archive with another {name}",
            replace(ARCHIVED, f'^  "{name}":', f'  "old_{name}":'),
            ARCHIVED,
            f"'{name}' is not what CITATION.cff says",
        )
        for name in ("title", "version", "publication_date", "license", "creators", "description", "keywords")
    ),
    Mistake("mkdocs.yml empty", write(CONFIG, ""), CONFIG, "has no table of contents"),
    Mistake("mkdocs.yml that is a list", write(CONFIG, "- a\n"), CONFIG, "has no table of contents"),
    Mistake(
        "navigation of the wrong shape",
        replace(CONFIG, "^  - index.md$", "  - index.md\n  - 5\n  - {}\n  - Empty:"),
        CONFIG,
        "names no page",
    ),
    Mistake("mkdocs.yml that is a folder", folder(CONFIG), CONFIG, "cannot be read: Is a directory"),
    Mistake("mkdocs.yml in another encoding", append(CONFIG, LATIN), CONFIG, "is not UTF-8 text"),
]

HOSTILE = [
    Mistake(
        "script in a record",
        replace(FINDINGS, "^  why: ", "  why: <script>alert(1)</script> "),
        FINDINGS,
        "holds '<s'",
    ),
    Mistake(
        "script deep in a record",
        replace(FIGURES, r"^      label: ", "      label: <script>alert(1)</script> "),
        FIGURES,
        "holds '<s'",
    ),
    Mistake(
        "link in a record",
        replace(FINDINGS, "^  why: ", "  why: See [it](javascript:alert(1)). "),
        FINDINGS,
        "holds ']('",
    ),
    Mistake(
        "attributes in a record",
        replace(GLOSSARY, "^  definition: ", '  definition: "{ onclick=alert(1) }" #'),
        GLOSSARY,
        "records hold plain text",
    ),
    work("script in an entry", "is markup", "title = {A <script>alert(1)</script> zebra}"),
    work(
        "script as the address of an entry",
        "is not a web address",
        "title = {Zebras},\n  url = {javascript:alert(1)}",
    ),
    Mistake(
        "script in the title of a page",
        replace(PRIVACY, "^title: .*$", "title: <script>alert(1)</script>"),
        PRIVACY,
        "front matter is plain text",
    ),
    said("script in a page", "<script>alert(1)</script>", "'<script>' is raw HTML"),
    said("script that only looks like code", r"\`<script>alert(1)</script>\`", "'<script>' is raw HTML"),
    said("script behind a comment", "<!-- a\nb --><script>alert(1)</script>", "'<script>' is raw HTML"),
    said(
        "script between two fences on one line",
        "```a```\n<script>alert(1)</script>\n```b```",
        "'<script>' is raw HTML",
    ),
    said("event handler in raw HTML", '<p onclick="alert(1)">Text</p>', "is raw HTML"),
    said("event handler in HTML over two lines", "<img\nsrc=x onerror=alert(1)>", "'<img' is raw HTML"),
    said(
        "event handler in the attributes of a link",
        "[terms](glossary.md){ onclick=alert(1) }",
        "sets 'onclick'",
    ),
    said("link to a script", "[terms](javascript:alert(1))", "is not an address"),
    said("link to a script in disguise", "[terms](JaVaScRiPt:alert)", "is not an address"),
    said("link to a script by entities", "[terms](java&#115;cript:alert)", "leads to nothing"),
    said("reference to a script", "[terms][a]\n\n[a]: javascript:alert(1)", "is not an address"),
    said("link to data", "[terms](data:text/html;base64,PHNjcmlwdD4=)", "is not an address"),
    said("text that turns its direction", "A \u202eesrever\u202c word.", "an invisible character (U+202E)"),
    said(
        "address with another place before its host",
        "See [it](https://www.gov.uk@evil.example/).",
        "leads to 'evil.example'",
    ),
    said(
        "letter of another alphabet in a host",
        "See [it](https://www.g\u043ev.uk/help).",
        "'\u043e' (U+043E) in 'www.g\u043ev.uk'",
    ),
    said("backslash in an address", r"See [it](https:\\evil.example/a).", "hides where it leads"),
    said(
        "link whose words are another address",
        "[https://www.gov.uk/help](https://evil.example/)",
        "the words of this link say 'www.gov.uk'",
    ),
    work(
        "work with another place before its host",
        "leads to 'evil.example'",
        "title = {Zebras},\n  url = {https://www.gov.uk@evil.example/}",
    ),
    said("letter that nobody sees", "A tag\U000e0041 word.", "an invisible character (U+E0041)"),
    said("filler that nobody sees", "A filler\u3164 word.", "an invisible character (U+3164)"),
    said("id of a paragraph", "A paragraph.\n{: #__config }", "gives an id to something that is no heading"),
    said("id of emphasis", "A *word*{ #a-word }.", "gives an id to something that is no heading"),
    said("class that pages do not use", "A *word*{ .md-header }.", "names a class that pages do not use"),
    said("id of a block of code", "``` { #__config }\ncode\n```", "this block of code has braces"),
    Mistake(
        "link to a file elsewhere",
        link("docs/reference/leak.json", "/etc/passwd"),
        "docs/reference/leak.json",
        "only points at another file",
    ),
    Mistake(
        "link to a folder elsewhere",
        link("docs/reference/leaks", "/etc"),
        "docs/reference/leaks",
        "only points at another file",
    ),
    Mistake(
        "link in the bibliography",
        link("bibliography/zz.bib", "/etc/passwd"),
        "bibliography/zz.bib",
        "only points at another file",
    ),
    Mistake(
        "file that is not for readers",
        write("docs/reference/notes.docx", b"PK"),
        "docs/reference/notes.docx",
        "is no page, picture or record",
    ),
    Mistake(
        "style sheet that is not the site's",
        write("docs/reference/a.css", "a{}"),
        "docs/reference/a.css",
        "is no page, picture or record",
    ),
    Mistake(
        "file of data that nothing reads",
        write(f"{DATA}/extra.yml", "- id: extra\n"),
        f"{DATA}/extra.yml",
        "nothing reads 'extra.yml'",
    ),
    Mistake(
        "page among the data",
        write(f"{DATA}/notes.md", "Notes.\n"),
        f"{DATA}/notes.md",
        "nothing reads 'notes.md'",
    ),
    said("link to a file of data", "See [them](../_data/findings.yml).", "leads to nothing"),
    said("link to a notice", "See [it](../assets/images/NOTICE.txt).", "leads to nothing"),
    Mistake(
        "page that was switched off by its name",
        write("docs/reference/lost.md.off", "Lost.\n"),
        "docs/reference/lost.md.off",
        "is no page, picture or record",
    ),
    Mistake(
        "picture without a licence",
        write("docs/assets/images/map.png", b"PNG"),
        "docs/assets/images/map.png",
        "nothing says where the picture 'map.png' comes from",
    ),
    Mistake("merge conflict in a page", append(PRIVACY, CONFLICT), PRIVACY, "a merge conflict was left here"),
    Mistake(
        "merge conflict in records", append(FINDINGS, CONFLICT), FINDINGS, "a merge conflict was left here"
    ),
    Mistake(
        "merge conflict in the bibliography", append(BIB, CONFLICT), BIB, "a merge conflict was left here"
    ),
    Mistake(
        "merge conflict in the settings", append(CONFIG, CONFLICT), CONFIG, "a merge conflict was left here"
    ),
    Mistake(
        "mark of a merge left over", append(FINDINGS, "=======\n"), FINDINGS, "a merge conflict was left here"
    ),
    Mistake("bad bytes in a record", append(FINDINGS, LATIN), FINDINGS, "is not UTF-8 text"),
    Mistake("bad bytes in an entry", append(BIB, LATIN), BIB, "is not UTF-8 text"),
    Mistake("bad bytes in the statistics", append(STATISTICS, LATIN), STATISTICS, "is not UTF-8 text"),
    Mistake("bad bytes in the registry", append(REGISTRY, LATIN), REGISTRY, "is not UTF-8 text"),
    Mistake("bad bytes in the verifications", append(SEEN, LATIN), SEEN, "is not UTF-8 text"),
    Mistake(
        "bad bytes in the ids of an edition",
        write(f"{DATA}/released-ids/0.9.txt", LATIN),
        REGISTRY,
        "was published in edition 0.9",
    ),
    Mistake("zero byte in a page", append(PRIVACY, "\n\0\n"), PRIVACY, "an invisible character (U+0000)"),
    Mistake("empty page", write(PRIVACY, ""), PRIVACY, "has no front matter"),
    Mistake("empty file of records", write(FINDINGS, ""), FINDINGS, "is missing or holds no records"),
    Mistake("empty changes", write(CHANGES, ""), CHANGES, "is missing or holds no records"),
    Mistake(
        "an erratum about a section that is not there",
        write(ERRATA, ERRATUM),
        ERRATA,
        "'slip' names an unknown section or record 'nowhere'.",
    ),
    Mistake(
        "an excuse for an address that nobody cites",
        write(EXCUSES, EXCUSE),
        EXCUSES,
        "nothing in the report links to 'https://host.example/'.",
    ),
    Mistake("empty statistics", write(STATISTICS, ""), STATISTICS, "the columns are not those expected"),
    Mistake("empty registry", write(REGISTRY, ""), REGISTRY, "the registry is empty"),
    Mistake("empty worked example", write(EXAMPLE, ""), EXAMPLE, "the worked example lacks"),
    Mistake("lost file of records", remove(FINDINGS), FINDINGS, "is missing or holds no records"),
    Mistake("lost statistics", remove(STATISTICS), STATISTICS, "is missing or holds no records"),
    Mistake("lost registry", remove(REGISTRY), REGISTRY, "the registry of permanent ids is missing"),
    Mistake("lost verifications", remove(SEEN), SEEN, "this file is missing"),
    Mistake("lost worked example", remove(EXAMPLE), FIGURES, "names data that are not there"),
    Mistake("folder in the place of records", folder(FINDINGS), FINDINGS, "is missing or holds no records"),
    Mistake("folder in the place of a page", folder(PRIVACY), PRIVACY, "cannot be read: Is a directory"),
    Mistake(
        "folder in the place of a bibliography",
        folder("bibliography/zz.bib"),
        "bibliography/zz.bib",
        "cannot be read",
    ),
    Mistake("records of a scalar", write(FINDINGS, "findings\n"), FINDINGS, "should hold a list of records"),
    Mistake("records nested without end", write(FINDINGS, "[" * 5000), FINDINGS, "not valid YAML"),
    Mistake("name of a field that is a list", write(FINDINGS, "- {[a]: b}\n"), FINDINGS, "is no word"),
    Mistake(
        "alias that repeats a record",
        append(FINDINGS, "- &a {id: zebra, why: *a}\n"),
        FINDINGS,
        "repeats another place",
    ),
    Mistake(
        "object of Python in a record",
        append(FINDINGS, "- id: !!python/object/apply:os.getcwd []\n"),
        FINDINGS,
        "not valid YAML",
    ),
    Mistake(
        "figure of the wrong shape",
        replace(FIGURES, r"^  kind: .*$", "  kind: bar\n  categories: [{a: b}]"),
        FIGURES,
        "names data that are not there",
    ),
]

# Said of the page that asks: what it would have shown is missing.
EMPTY = [
    Mistake(
        "marker whose record is broken",
        replace(FIGURES, r"^  breaks: .*\n|^  kind: outcomes$", "  breaks: [{year: 2013}]\n  kind: outcomes"),
        LIMITS,
        "'figure: base-rate-example' shows nothing here",
    ),
    Mistake(
        "marker whose records are lost",
        remove(STUDIES),
        STUDIES,
        "is missing or holds no records",
    ),
]

FAST = [*LINKS, *CITATIONS, *IDS, *RECORDS, *PROSE, *SETTINGS, *HOSTILE, *EMPTY]

# What only the builder knows; `path` is where the mistake is, `what` is part of what the build says.
BUILD = [
    Mistake(
        "unknown setting",
        append(CONFIG, "\nsite_nam: x\n"),
        CONFIG,
        "Unrecognised configuration name: site_nam",
    ),
    Mistake(
        "unknown option of a plugin",
        replace(CONFIG, "^      bib_dir:", "      bib_dri: x\n      bib_dir:"),
        CONFIG,
        "Unrecognised configuration name: bib_dri",
    ),
    Mistake(
        "unknown plugin",
        replace(CONFIG, "^plugins:$", "plugins:\n  - serach"),
        CONFIG,
        'The "serach" plugin is not installed',
    ),
    Mistake("unknown extension", replace(CONFIG, "^  - abbr$", "  - abbrr"), CONFIG, "abbrr"),
    Mistake(
        "hook that is not there",
        replace(CONFIG, "^hooks:$", "hooks:\n  - overrides/hooks/nowhere.py"),
        CONFIG,
        "nowhere.py",
    ),
    Mistake(
        "broken template",
        append("overrides/main.html", "{% if %}"),
        "overrides/main.html",
        "TemplateSyntaxError",
    ),
    Mistake(
        "template that is not there",
        replace("overrides/main.html", r"\Z", '{% include "partials/nowhere.html" %}'),
        "overrides/main.html",
        "nowhere.html",
    ),
]
