"""Find Chromium, install it as root, or say in one sentence what to install: no browser test is skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A quiet browser: it asks no other host for anything of its own.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]
SENTENCE = (
    "The tests need a browser: run 'sudo apt-get install chromium', or set CHROME to the path of yours."
)


def path() -> str | None:
    """The browser to test with, None where there is none."""
    named = os.environ.get("CHROME")
    if named:
        return shutil.which(named)
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def install() -> None:
    """Ask Debian's package manager for Chromium; only root can."""
    quiet = {"DEBIAN_FRONTEND": "noninteractive", **os.environ}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)


def main() -> int:
    """0 when a browser is there, 1 with one sentence when it is not."""
    if path() is None and not os.environ.get("CHROME") and os.geteuid() == 0 and shutil.which("apt-get"):
        install()
    if path() is None:
        print(SENTENCE, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
