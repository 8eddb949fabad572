from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from report import citation_cache

SOURCE = Path(citation_cache.__file__).parents[1]


def fetch(folder: Path, text: str, *parts: str) -> str:
    return citation_cache.fetch(folder, list(parts), lambda: text)


def test_a_text_is_computed_once(tmp_path: Path) -> None:
    assert fetch(tmp_path, "first", "a") == "first"
    assert fetch(tmp_path, "second", "a") == "first"


@pytest.mark.parametrize("parts", [("b",), ("a", ""), ("", "a"), ("a\0",)])
def test_other_parts_give_another_text(tmp_path: Path, parts: tuple[str, ...]) -> None:
    fetch(tmp_path, "first", "a")
    assert fetch(tmp_path, "second", *parts) == "second"


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"no checksum", b"0\nfirst", b"checksum\nfirst"])
def test_a_corrupted_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    fetch(tmp_path, "first", "a")
    for file in tmp_path.iterdir():
        file.write_bytes(damage)
    assert fetch(tmp_path, "second", "a") == "second"
    assert fetch(tmp_path, "third", "a") == "second"


def test_a_shortened_file_is_made_again(tmp_path: Path) -> None:
    fetch(tmp_path, "first", "a")
    file = next(tmp_path.iterdir())
    file.write_bytes(file.read_bytes()[:-1])
    assert fetch(tmp_path, "second", "a") == "second"


def test_the_folder_may_be_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "cache"
    assert fetch(folder, "first", "a") == "first"
    next(folder.iterdir()).unlink()
    folder.rmdir()
    assert fetch(folder, "second", "a") == "second"


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    assert fetch(file, "first", "a") == "first"
    assert fetch(file / "below", "first", "a") == "first"


def test_what_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    assert fetch(tmp_path, "first", "a") == "first"
    (kept,) = tmp_path.iterdir()
    kept.unlink()
    (kept / "in the way").mkdir(parents=True)
    assert fetch(tmp_path, "second", "a") == "second"
    assert [*tmp_path.iterdir()] == [kept]


def test_the_folder_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(citation_cache.KEPT + 5):
        fetch(tmp_path, "text", str(number))
    assert len(list(tmp_path.iterdir())) == citation_cache.KEPT


def test_threads_share_the_folder(tmp_path: Path) -> None:
    barrier = Barrier(8)

    def build(_: int) -> str:
        barrier.wait()
        return fetch(tmp_path, "text" * 10_000, "a")

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(build, range(8))) == {"text" * 10_000}
    assert len(list(tmp_path.iterdir())) == 1


def test_processes_share_the_folder(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from report.citation_cache import fetch; folder = Path(sys.argv[2])\n"
        "for n in range(60): assert fetch(folder, [str(n % 15)], lambda: 'x' * 9999) == 'x' * 9999"
    )
    command = [sys.executable, "-c", code, str(SOURCE), str(tmp_path)]
    builds = [subprocess.Popen(command) for _ in range(4)]
    assert [build.wait() for build in builds] == [0, 0, 0, 0]
    assert not list(tmp_path.glob("*.tmp"))
