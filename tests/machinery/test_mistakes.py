"""Every kind of mistake is met by a complaint: nearly all without a build, and none by a traceback."""

from __future__ import annotations

import difflib
import multiprocessing
import shutil
import tempfile
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import edits
import mistakes
import pytest
from mistakes import Mistake

import workshop
from report import bibliography, checks, kinds, verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from report.problems import Problem

TODAY = datetime.now(tz=UTC).date()


def pruned(target: Path) -> Path:
    """A copy of the sources with the chapters that the table of mistakes needs."""
    for name in ("docs", "bibliography"):
        shutil.copytree(workshop.ROOT / name, target / name)
    for name in ("mkdocs.yml", "CITATION.cff", ".zenodo.json"):
        shutil.copy(workshop.ROOT / name, target / name)
    edits.prune(target, mistakes.KEPT)
    return target


def remembering(function: Callable[..., Any], key: Callable[..., Any]) -> Callable[..., Any]:
    """`function`, called once for each `key` of its arguments."""
    # The arguments are kept too: what is told apart by `id` must not make room for another of the same id.
    known: dict[Any, tuple[tuple[Any, ...], Any]] = {}

    def answer(*arguments: Any) -> Any:
        name = key(*arguments)
        if name not in known:
            known[name] = (arguments, function(*arguments))
        return known[name][1]

    return answer


def content(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


@pytest.fixture(scope="module", autouse=True)
def remembered() -> Iterator[None]:
    """Read each text once, and look once for the name most like another: all the copies hold the same."""
    keys: list[tuple[Any, str, Callable[..., Any]]] = [
        (bibliography, "read", lambda texts: tuple(texts.items())),
        (verified, "read", str),
        (kinds, "read_list", lambda root, path: (path, content(root / path))),
        (kinds, "typed_all", lambda raws, model: (tuple(map(id, raws)), model)),
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
    return set(checks.run(whole, TODAY))


def after(whole: Path, name: str) -> list[Problem]:
    """Every complaint about a copy in which one mistake was made."""
    edit = next(one.edit for one in mistakes.FAST if one.name == name)
    with tempfile.TemporaryDirectory() as target:
        shutil.copytree(whole, target, dirs_exist_ok=True)
        edit(Path(target))
        return checks.run(Path(target), TODAY)


@pytest.fixture(scope="module")
def found(
    whole: Path, before: set[Problem], request: pytest.FixtureRequest
) -> Iterator[Mapping[str, Future[list[Problem]]]]:
    """What is said of each mistake that is to be tested, worked out on all processors."""
    chosen = {item.callspec.id for item in request.session.items if hasattr(item, "callspec")}
    names = [one.name for one in mistakes.FAST if one.name in chosen]
    assert before, "the unbroken copy is read first, so that what it holds is remembered by all processes"
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as pool:
        yield {name: pool.submit(after, whole, name) for name in names}


@pytest.mark.parametrize("mistake", mistakes.FAST, ids=lambda one: one.name)
def test_the_checks_say_what_is_wrong_and_where(
    mistake: Mistake, before: set[Problem], found: Mapping[str, Future[list[Problem]]]
) -> None:
    new = sorted(set(found[mistake.name].result()) - before)
    about = [problem for problem in new if problem.path == mistake.path and mistake.what in problem.what]
    assert about, "\n".join(map(str, new)) or "no complaint"
    assert all(problem.line >= 1 and problem.remedy.strip() for problem in new)


def test_every_mistake_has_a_name_of_its_own_and_nine_in_ten_need_no_build() -> None:
    names = [one.name for one in (*mistakes.FAST, *mistakes.BUILD)]
    assert len(names) == len(set(names))
    assert len(mistakes.FAST) >= 9 * len(mistakes.BUILD)


def test_citation_syntax_in_code_is_no_citation(whole: Path, tmp_path: Path, before: set[Problem]) -> None:
    shutil.copytree(whole, tmp_path, dirs_exist_ok=True)
    mistakes.say("Write `[@nobody2020, p. 3]`.\n\n```\n[@nobody2020]\n```")(tmp_path)
    assert set(checks.run(tmp_path, TODAY)) == before


@pytest.mark.parametrize("mistake", mistakes.BUILD, ids=lambda one: one.name)
def test_the_strict_build_stops_at_what_only_it_can_know(mistake: Mistake, copy: Path) -> None:
    edits.prune(copy, frozenset({"reference/references.md"}))
    mistake.edit(copy)
    result = workshop.build(copy, copy / "built")
    assert result.returncode
    assert mistake.what in result.stdout + result.stderr
