"""What all tests share: the project's root, a copy of its sources, the report built once, a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import browser

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("docs", "bibliography", "overrides", "mkdocs.yml", "CITATION.cff")
QUIET = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONPATH": str(ROOT / "overrides" / "hooks"),
}


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


def copy_sources(target: Path) -> Path:
    """A copy of everything that the report is made from, to be broken or built."""
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)
    return target


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A fresh copy of the sources for one test."""
    return copy_sources(tmp_path)


def build(root: Path, site: Path, *more: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Build the sources below `root` strictly into `site`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site), *more]
    return subprocess.run(
        command, cwd=root, env={**os.environ, **QUIET, **env}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The built site and the address at which it is served while the tests run."""
    site = tmp_path_factory.mktemp("site")
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        result = build(ROOT, site, SITE_URL=address)
        assert result.returncode == 0, result.stderr
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site, address
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


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
    from playwright.sync_api import sync_playwright

    executable = browser.path()
    if executable is None:
        pytest.fail(browser.SENTENCE)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=browser.ARGUMENTS)
        yield launched
        launched.close()
