"""The steps of a release that need git: the last edition's sources, a draft of the changes, what is next."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from . import changes, checks, edition_branch, edition_changes, editions, permalinks, sources
from .problems import summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .problems import Problem
    from .sources import Sources

TAG = "edition-{}"
FEED = "changes.xml"
DRAFTED = (
    "The changes since edition {last} were written into {path} as drafts: {count}.\n"
    "Read each one, join those that belong together, leave out what no reader would notice, say why,\n"
    "take 'draft: true' out, and put the day of each in the place of {day}, the last edition’s; "
    "then release again."
)
NO_TAG = "The tag {tag} is not here, and what has changed is told by it; run: git fetch --tags"
NEXT = """Edition {edition} is built and stands on the branch {branch}. What is left for you:

  git add {paths}
  git commit -m "Edition {edition}"
  git tag {tag}
  git push {remote} HEAD {branch} {tag}
"""


def hindrance(root: Path, edition: str, address: str, branch: str) -> str:
    """Why the edition cannot be released yet, or ''; nothing is written before the values are known good."""
    if wrong := [*editions.of_values(root, edition, address)]:
        return summary(wrong)
    why = (
        edition_branch.uncommitted(root, edition)
        or edition_branch.brought(root, branch)
        or edition_branch.lacking(root, branch, permalinks.released(root))
    )
    if not why and edition_branch.stands(root, branch, edition):
        why = f"Edition {edition} stands on {branch}, and an edition is never rewritten."
    if why := why or drafted(root, edition):
        return why
    wrong = [*checks.run(root), *problems(root, edition)]
    return summary(wrong) if wrong else ""


def drafted(root: Path, edition: str) -> str:
    """Where no change of a new edition is listed yet: write the draft of the list, and say so; else ''."""
    now = sources.load(root)
    released = sorted(permalinks.released(root), key=editions.order)
    listed = now.records["changes"].values()
    if not editions.NUMBER.fullmatch(edition) or not released or not listed:
        return ""
    if edition in released or any(one.edition == edition for one in listed):
        return ""
    tag, day = TAG.format(released[-1]), changes.newest(listed).date
    if not edition_branch.tagged(root, tag):
        return NO_TAG.format(tag=tag)
    with tempfile.TemporaryDirectory() as folder:
        found = edition_changes.draft(at(root, tag, Path(folder)), now, edition, day)
    if not found:
        return ""
    file = root / changes.FILE
    file.write_text(editions.as_yaml(found) + "\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    return DRAFTED.format(last=released[-1], path=changes.FILE, count=len(found), day=day)


def at(root: Path, tag: str, folder: Path) -> Sources:
    """The sources as they stood at a tag."""
    command = ["git", "archive", tag, "docs", "bibliography", "mkdocs.yml", "CITATION.cff"]
    packed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout  # noqa: S603
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return sources.load(folder)


def problems(root: Path, edition: str) -> Iterator[Problem]:
    """What in the sources keeps the edition from being released."""
    return editions.problems(sources.load(root), edition)


def freeze(root: Path, edition: str) -> None:
    """Write down the ids that the edition publishes."""
    editions.freeze(sources.load(root), edition)


def environment(edition: str, address: str) -> dict[str, str]:
    """What the build of an edition is told: its number, and that it stands below the root."""
    return {"EDITION": edition, "SITE_URL": f"{address.rstrip('/')}/{edition}/"}


def at_the_root(site: Path, edition: str) -> dict[str, str]:
    """Name and content of the files that tell readers of all editions what is new."""
    feed = (site / FEED).read_text(encoding="utf-8")
    return {
        editions.LIST: (site / editions.LIST).read_text(encoding="utf-8"),
        FEED: feed.replace(
            f"/{edition}/{FEED}", f"/{FEED}"
        ),  # An entry keeps its name from edition to edition.
        "404.html": (site / "404.html").read_text(encoding="utf-8"),
    }


def next_steps(root: Path, edition: str, branch: str) -> str:
    """What a maintainer does after a release, in lines that a shell runs."""
    return NEXT.format(
        edition=edition,
        branch=branch,
        paths=" ".join(edition_branch.committed_with(edition)),
        remote=edition_branch.remote(root) or "[the repository to publish from]",
        tag=TAG.format(edition),
    )
