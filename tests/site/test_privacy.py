"""A page asks no other host for anything, sets no cookie, and says so in its policy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from report import policy

PAGES = [
    "",
    "background/social-care/",
    "should-it-be-used/limits-of-prediction/",
    "reference/references/",
    "404.html",
]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_contacts_no_other_host_and_keeps_its_policy(chromium: Any, address: str, path: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + path, wait_until="networkidle")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert [text for text in said if "404" not in text] == []
    assert context.cookies() == []
    context.close()


def test_every_page_has_a_policy_without_unsafe_scripts(html_pages: dict[str, str]) -> None:
    for path, html in html_pages.items():
        found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        assert found, path
        scripts = re.search(r"script-src ([^;]*)", found[1])
        assert scripts, path
        assert "unsafe" not in scripts[1], path
        assert found[1] == policy.of(html), path


def test_hosts_that_read_headers_send_the_same_policy(site: Path, html_pages: dict[str, str]) -> None:
    rules = (site / "_headers").read_text(encoding="utf-8").split("\n/")
    sent = {f"/{path}".replace("//", "/"): rest for path, rest in (rule.split("\n", 1) for rule in rules)}
    for path, html in html_pages.items():
        folder = f"/{path.split('/')[0]}/*" if "/" in path else {"index.html": "/"}.get(path, f"/{path}")
        assert f"{policy.of(html)}; frame-ancestors 'none'" in sent[folder], path
    assert "nosniff" in sent["/*"]
    assert not any(path.startswith(("/downloads", "/assets")) for path in sent)


def test_a_script_that_is_not_hashed_does_not_run(chromium: Any, address: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(address)
    page.evaluate(
        "() => { const s = document.createElement('script');"
        " s.textContent = 'window.ran = 1'; document.head.append(s); }"
    )
    assert page.evaluate("() => window.ran") is None
    context.close()
