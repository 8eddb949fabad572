"""One built site for all processes that run tests: built by the first that asks, served by their parent."""

from __future__ import annotations

import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from patience import SECONDS
from workshop import ROOT, build, served

GIVEN = "site_for_all"
OPEN = pytest.StashKey[tuple[ExitStack, list[str]]]()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a process that will run tests where the site is to be built, and at which address it is served."""
    stash = node.config.stash
    if OPEN not in stash:
        stack = ExitStack()
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "site"
        folder.mkdir()
        stash[OPEN] = stack, [str(folder), stack.enter_context(served(folder))]
    node.workerinput[GIVEN] = stash[OPEN][1]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop serving, and take the site away."""
    if OPEN in config.stash:
        config.stash[OPEN][0].close()


def built(folder: Path, address: str) -> None:
    """Build the site, or wait until the process that was here before has built it."""
    said = folder.with_suffix(".said")
    try:
        folder.with_suffix(".begun").mkdir()
    except FileExistsError:
        until = time.monotonic() + 4 * SECONDS
        while not said.is_file() and time.monotonic() < until:
            time.sleep(0.1)
    else:
        done = build(ROOT, folder, SITE_URL=address)
        said.with_suffix(".saying").write_text(done.stderr if done.returncode else "", encoding="utf-8")
        said.with_suffix(".saying").rename(said)
    assert said.read_text(encoding="utf-8") == "", said.read_text(encoding="utf-8")
