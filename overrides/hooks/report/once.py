"""Work something out once for each page, and keep it with the page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Keeping(Protocol):
    """What can keep what was found in it."""

    @property
    def kept(self) -> dict[str, Any]:
        """What was found, by the function that found it."""


P = TypeVar("P", bound=Keeping)
R = TypeVar("R")


def once(of_page: Callable[[P], R]) -> Callable[[P], R]:
    """`of_page`, worked out once for each page and then kept with it; nobody may change what it gives."""
    name = f"{of_page.__module__}.{of_page.__qualname__}"

    @wraps(of_page)
    def kept(page: P) -> R:
        if name not in page.kept:
            page.kept[name] = of_page(page)
        found: R = page.kept[name]
        return found

    return kept
