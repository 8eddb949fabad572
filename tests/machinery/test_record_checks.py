"""Records keep their promises to each other and to the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_report

from report import checks

REQUESTS, FINDINGS, GLOSSARY = (f"docs/_data/{n}.yml" for n in ("recommendations", "findings", "glossary"))


def said(tmp_path: Path, path: str, old: str, new: str) -> list[str]:
    text = small_report.FILES[path]
    assert old in text
    found = checks.run(small_report.make(tmp_path, {path: text.replace(old, new, 1)}))
    return [f"{problem.what} {problem.remedy}" for problem in found]


@pytest.mark.parametrize(
    ("path", "old", "new", "complaint"),
    [
        (REQUESTS, "strength: should", "strength: could", "Write strength: should"),
        (REQUESTS, "Publish every", "You ought to publish every", "says 'ought'"),
        (REQUESTS, "[ranking]", "[]", "'rests_on' of 'publish' is empty"),
        (REQUESTS, "[ranking]", "[rankin]", "Did you mean 'ranking'?"),
        (REQUESTS, "[ranking]", "[one2020word]", "no recommendation rests on the finding 'ranking'"),
        (REQUESTS, "id: publish", "id: home", "the id 'home' is taken by docs/index.md"),
        (REQUESTS, "id: publish", "id: Publish", "the id 'Publish' is malformed"),
        (REQUESTS, "argued_in: argument", "argued_in: end", "does not show it"),
        (REQUESTS, "argued_in: argument", "argued_in: argumnt", "Did you mean 'argument'?"),
        (REQUESTS, "Secrets.", "Secrets {:.wide}.", "records hold plain text"),
        (REQUESTS, "Secrets.", "Secrets, TBC.", "'TBC' is left over in 'prevents'"),
        (FINDINGS, "[one2020word, two2021word]", "[one2020word]", "well supported on a single source"),
        (FINDINGS, "[one2020word, two2021word]", "[]", "has no source"),
        (FINDINGS, "since:", "context: true\n  since:", "Remove the line 'context: true'."),
        (GLOSSARY, "id: term-model", "id: term-bias", "the id 'term-bias' is taken by"),
        (GLOSSARY, "A rule.", "A <rule>.", "holds '<r'"),
    ],
)
def test_a_broken_promise_is_named(tmp_path: Path, path: str, old: str, new: str, complaint: str) -> None:
    found = said(tmp_path, path, old, new)
    assert any(complaint in one for one in found), found


@pytest.mark.parametrize("path", [path for path in small_report.FILES if path.startswith("docs/_data/")])
def test_a_file_that_pages_need_is_missed(tmp_path: Path, path: str) -> None:
    (small_report.make(tmp_path) / path).unlink()
    assert checks.run(tmp_path)


@pytest.mark.parametrize("path", small_report.FILES)
@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\0", b"- - -\n", b"[" * 3000, b"{a: {b: [c, {d: 1}]}}\n", b"&a [*a]"]
)
def test_no_content_of_any_file_ends_in_a_traceback(tmp_path: Path, path: str, data: bytes) -> None:
    (small_report.make(tmp_path) / path).write_bytes(data)
    assert checks.run(tmp_path)


@pytest.mark.parametrize("path", small_report.FILES)
def test_a_folder_in_the_place_of_any_file_is_a_complaint(tmp_path: Path, path: str) -> None:
    (small_report.make(tmp_path) / path).unlink()
    (tmp_path / path).mkdir()
    assert checks.run(tmp_path)
