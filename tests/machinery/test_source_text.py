"""A source file is UTF-8 text with Unix line ends and nothing hidden, or a complaint says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from report import source_text


@pytest.mark.parametrize(
    ("data", "text", "complaint"),
    [
        ("é “quoted” – fine\t\n".encode(), "é “quoted” – fine\t\n", None),
        (b"", "", None),
        (b"a\nb\xe9\n", "a\nb\ufffd\n", "2: this line is not UTF-8 text."),
        (b"a\nb\r\nc\r\n", "a\nb\nc\n", "2: this file has Windows line ends."),
        ("a\n\u200bb\n".encode(), "a\nb\n", "2: an invisible character (U+200B) stands on this line."),
        ("\ufeffa\n".encode(), "a\n", "1: this file begins with a byte order mark."),
        (
            "a\n\ufeffb\n".encode(),
            "a\nb\n",
            "2: an invisible character (U+FEFF) stands on this line.",
        ),
        (
            "\ufeffa\r\n".encode(),
            "a\n",
            "1: this file begins with a byte order mark and has Windows line ends.",
        ),
        ("é\n".encode("utf-16"), "é\n", "1: this file is saved as UTF-16."),
        (
            b"\xfe\xff" + "é\r\n".encode("utf-16-be"),
            "é\n",
            "1: this file is saved as UTF-16 and has Windows line ends.",
        ),
        ("a\u202eb\n".encode(), "ab\n", "1: an invisible character (U+202E) stands on this line."),
        (b"a\0b\n", "ab\n", "1: an invisible character (U+0000) stands on this line."),
    ],
)
def test_what_cannot_be_read_or_seen_is_named(
    tmp_path: Path, data: bytes, text: str, complaint: str | None
) -> None:
    (tmp_path / "a.md").write_bytes(data)
    found, problems = source_text.read_text(tmp_path / "a.md", "a.md")
    assert found == text
    assert [f"{problem.line}: {problem.what}" for problem in problems] == ([complaint] if complaint else [])


@pytest.mark.parametrize("name", [".", "absent.md"])
def test_a_folder_or_nothing_in_the_place_of_a_file_is_a_complaint(tmp_path: Path, name: str) -> None:
    text, problems = source_text.read_text(tmp_path / name, name)
    assert text == ""
    assert problems[0].what.startswith("this file cannot be read")


@pytest.mark.parametrize(
    ("data", "saved"),
    [
        (b"a\n", b"a\n"),
        (b"a\r\nb\rc\n", b"a\nb\nc\n"),
        ("\ufeffé\n".encode(), "é\n".encode()),
        ("é\r\n".encode("utf-16"), "é\n".encode()),
        (b"caf\xe9\r\n", b"caf\xe9\n"),
        (b"\xff\xfea", b"\xff\xfea"),
    ],
)
def test_it_is_saved_plainly_and_no_byte_of_a_word_is_lost(data: bytes, saved: bytes) -> None:
    assert source_text.saved_plainly(data) == saved
