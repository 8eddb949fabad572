"""The weekly check of links, tried on a server of our own."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from datetime import date

import pytest

import answers
from report.unreachable import Unreachable


class _Host(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self.send_response(501 if self.path == "/no-head" else int(self.path[1:4]))
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/no-head" else int(self.path[1:4]))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/200", ""),
        ("/no-head", ""),  # a host that knows only GET
        ("/404", "answers 404"),
        ("/500", "answers 500"),
        ("/403", "refuses robots (403)"),
        ("/429", "refuses robots (429)"),
    ],
)
def test_what_an_address_answers(host: str, path: str, said: str) -> None:
    assert answers.asked(host + path) == said


def test_a_host_that_is_not_there_does_not_answer() -> None:
    assert answers.asked("http://127.0.0.1:9/").startswith("does not answer")


def test_dead_addresses_are_named_with_their_places_and_excused_ones_are_not_asked() -> None:
    known = {"https://a/": ["a.md:1", "b.md:2"], "https://b/x": ["c.bib:3"], "https://c/": ["d.md:4"]}
    excuse = Unreachable(id="b", address="https://b/", reason="It answers 403.", since=date(2026, 11, 24))
    asked: list[str] = []

    def ask(address: str) -> str:
        asked.append(address)
        return "answers 404" if address == "https://a/" else ""

    assert answers.dead(known, [excuse], ask) == ["- https://a/ answers 404: a.md:1, b.md:2"]
    assert sorted(asked) == ["https://a/", "https://c/"]
