"""Lighthouse, as on a phone: full marks for access, practice and search engines; speed is only reported."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from kinds_of_pages import KINDS
from test_weight import longest_chapter

import browser
import node_tools

PROGRAM = node_tools.ROOT / "tests" / "lighthouse" / "node_modules" / "lighthouse" / "cli" / "index.js"
FULL_MARKS = ("accessibility", "best-practices", "seo")
TIMES = 5
LONG = 100  # milliseconds
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
pytestmark = pytest.mark.full


class PackingHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files as a host does: compressed, several over one connection."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, packed where that helps."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in PACKED:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """Where the site is served compressed."""
    handler = functools.partial(PackingHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def looked_at(url: str) -> dict[str, Any]:
    """What Lighthouse says of a page on a slow phone, for the categories that we promise."""
    chromium = browser.path()
    assert chromium, browser.SENTENCE
    assert PROGRAM.exists(), "Lighthouse is not set up: run 'make test-all', which brings it."
    command = [
        node_tools.node(),
        str(PROGRAM),
        url,
        "--quiet",
        "--output=json",
        "--no-enable-error-reporting",
    ]
    flags = " ".join(["--headless=new", *browser.ARGUMENTS])
    only = ",".join(["performance", *FULL_MARKS])
    done = subprocess.run(
        [*command, f"--chrome-flags={flags}", f"--only-categories={only}"],
        env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def score(said: dict[str, Any], category: str) -> int:
    return round(100 * float(said["categories"][category]["score"]))


def number(said: dict[str, Any], audit: str) -> float:
    return float(said["audits"][audit]["numericValue"])


def longest_task(said: dict[str, Any]) -> float:
    """Milliseconds of the longest task while the page loads on the slow phone."""
    tasks = said["audits"]["long-tasks"].get("details", {}).get("items", [])
    return max((float(one["duration"]) for one in tasks), default=0)


def lost_marks(said: dict[str, Any]) -> list[str]:
    """The rules for which a category of full marks loses some."""
    return [
        f"{category}: {said['audits'][rule['id']]['title']}"
        for category in FULL_MARKS
        for rule in said["categories"][category]["auditRefs"]
        if rule["weight"] and (said["audits"][rule["id"]]["score"] or 0) < 1
        and said["audits"][rule["id"]]["scoreDisplayMode"] in ("binary", "numeric", "metricSavings")
    ]  # fmt: skip


def report(runs: list[dict[str, Any]]) -> str:
    """The middle of what was measured, for whoever runs this; a slow computer makes it worse."""
    middle = functools.partial(median)
    figures = (
        f"performance {middle(score(one, 'performance') for one in runs):.0f}",
        f"largest paint {middle(number(one, 'largest-contentful-paint') for one in runs):.0f} ms",
        f"blocked {middle(number(one, 'total-blocking-time') for one in runs):.0f} ms",
        f"longest task {middle(map(longest_task, runs)):.0f} ms",
    )
    return ", ".join(figures)


@pytest.mark.parametrize(
    "kind", ["first page", "longest chapter", "references", "recommendations", "decision record"]
)
def test_a_phone_gets_full_marks(
    host: str, site: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = longest_chapter(site) if kind == "longest chapter" else KINDS[kind]
    runs = [looked_at(host + path) for _ in range(TIMES)]
    with capsys.disabled():
        print(f"\nLighthouse, {kind}: {report(runs)}")
    assert lost_marks(runs[0]) == []
    assert [score(runs[0], category) for category in FULL_MARKS] == [100, 100, 100]
    assert max(number(one, "cumulative-layout-shift") for one in runs) == pytest.approx(0, abs=0.001)


def test_a_page_that_breaks_rules_loses_marks(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><img src=x><a href=#>click here</a>", encoding="utf-8"
    )
    handler = functools.partial(PackingHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        said = looked_at(f"http://127.0.0.1:{server.server_address[1]}/")
        server.shutdown()
    assert {one.split(":")[0] for one in lost_marks(said)} >= {"accessibility", "seo"}
