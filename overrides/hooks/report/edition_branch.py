"""Before a release: every edition stands on the branch that is published, and git holds what is built."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from . import changes, editions, imprint, permalinks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NO_SUCH_BRANCH = 2  # What `git ls-remote --exit-code` ends with; every other end leaves it unknown.


def remote(root: Path) -> str:
    """Where editions are pushed: `origin`, or else the first remote, or '' where there is none."""
    known = _git(root, "remote").stdout.split()
    return "origin" if "origin" in known else next(iter(known), "")


def committed_with(edition: str) -> list[str]:
    """The files that a release changes, for one commit."""
    return [imprint.FILE, editions.ZENODO, changes.FILE, f"{permalinks.RELEASED}/{edition}.txt"]


def uncommitted(root: Path, edition: str) -> str:
    """What would be built and is in no commit, so that the tag would not hold it; '' where nothing is."""
    told = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all").stdout
    others = sorted({line[3:] for line in told.split("\0") if line} - {*committed_with(edition)})
    if not others:
        return ""
    return f"These files differ from the last commit; commit them or put them away first: {', '.join(others)}"


def brought(root: Path, branch: str) -> str:
    """Bring the branch to where the remote has it; why that cannot be done, or ''."""
    where = remote(root)
    if not where:
        return ""
    asked = _git(root, "ls-remote", "--exit-code", where, f"refs/heads/{branch}")
    if asked.returncode == NO_SUCH_BRANCH:
        return ""
    theirs = f"refs/remotes/{where}/{branch}"
    got = asked.returncode or _git(root, "fetch", where, f"+refs/heads/{branch}:{theirs}").returncode
    if got:
        return f"'{where}' does not say which editions it has; try again when `git fetch {where}` works."
    ours = f"refs/heads/{branch}"
    if not _holds(root, ours) or _is_in(root, ours, theirs):
        moved = _git(root, "update-ref", ours, theirs)
        return f"git could not bring {branch} up to date: {moved.stderr.strip()}" if moved.returncode else ""
    if _is_in(root, theirs, ours):
        return ""
    return (
        f"{branch} and {where}/{branch} have each gone their own way; look at both, and where nothing "
        f"of yours is needed run: git branch --force {branch} {where}/{branch}"
    )


def lacking(root: Path, branch: str, released: Iterable[str]) -> str:
    """Why a release onto the branch would lose the editions before it; '' where it has them all."""
    lost = [one for one in sorted(released, key=editions.order) if not stands(root, branch, one)]
    if not lost:
        return ""
    return (
        f"Released before, and not on the branch {branch} here: {', '.join(lost)}; fetch the branch that has "
        f"them from where it is published: git fetch [address of the repository] {branch}:{branch}"
    )


def stands(root: Path, branch: str, edition: str) -> bool:
    """Whether the branch has an edition."""
    return _holds(root, f"refs/heads/{branch}:{edition}")


def tagged(root: Path, tag: str) -> bool:
    """Whether the repository knows a tag."""
    return _holds(root, f"refs/tags/{tag}")


def _holds(root: Path, name: str) -> bool:
    return _git(root, "rev-parse", "--quiet", "--verify", name).returncode == 0


def _is_in(root: Path, older: str, newer: str) -> bool:
    return _git(root, "merge-base", "--is-ancestor", older, newer).returncode == 0


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)  # noqa: S603, S607
