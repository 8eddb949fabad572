"""Typesetting starts when the system has what it needs; else one sentence says what is missing."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from report import binding, book_system


@pytest.mark.parametrize(
    ("root", "apt", "status", "installed", "ready"),
    [
        (True, "/usr/bin/apt-get", 0, True, True),
        (True, "/usr/bin/apt-get", 100, False, False),
        (True, None, 0, False, False),
        (False, "/usr/bin/apt-get", 0, False, False),
    ],
)
def test_root_gets_what_is_missing_and_others_are_told(
    monkeypatch: pytest.MonkeyPatch, root: bool, apt: str | None, status: int, installed: bool, ready: bool
) -> None:
    calls: list[list[str]] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        calls.append(command)
        return SimpleNamespace(returncode=status)

    monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
    monkeypatch.setattr(shutil, "which", lambda _: apt)
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(ctypes.util, "find_library", lambda _: "there" if calls[1:] else None)
    assert book_system.ready() is ready
    assert any("install" in command for command in calls) is installed


def test_without_its_libraries_nothing_is_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(book_system, "ready", lambda: False)
    assert binding.bind(tmp_path) == 1
    assert "sudo apt-get install libpango" in capsys.readouterr().err


def test_with_them_the_book_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book_system, "ready", lambda: True)
    book = SimpleNamespace(make=lambda root: 3 if root == tmp_path else 4)
    monkeypatch.setitem(sys.modules, "report.book", book)
    monkeypatch.setattr("report.book", book, raising=False)
    assert binding.bind(tmp_path) == 3
