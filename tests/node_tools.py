"""Run the site's scripts in Node, where no page is, to test what they work out."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = ROOT / "docs" / "assets" / "scripts"


def node() -> str:
    """The Node that the environment of the tests brings, else that of the system."""
    own = Path(sys.executable).parent / "node"
    found = str(own) if own.exists() else shutil.which("node")
    assert found, "the tests need Node: run 'make test', which brings it"
    return found


def run(scripts: list[str], code: str, given: Any) -> str:
    """What `code` prints after the scripts have run; it reads `given` as JSON from its input."""
    paths = json.dumps([str(SCRIPTS / name) for name in scripts])
    read = "require('fs').readFileSync(path, 'utf8')"
    load = f"for (const path of {paths}) require('vm').runInThisContext({read});"
    done = subprocess.run(
        [node(), "-e", load + code], input=json.dumps(given), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
