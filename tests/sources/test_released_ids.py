"""Whatever an edition published can still be found: every released id has a place or a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_report import FILES, make

from report import permalinks, places, sources


def lost(root: Path) -> list[str]:
    """Each released id that has neither a present place nor a reason why it has none."""
    read = sources.load(root)
    found = places.of(read).keys() | read.registry.retired.keys()
    return [
        f"{edition}: {name}"
        for edition, ids in permalinks.released(root).items()
        for name in ids
        if name not in found
    ]


def test_every_id_of_every_released_edition_still_leads_somewhere(root: Path) -> None:
    assert lost(root) == []


REGISTRY = FILES["docs/_data/permalinks.yml"]
RELEASED = "argument\nend\nhome\nranking\n"
REASON = "end: {retired: {since: 2026-11-24, because: It was said twice., see: argument}}"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"docs/chapter.md": FILES["docs/chapter.md"].replace("#end", "#finish")}, ["1.0: end"]),
        (
            {
                "docs/chapter.md": FILES["docs/chapter.md"].replace("#end", "#finish"),
                "docs/_data/permalinks.yml": REGISTRY.replace("end: [chapter.md]", REASON),
            },
            [],
        ),
    ],
    ids=["as released", "renamed", "retired with a reason"],
)
def test_a_released_id_that_is_lost_is_named(
    tmp_path: Path, changes: dict[str, str], expected: list[str]
) -> None:
    make(tmp_path, {**changes, "docs/_data/released-ids/1.0.txt": RELEASED})
    assert lost(tmp_path) == expected
