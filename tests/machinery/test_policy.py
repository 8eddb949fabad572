"""A page runs its own scripts and no others, and asks nobody else for anything."""

from __future__ import annotations

import base64
import hashlib

import pytest

from report import policy

CODE = "let a = 1 < 2;\n"
HASH = "'sha256-" + base64.b64encode(hashlib.sha256(CODE.encode()).digest()).decode() + "'"


def test_the_policy_stands_first_in_the_head() -> None:
    page = policy.put_in(f"<html><head lang='en'><title>A</title><script>{CODE}</script></head></html>")
    assert page.startswith(
        '<html><head lang=\'en\'><meta http-equiv="Content-Security-Policy" content="default'
    )


def test_a_text_without_a_head_stays() -> None:
    assert policy.put_in("<p>A</p><header></header>") == "<p>A</p><header></header>"


@pytest.mark.parametrize(
    ("script", "hashed"),
    [
        (f"<script>{CODE}</script>", True),
        (f"<SCRIPT>{CODE}</SCRIPT>", True),
        (f'<script id="x">{CODE}</script>', True),
        ('<script src="x.js"></script>', False),
        (f'<script type="application/json">{CODE}</script>', False),
        (f'<script type="application/ld+json">{CODE}</script>', False),
        ("", False),
    ],
)
def test_inline_scripts_run_by_their_hash(script: str, *, hashed: bool) -> None:
    assert (HASH in policy.of(script)) is hashed
    assert ("sha256" in policy.of(script)) is hashed


def test_each_script_is_named_once_and_nothing_else_may_run() -> None:
    found = policy.of(f"<script>{CODE}</script>" * 2)
    assert found.count(HASH) == 1
    script = next(part for part in found.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in script
    assert "http" not in found
    assert "*" not in found
    assert {"default-src 'none'", "object-src 'none'", "base-uri 'self'"} <= set(found.split("; "))
