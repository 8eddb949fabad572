"""Wait for what a page promises, as long as a busy machine may need: no test may count on speed."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

SECONDS = 90  # Only what fails waits so long.
PAUSE = 50  # milliseconds between two looks
# Fonts are there, timers that were due have run, nothing moves or scrolls.
AT_REST = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const ends = (effect) => effect.getComputedTiming().endTime < Infinity;
  const moves = () => document.getAnimations().some((one) => one.playState === "running" && ends(one.effect));
  await document.fonts.ready;
  await new Promise((run) => setTimeout(run));
  for (let before = -1; before !== scrollY || moves();) {
    before = scrollY;
    await frame();
    await frame();
  }
}"""


class Patient:
    """A browser whose pages may take their time."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser

    def new_context(self, **options: Any) -> Any:
        return _patient(self.browser.new_context(**options))

    def new_page(self, **options: Any) -> Any:
        return _patient(self.browser.new_page(**options))


def _patient(one: Any) -> Any:
    one.set_default_timeout(SECONDS * 1000)
    return one


def at_rest(page: Any) -> None:
    """Wait until a page, whose scripts run, has settled."""
    page.evaluate(AT_REST)


def comes_to(page: Any, asked: str | Callable[[], Any], expected: Any) -> None:
    """A script in the page, or another question about it, comes to have this answer."""
    ask = asked if callable(asked) else lambda: page.evaluate(asked)
    until = time.monotonic() + SECONDS
    while (said := ask()) != expected and time.monotonic() < until:
        page.wait_for_timeout(PAUSE)
    assert said == expected, f"{said!r} instead of {expected!r}"


def leads_to(page: Any, act: Callable[[], Any]) -> None:
    """What is done leads to another address; the page there is loaded."""
    before = page.url
    act()
    page.wait_for_url(lambda url: url != before)
