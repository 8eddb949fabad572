"""Every address that the report cites or links to still answers. Asks the web: weekly, never by default."""

from __future__ import annotations

from pathlib import Path

import pytest

import answers
from report import addresses, sources, unreachable


@pytest.mark.network
def test_every_address_answers(root: Path) -> None:
    assert answers.dead(addresses.all_of(sources.load(root)), unreachable.load(root)[0]) == []
