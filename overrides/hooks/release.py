"""The command of `make release EDITION=1.1`: check what is promised, build, freeze ids, deploy with mike."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from mike import commands, git_utils

from report import binding, building, releasing

ROOT = Path(__file__).resolve().parents[2]
BRANCH = "gh-pages"


def main(edition: str, address: str, *, book: bool = True) -> int:
    """Release an edition; 1 where something has to be mended first, and then nothing was released."""
    os.chdir(ROOT)  # mike works in the repository where it stands.
    if why := releasing.hindrance(ROOT, edition, address, BRANCH):
        sys.stderr.write(f"{why}\nNothing was released.\n")
        return 1
    os.environ |= releasing.environment(edition, address)
    if building.build(ROOT) or (book and binding.bind(ROOT)):
        return 1
    releasing.freeze(ROOT, edition)
    _deploy(edition)
    sys.stdout.write(releasing.next_steps(ROOT, edition, BRANCH))
    return 0


def _deploy(edition: str) -> None:
    built = {"site_dir": str(ROOT / "site"), "use_directory_urls": True}
    kind = commands.AliasType.redirect  # Latest leads to an edition: what readers cite has its number.
    with commands.deploy(built, edition, None, ["latest"], True, kind, branch=BRANCH):  # noqa: FBT003
        pass  # The site is built already.
    commands.set_default(edition, branch=BRANCH)
    with git_utils.Commit(BRANCH, f"What has changed up to edition {edition}") as commit:
        for name, content in releasing.at_the_root(ROOT / "site", edition).items():
            commit.add_file(git_utils.FileInfo(name, content))


if __name__ == "__main__":
    given = os.environ
    try:
        done = main(
            given.get("EDITION", ""), given.get("SITE_URL", ""), book=given.get("BOOK", "yes") == "yes"
        )
    except (git_utils.GitError, subprocess.SubprocessError) as error:
        done = f"{error}\nThe release was not finished."  # type: ignore[assignment]
    sys.exit(done)
