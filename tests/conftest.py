"""What all tests share: the project's root, a copy of its sources, the report built once, a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import browser
import patience
import site_for_all
from workshop import ROOT, built_and_served, copy_sources

pytest_configure_node = site_for_all.pytest_configure_node
pytest_unconfigure = site_for_all.pytest_unconfigure


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A fresh copy of the sources for one test."""
    return copy_sources(tmp_path)


@pytest.fixture(scope="session")
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    """The built site and the address at which it is served while the tests run."""
    given = getattr(request.config, "workerinput", {}).get(site_for_all.GIVEN)
    if given:
        site_for_all.built(Path(given[0]), given[1])
        yield Path(given[0]), given[1]
        return
    site = tmp_path_factory.mktemp("site")
    with built_and_served(ROOT, site) as address:
        yield site, address


@pytest.fixture(scope="session")
def site(served: tuple[Path, str]) -> Path:
    """The folder of the built site: built once, strictly."""
    return served[0]


@pytest.fixture(scope="session")
def address(served: tuple[Path, str]) -> str:
    """Where the built site is served."""
    return served[1]


@pytest.fixture(scope="session")
def html_pages(site: Path) -> dict[str, str]:
    """Every built page by its path, as text."""
    return {
        file.relative_to(site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless browser that talks to nobody but the test server."""
    from playwright.sync_api import expect, sync_playwright

    executable = browser.path()
    if executable is None:
        pytest.fail(browser.SENTENCE)
    limit = patience.SECONDS * 1000
    expect.set_options(timeout=limit)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=executable, args=browser.ARGUMENTS, timeout=limit
        )
        yield patience.Patient(launched)
        launched.close()
