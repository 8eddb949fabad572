"""One slip is one complaint: what cannot be read takes nothing else with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import small_report

from report import checks, counting_example

DATA = "docs/_data"
FINDINGS, REQUESTS = f"{DATA}/findings.yml", f"{DATA}/recommendations.yml"
GLOSSARY, REGISTRY = f"{DATA}/glossary.yml", f"{DATA}/permalinks.yml"
BIB, SEEN = "bibliography/works.bib", "bibliography/verified.yml"
STATISTICS = f"{DATA}/statistics.csv"


def said(tmp_path: Path, path: str, text: str) -> list[str]:
    return [f"{one.path}: {one.what}" for one in checks.run(small_report.make(tmp_path, {path: text}))]


@pytest.mark.parametrize(
    ("path", "old", "new", "complaint"),
    [
        (FINDINGS, "  why: Two studies say so.\n", "", "the record 'ranking' has no 'why'."),
        (FINDINGS, "  certainty:", "  certanty:", "'certanty' is not a field"),
        (FINDINGS, "  sources: [", "  sources: [[", "this is not valid YAML"),
        (FINDINGS, "Models rank.", "Models: they rank.", "this is not valid YAML"),
        (REQUESTS, "number: 1", "number: one", "'number' should be a whole number"),
        (REQUESTS, "  because:", "\tbecause:", "this is not valid YAML"),
        (f"{DATA}/audiences.yml", "  name: Buyers\n", "", "the record 'buyers' has no 'name'."),
        (f"{DATA}/audiences.yml", "name: Buyers", 'name: "Buyers', "this is not valid YAML"),
        (GLOSSARY, "  definition: A rule.\n", "", "the record 'term-model' has no"),
        (GLOSSARY, "term: Bias", "term: [Bias", "this is not valid YAML"),
        (f"{DATA}/figures.yml", "  note: Invented.\n", "", "the record 'zebras-counted' has no 'note'."),
        (f"{DATA}/figures.yml", 'year: "2020"}', 'year: "2020"', "this is not valid YAML"),
        (STATISTICS, "2020,4,", "2020,four,", "'four' is not a number."),
        (REGISTRY, "argument: [", "argument: [[", "this is not valid YAML"),
        (REGISTRY, "home: [index.md]", "home: index.md", "the entry of 'home' is neither a list"),
        (REGISTRY, "home: [", "home: [index.md]\nhome: [", "'home' is written twice."),
        (FINDINGS, "since: 2026-11-24", "since: 2026-11-31", "'2026-11-31' is no day of the calendar."),
        (SEEN, "{seen: 2026-11-24,", "{seen: 2026-11-31,", "'2026-11-31' is no day of the calendar."),
        ("docs/chapter.md", "checked: 2026-11-24", "checked: 2026-11-31", "'2026-11-31' is no day"),
        (SEEN, "{seen: 2026-11-24,", "{seen: today,", "'seen' should be a date"),
        (SEEN, "{seen: 2026-11-24,", "{{seen: 2026-11-24,", "this is not valid YAML"),
        (BIB, "  title = {One},\n", "  title = {One}\n", "a comma is missing"),
        (BIB, "  title = {One},\n", "  title = {One,\n", "a brace is not closed"),
        ("docs/chapter.md", "title: Chapter", "title: a: b", "this is not valid YAML"),
        ("docs/chapter.md", "description: What it says.\n", "", "this record has no 'description'."),
        ("docs/chapter.md", "\n---\n", "\n", "the front matter is not closed."),
        ("docs/reference/lists.md", "\n---\n", "\n", "the front matter is not closed."),
    ],
)
def test_one_slip_is_one_complaint(tmp_path: Path, path: str, old: str, new: str, complaint: str) -> None:
    text = small_report.FILES[path]
    assert old in text
    found = said(tmp_path, path, text.replace(old, new, 1))
    assert len(found) == 1, found
    assert found[0].startswith(f"{path}: {complaint}")


@pytest.mark.parametrize("path", [FINDINGS, REQUESTS, GLOSSARY, REGISTRY, SEEN, STATISTICS, "mkdocs.yml"])
@pytest.mark.parametrize("text", ["", "Nothing to see.\n", "\tx: [\n"])
def test_a_file_that_is_lost_as_a_whole_is_one_complaint(tmp_path: Path, path: str, text: str) -> None:
    small_report.make(tmp_path, {path: text})
    found = checks.run(tmp_path)
    assert [problem.path for problem in found] == [path], found


@pytest.mark.parametrize("path", [FINDINGS, REQUESTS, GLOSSARY, REGISTRY, SEEN, STATISTICS, "mkdocs.yml"])
def test_a_file_that_is_not_there_is_one_complaint(tmp_path: Path, path: str) -> None:
    (small_report.make(tmp_path) / path).unlink()
    found = checks.run(tmp_path)
    assert [problem.path for problem in found] == [path], found
    assert "git checkout" in found[0].remedy or "Restore" in found[0].remedy or path == SEEN


@pytest.mark.parametrize(
    ("wrong", "right"), [(REQUESTS, FINDINGS), (GLOSSARY, FINDINGS), (FINDINGS, GLOSSARY)]
)
def test_a_record_in_the_file_of_another_kind_is_told_where_it_belongs(
    tmp_path: Path, wrong: str, right: str
) -> None:
    record = "- id: " + small_report.FILES[right].split("- id: ")[-1]
    rest = small_report.FILES[right].removesuffix(record)
    first = record.replace("number: 1", "number: 2").replace("id: r", "id: another-r")
    texts = {wrong: small_report.FILES[wrong] + (record if rest else first)}
    found = checks.run(small_report.make(tmp_path, texts | ({right: rest} if rest else {})))
    assert [problem.remedy for problem in found] == [f"Move it into that file: {right}"], found
    assert found[0].line == small_report.FILES[wrong].count("\n") + 1


@pytest.mark.parametrize("path", [FINDINGS, REGISTRY, SEEN, BIB, "docs/chapter.md"])
def test_one_byte_that_is_not_utf_8_is_one_complaint(tmp_path: Path, path: str) -> None:
    small_report.make(tmp_path)
    (tmp_path / path).write_bytes((tmp_path / path).read_bytes().replace(b"o", b"\xf6", 1))
    found = checks.run(tmp_path)
    assert "this line is not UTF-8 text." in [problem.what for problem in found]


def test_two_broken_records_are_two_complaints_and_the_others_are_read(tmp_path: Path) -> None:
    glossary = small_report.FILES[GLOSSARY].replace("term: Bias", "term: {Bias")
    read = small_report.read(tmp_path, {GLOSSARY: f"{glossary}- id: term-odd\n  term: [Odd\n"})
    assert [*read.records["glossary"]] == ["term-model"]
    assert [problem.line for problem in read.problems] == [3, 10]


def test_what_is_wrong_elsewhere_is_still_said(tmp_path: Path) -> None:
    findings = small_report.FILES[FINDINGS].replace("  why: Two studies say so.\n", "")
    broken = small_report.FILES["docs/chapter.md"] + "\nSee [it](nowhere.md) and [@nobody2020].\n"
    found = checks.run(small_report.make(tmp_path, {FINDINGS: findings, "docs/chapter.md": broken}))
    assert len(found) == 3, found


def test_what_hangs_on_a_file_as_a_whole_waits_for_it(root: Path, tmp_path: Path) -> None:
    for name in ("docs", "bibliography"):
        shutil.copytree(root / name, tmp_path / name)
    for name in ("mkdocs.yml", "CITATION.cff", ".zenodo.json"):
        shutil.copy(root / name, tmp_path)
    with (tmp_path / counting_example.FILE).open("a") as file:
        file.write(" odd: [\n")
    assert [problem.path for problem in checks.run(tmp_path)] == [counting_example.FILE]
