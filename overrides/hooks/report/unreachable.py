"""`bibliography/unreachable.yml`: addresses that refuse robots, so that nobody takes them for dead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .problems import Problem
from .records import typed_all
from .yaml_lines import read_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FILE = "bibliography/unreachable.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreachable:
    """Addresses that begin with `address` and answer no robot: why, and since when we know it."""

    id: str
    address: str
    reason: str
    since: date
    path: str = FILE
    line: int = 1

    def covers(self, address: str) -> bool:
        """Whether this says why an address does not answer."""
        return address.startswith(self.address)


def load(root: Path) -> tuple[list[Unreachable], list[Problem]]:
    """The list below `root`, and what in it cannot be read."""
    raws, problems = read_list(root, FILE)
    found, wrong = typed_all(raws, Unreachable)
    return found, [*problems, *wrong]


def problems(root: Path, addresses: Iterable[str]) -> Iterator[Problem]:
    """What is wrong with the list: lines that cannot be read, and addresses that nothing cites."""
    known, wrong = load(root)
    yield from wrong
    cited = tuple(addresses)
    for one in known:
        if not any(map(one.covers, cited)):
            what = f"nothing in the report links to '{one.address}'."
            yield Problem(FILE, one.line, what, "Correct the address, or take the record out.")
