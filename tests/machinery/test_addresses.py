from __future__ import annotations

from pathlib import Path

import small_report

from report import addresses


def test_addresses_come_from_entries_and_pages_with_their_places(tmp_path: Path) -> None:
    bib = small_report.FILES["bibliography/works.bib"].replace(
        "{2020}\n", "{2020},\n  url = {https://one.example/},\n  doi = {10.1000/one}\n"
    )
    page = small_report.FILES["docs/index.md"] + "\n[One](https://one.example/) and [chapter](chapter.md).\n"
    page += "\nSee [two][t] and <https://three.example/a>, not `<https://four.example/>`.\n"
    page += "\n[t]: https://two.example/\n"
    read = small_report.read(tmp_path, {"bibliography/works.bib": bib, "docs/index.md": page})
    assert addresses.all_of(read) == {
        "https://one.example/": ["bibliography/works.bib:4", "docs/index.md:12"],
        "https://doi.org/10.1000/one": ["bibliography/works.bib:5"],
        "https://three.example/a": ["docs/index.md:14"],
        "https://two.example/": ["docs/index.md:16"],
    }
