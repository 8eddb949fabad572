from __future__ import annotations

from pathlib import Path

import small_report

from report import checks, sources

CHANGES = small_report.FILES["docs/_data/changes.yml"] + (
    '- id: later\n  date: 2026-12-01\n  edition: "1.0"\n  section: ranking\n  kind: weakened\n'
    "  what: Less sure.\n  why: A new & better study.\n  draft: true\n"
    '- id: gone\n  date: 2026-11-30\n  edition: "1.1"\n  section: argument\n  kind: reworded\n'
    "  what: Clearer.\n  why: A reader asked.\n"
)
ERRATUM = (
    '- id: slip\n  date: 2026-12-02\n  edition: "1.0"\n  section: argument\n  said: Two.\n  right: Three.\n'
    '  why: The source says so.\n  corrected_in: "1.0.1"\n'
)


def shown(root: Path, marker: str, changes: dict[str, str]) -> str:
    page = small_report.FILES["docs/reference/lists.md"] + f"\n<!-- {marker} -->\n"
    read = small_report.read(root, {"docs/reference/lists.md": page, **changes})
    assert [str(problem) for problem in checks.of_build(read)] == []
    return read.expanded["reference/lists.md"][0]


def test_changes_come_newest_first_with_links_to_their_places(tmp_path: Path) -> None:
    text = shown(tmp_path, "table: changes", {"docs/_data/changes.yml": CHANGES})
    assert text.index("Less sure.") < text.index("Clearer.") < text.index("All of it.")
    assert '<a href="#ranking">Models rank.</a>' in text
    assert '<a href="../../chapter/#argument">1.1.1 Argument</a>' in text
    assert '<time datetime="2026-12-01">1 December 2026</time>' in text
    assert "Weakened: Less sure." in text
    assert "A new &amp; better study." in text
    assert "1.0 (draft)" in text


def test_an_empty_list_of_errata_says_so(tmp_path: Path) -> None:
    text = shown(tmp_path, "list: errata", {"docs/_data/errata.yml": "[]\n"})
    assert "**The list is empty.**" in text


def test_an_erratum_shows_what_was_said_and_what_is_right(tmp_path: Path) -> None:
    text = shown(tmp_path, "list: errata", {"docs/_data/errata.yml": ERRATUM})
    assert "<td>Two.</td><td>Three. <br>The source says so.</td><td>Edition 1.0.1</td>" in text


def test_an_erratum_names_a_place_that_exists(tmp_path: Path) -> None:
    read = small_report.read(tmp_path, {"docs/_data/errata.yml": ERRATUM.replace("argument", "argumend")})
    assert any("unknown section or record 'argumend'" in problem.what for problem in checks.of_build(read))


def test_the_list_of_errata_may_be_missing(tmp_path: Path) -> None:
    assert sources.load(small_report.make(tmp_path)).records["errata"] == {}
