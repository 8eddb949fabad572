"""Nothing breaks: whatever cuts a build off, the old site stays whole and the next build is right."""

from __future__ import annotations

import gzip
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
import synthetic

import workshop
from report import building, checks

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")
COMMAND = [sys.executable, "-m", "report", "build"]
NO_NETWORK = ["unshare", "-rn"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small report with a good site, to be copied."""
    root = synthetic.write(tmp_path_factory.mktemp("small") / "report", synthetic.Size(4, 40, 2, 2), "ours")
    assert build(root).returncode == 0
    return root


@pytest.fixture
def report(made: Path, tmp_path: Path) -> Path:
    """The small report with its good site, and a change that a next build has to show."""
    root = tmp_path / "report"
    shutil.copytree(made, root)
    page = root / "docs/page-b.md"
    page.write_text(page.read_text("utf-8") + "\nA zebra was added.\n", "utf-8")
    return root


def environment(root: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return {**kept, **workshop.QUIET, "PYTHONPATH": str(root / "overrides/hooks"), **more}


def build(root: Path, *before: str, limit: int | None = None, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    def limited() -> None:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [*before, *COMMAND],
        cwd=root,
        env=environment(root, **(env or {})),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
    )


def heeding() -> None:
    """Heed an interruption, which a shell lets its jobs in the background ignore."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def whole(root: Path, old: dict[str, bytes]) -> None:
    """The old site is as it was; the next build shows the change and leaves nothing behind."""
    assert content(root / "site") == old
    right(root)


def right(root: Path) -> None:
    done = build(root)
    assert done.returncode == 0, done.stderr
    assert "A zebra was added." in (root / "site/page-b/index.html").read_text("utf-8")
    assert not [one.name for one in root.iterdir() if one.name.startswith((".site-", "site."))]


# Where a build may be cut off: the step at which it stands still until then, and what has to be there.
MOMENTS = {
    "at once": ("", ""),
    "when it begins to write": ("on_pre_build", ".site-*"),
    "when pages are there": ("on_post_build", ".site-*/page-b/index.html"),
}
# Without this a fast build would be over before it is looked at, and a slow machine would look too late.
STANDS_STILL = """import time
from pathlib import Path

def {step}(**_):
    while Path(__file__).with_name("still").exists():
        time.sleep(0.05)
"""


def stand_still(root: Path, step: str) -> Path:
    """Let builds stand still at a step as long as a file is there."""
    config, still = root / "mkdocs.yml", root / "still"
    config.write_text(config.read_text("utf-8").replace("hooks: [", "hooks: [still.py, ", 1), "utf-8")
    (root / "still.py").write_text(STANDS_STILL.format(step=step), "utf-8")
    still.touch()
    return still


def wait_for(running: subprocess.Popen[bytes], root: Path, pattern: str) -> None:
    """Wait until a build has come so far."""
    while not list(root.glob(pattern)):
        assert running.poll() is None, "the build did not come so far"
        time.sleep(0.05)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize(
    "sign",
    [
        signal.SIGKILL,
        pytest.param(signal.SIGTERM, marks=pytest.mark.full),
        pytest.param(signal.SIGINT, marks=pytest.mark.full),
    ],
)
def test_a_build_that_is_killed(report: Path, moment: str, sign: int) -> None:
    old = content(report / "site")
    step, pattern = MOMENTS[moment]
    still = stand_still(report, step) if step else report / "still"
    running = subprocess.Popen(
        COMMAND,
        cwd=report,
        env=environment(report),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=heeding,  # noqa: PLW1509
    )
    try:
        if pattern:
            wait_for(running, report, pattern)
        running.send_signal(sign)  # The builder below it is left alone, as an out-of-memory killer leaves it.
        running.wait()
    finally:
        still.unlink(missing_ok=True)
    whole(report, old)


@pytest.mark.parametrize(
    "limit", [pytest.param(0, marks=pytest.mark.full), 2_000, pytest.param(60_000, marks=pytest.mark.full)]
)
def test_a_full_disk(report: Path, limit: int) -> None:
    old = content(report / "site")
    done = build(report, limit=limit)
    assert done.returncode == 1
    assert "site/ is as it was" in done.stderr
    whole(report, old)


def test_a_folder_that_may_not_be_written_is_told(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    monkeypatch.setattr(checks, "run", lambda _root: [])
    old = content(report / "site")
    assert building.build(report) == 1
    whole(report, old)


def test_a_cache_that_may_not_be_written(report: Path) -> None:
    shutil.rmtree(report / ".cache")
    (report / ".cache").write_text(
        "a file where the folder should be"
    )  # Even the superuser cannot write there.
    right(report)


FULL = pytest.mark.full
DAMAGES = [b"0" * 64 + b"\n{}", *(pytest.param(one, marks=FULL) for one in (b"", b"\xff\xfe damaged"))]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache(report: Path, damage: bytes) -> None:
    assert build(report).returncode == 0
    expected = content(report / "site")
    kept = [file for file in (report / ".cache").rglob("*") if file.is_file()]
    assert kept
    for file in kept:
        file.write_bytes(damage)
    right(report)
    assert content(report / "site") == expected


def test_two_builds_at_once(report: Path) -> None:
    running = [
        subprocess.Popen(COMMAND, cwd=report, env=environment(report), stderr=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [one.wait() for one in running] == [0, 0]
    both = content(report / "site")
    right(report)
    assert content(report / "site") == both


def test_no_network(report: Path) -> None:
    if shutil.which("unshare") is None or subprocess.run([*NO_NETWORK, "true"], check=False).returncode:
        pytest.skip("this machine does not let a test take its network away")
    done = build(report, *NO_NETWORK)
    assert done.returncode == 0, done.stderr
    right(report)


ELSEWHERE = {
    "a terminal without letters": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LANG": "C"},
    "a locale that is not there": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
    "a time zone that is not there": {"TZ": "Nowhere/At-All"},
    "another order of sets": {"PYTHONHASHSEED": "12345"},
}


@pytest.mark.full
@pytest.mark.parametrize("name", ELSEWHERE)
def test_the_same_bytes_elsewhere(report: Path, tmp_path: Path, name: str) -> None:
    assert build(report, env={"TZ": "UTC", "PYTHONHASHSEED": "0"}).returncode == 0
    other = tmp_path / "a path with späces & more"
    shutil.copytree(report, other, ignore=shutil.ignore_patterns(".cache", "site"))
    done = build(other, env=ELSEWHERE[name])
    assert done.returncode == 0, done.stderr
    assert content(other / "site") == content(report / "site")


def test_the_compressed_sitemap_holds_the_day_of_the_edition(report: Path) -> None:
    right(report)
    packed = (report / "site/sitemap.xml.gz").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == 1795478400  # 24 November 2026, 0:00 UTC
    assert b"<lastmod>2026-11-24</lastmod>" in gzip.decompress(packed)


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.full
@pytest.mark.parametrize("kind", ["without history", "shallow", "archive"])
def test_however_the_sources_were_got(report: Path, tmp_path: Path, kind: str) -> None:
    assert build(report).returncode == 0
    expected = content(report / "site")
    shutil.rmtree(report / "site")
    shutil.rmtree(report / ".cache")
    other = tmp_path / "other"
    git(report, "init")
    git(report, "add", "-A")
    git(report, "commit", "-m", "one")
    if kind == "without history":
        shutil.copytree(report, other, ignore=shutil.ignore_patterns(".git"))
        git(other, "init")
    elif kind == "shallow":
        git(report, "commit", "--allow-empty", "-m", "two")
        git(tmp_path, "clone", "--depth", "1", report.as_uri(), str(other))
    else:
        other.mkdir()
        git(report, "archive", "--output", str(tmp_path / "all.tar"), "HEAD")
        shutil.unpack_archive(tmp_path / "all.tar", other, filter="data")
    right(other)
    assert content(other / "site") == expected


def test_the_same_bytes_after_a_touch(report: Path) -> None:
    right(report)
    expected = content(report / "site")
    for file in (report / "docs").rglob("*"):
        os.utime(file, (0, 0))
    shutil.rmtree(report / ".cache")
    right(report)
    assert content(report / "site") == expected


@pytest.mark.full
def test_the_whole_report_has_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """The report itself, forms as Word files included, in two folders, zones, locales and orders of sets."""
    ways = (
        {"TZ": "UTC", "PYTHONHASHSEED": "1"},
        {**ELSEWHERE["a terminal without letters"], "TZ": "Asia/Tokyo"},
    )
    built = []
    for number, way in enumerate(ways):
        root = tmp_path / f"folder {number}"
        root.mkdir()
        workshop.copy_sources(root)
        done = build(root, env=way)
        assert done.returncode == 0, done.stderr
        built.append(content(root / "site"))
    for file in root.rglob("*"):
        os.utime(file, (1, 1))
    assert build(root).returncode == 0
    built.append(content(root / "site"))
    for other in built[1:]:
        assert other.keys() == built[0].keys()
        assert [path for path in other if other[path] != built[0][path]] == []
    assert sum(path.endswith(".docx") for path in built[0]) > 0
