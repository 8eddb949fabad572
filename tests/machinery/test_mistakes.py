"""Every kind of mistake is met by a complaint: nearly all without a build, and none by a traceback."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import edits
import mistakes
import pytest
from mistakes import Mistake

import conftest
from report import bibliography, checks, sources, verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from report.problems import Problem


def pruned(target: Path) -> Path:
    """A copy of the sources with the chapters that the table of mistakes needs."""
    for name in ("docs", "bibliography"):
        shutil.copytree(conftest.ROOT / name, target / name)
    shutil.copy(conftest.ROOT / "mkdocs.yml", target / "mkdocs.yml")
    edits.prune(target, mistakes.KEPT)
    return target


def remembering(function: Callable[..., Any], key: Callable[..., Any]) -> Callable[..., Any]:
    """`function`, called once for each `key` of its arguments."""
    known: dict[Any, Any] = {}

    def answer(*arguments: Any) -> Any:
        name = key(*arguments)
        if name not in known:
            known[name] = function(*arguments)
        return known[name]

    return answer


def content(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


@pytest.fixture(scope="module", autouse=True)
def remembered() -> Iterator[None]:
    """Read each text once, and look once for the name most like another: all the copies hold the same."""
    keys: list[tuple[Any, str, Callable[..., Any]]] = [
        (bibliography, "read", lambda texts: tuple(texts.items())),
        (verified, "read", str),
        (sources, "read_list", lambda root, path: (path, content(root / path))),
        (difflib, "get_close_matches", lambda word, known, *count: (word, frozenset(known), count)),
    ]
    with pytest.MonkeyPatch.context() as patch:
        for module, name, key in keys:
            patch.setattr(module, name, remembering(getattr(module, name), key))
        yield


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pruned(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def before(whole: Path) -> set[Problem]:
    return set(checks.run(whole))


def new_complaints(whole: Path, target: Path, before: set[Problem], edit: edits.Edit) -> list[Problem]:
    shutil.copytree(whole, target, dirs_exist_ok=True)
    edit(target)
    return sorted(set(checks.run(target)) - before)


@pytest.mark.parametrize("mistake", mistakes.FAST, ids=lambda one: one.name)
def test_the_checks_say_what_is_wrong_and_where(
    mistake: Mistake, whole: Path, tmp_path: Path, before: set[Problem]
) -> None:
    new = new_complaints(whole, tmp_path, before, mistake.edit)
    about = [problem for problem in new if problem.path == mistake.path and mistake.what in problem.what]
    assert about, "\n".join(map(str, new)) or "no complaint"
    assert all(problem.line >= 1 and problem.remedy.strip() for problem in new)
