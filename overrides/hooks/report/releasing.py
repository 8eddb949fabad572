"""The steps of a release that need git: the last edition's sources, a draft of the changes, what is next."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from . import changes, checks, edition_changes, editions, imprint, permalinks, release_branch, sources
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .sources import Sources

TAG = "edition-{}"
FEED = "changes.xml"
# What a maintainer edits for a new edition, and commits with the ids that it promises.
OF_AN_EDITION = (changes.FILE, imprint.FILE, editions.ZENODO)
DRAFTED = (
    "The changes since edition {last} were written into {path} as drafts: {count}.\n"
    "Read each one, join those that belong together, leave out what no reader would notice, say why,\n"
    "take 'draft: true' out, and release again."
)
NEXT = """Edition {edition} is built and stands on the branch {branch}. What is left for you:

  git add {paths} && git commit -m "Edition {edition}"
  git tag {tag}
  git push origin HEAD {branch} {tag}
"""


def drafted(root: Path, edition: str) -> str:
    """Where no change of a new edition is listed yet: write the draft of the list, and say so; else ''."""
    now = sources.load(root)
    released = sorted(permalinks.released(root), key=editions.order)
    listed = now.records["changes"].values()
    if not editions.NUMBER.fullmatch(edition) or not released or not listed:
        return ""
    if edition in released or any(one.edition == edition for one in listed):
        return ""
    with tempfile.TemporaryDirectory() as folder:
        before = at(root, TAG.format(released[-1]), Path(folder))
        found = edition_changes.draft(before, now, edition, changes.newest(listed).date)
    if not found:
        return ""
    file = root / changes.FILE
    file.write_text(editions.as_yaml(found) + "\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    return DRAFTED.format(last=released[-1], path=changes.FILE, count=len(found))


def at(root: Path, tag: str, folder: Path) -> Sources:
    """The sources as they stood at a tag; CalledProcessError where the tag is not here."""
    command = ["git", "archive", tag, "docs", "bibliography", "mkdocs.yml", "CITATION.cff"]
    packed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout  # noqa: S603
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return sources.load(folder)


def against(
    root: Path, branch: str, edition: str, address: str, standing: Callable[[], list[str]]
) -> tuple[str, list[Problem]]:
    """What has to be mended or read before a release, in one sentence or as problems; '' and none: go on.

    `standing` tells the editions on the branch, once it has been brought here.
    Drafts of changes are written only where nothing else is wrong with what was given.
    """
    if said := release_branch.bring(root, branch):
        return said, []
    there = standing()
    if edition in there:
        return f"Edition {edition} stands on {branch}, and an edition is never rewritten.", []
    if found := [*unfit(root, edition, address, there)]:
        return "", found
    if said := drafted(root, edition):
        return said, []
    return "", [*checks.run(root), *editions.problems(sources.load(root), edition, address)]


def unfit(root: Path, edition: str, address: str, standing: Iterable[str]) -> Iterator[Problem]:
    """What keeps a release from beginning: what was given, what is not committed, what is not here.

    `standing` are the editions on the branch to which the new one is added.
    """
    yield from editions.given(root, edition, address)
    for path in release_branch.uncommitted(root):
        if path not in OF_AN_EDITION:
            yield Problem(path, 1, "this file has changes that are not committed.", "Commit or undo them.")
    released = sorted(permalinks.released(root), key=editions.order)
    for gone in (one for one in released if one not in {*standing}):
        what = f"edition {gone} was released, but does not stand on the branch of the editions."
        remedy = "Bring the branch: git fetch origin gh-pages:gh-pages"
        yield Problem(f"{permalinks.RELEASED}/{gone}.txt", 1, what, remedy)
    for last in released[-1:]:
        if not release_branch.has_tag(root, TAG.format(last)):
            what = f"the tag {TAG.format(last)}, with which the new edition is compared, is not here."
            yield Problem(f"{permalinks.RELEASED}/{last}.txt", 1, what, "Run: git fetch --tags")


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


def next_steps(edition: str, branch: str) -> str:
    """What a maintainer does after a release."""
    paths = " ".join((f"{permalinks.RELEASED}/{edition}.txt", *OF_AN_EDITION))
    return NEXT.format(edition=edition, branch=branch, paths=paths, tag=TAG.format(edition))
