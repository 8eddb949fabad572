"""The branch on which all editions stand: brought here from where the repository was cloned."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

REMOTE = "origin"
NO_SUCH_BRANCH = 2  # What `git ls-remote --exit-code` answers where nothing matches.
PARTED = (
    "The branch {branch} here and the one on {remote} have parted: one has editions that the other has not.\n"
    "Compare them: git log --oneline --left-right {branch}...{remote}/{branch}"
)


def bring(root: Path, branch: str) -> str:
    """Bring the branch up to what the remote holds, where there is one; why it cannot be done, else ''."""
    if REMOTE not in _git(root, "remote").stdout.split():
        return ""
    asked = _git(root, "ls-remote", "--exit-code", "--heads", REMOTE, branch)
    if asked.returncode == NO_SUCH_BRANCH:
        return ""
    theirs = f"refs/remotes/{REMOTE}/{branch}"
    fetched = asked if asked.returncode else _git(root, "fetch", REMOTE, f"+refs/heads/{branch}:{theirs}")
    if fetched.returncode:
        return f"The editions on {REMOTE} could not be read:\n{fetched.stderr.strip()}"
    if not _holds(root, f"refs/heads/{branch}") or _is_before(root, branch, theirs):
        _git(root, "update-ref", f"refs/heads/{branch}", theirs)
        return ""
    return "" if _is_before(root, theirs, branch) else PARTED.format(branch=branch, remote=REMOTE)


def has_tag(root: Path, tag: str) -> bool:
    """Whether a tag is here."""
    return _holds(root, f"refs/tags/{tag}")


def uncommitted(root: Path) -> list[str]:
    """The paths of files that git knows and that have changes which are not committed."""
    lines = _git(root, "status", "--porcelain", "--untracked-files=no").stdout.splitlines()
    return [line[3:] for line in lines]


def _holds(root: Path, name: str) -> bool:
    return _git(root, "rev-parse", "--quiet", "--verify", name).returncode == 0


def _is_before(root: Path, one: str, other: str) -> bool:
    return _git(root, "merge-base", "--is-ancestor", one, other).returncode == 0


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False)  # noqa: S603, S607
