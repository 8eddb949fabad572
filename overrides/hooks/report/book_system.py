"""What typesetting needs of the system: found, installed by root, or named in one sentence."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess

LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
SENTENCE = f"The book needs pango: run 'sudo apt-get install {' '.join(PACKAGES)}'.\n"


def ready() -> bool:
    """Whether the typesetter finds what it needs; root has it installed first."""
    if not missing() or (os.geteuid() == 0 and shutil.which("apt-get") and _install()):
        return not missing()
    return False


def missing() -> list[str]:
    """The libraries that the system does not have."""
    return [name for name in LIBRARIES if ctypes.util.find_library(name) is None]


def _install() -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run(["apt-get", *words], check=False, env=quiet, stdout=subprocess.DEVNULL).returncode == 0  # noqa: S603, S607
        for words in (
            ("update", "-qq"),
            ("install", "-y", "-qq", "--no-install-recommends", *PACKAGES),
        )
    )
