from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import quiet_bibtex

CONFIG = """
site_name: Test
theme: {name: null, custom_dir: theme}
hooks: [%s]
plugins:
  - bibtex: {bib_dir: bibliography, bib_by_default: false, enable_inline_citations: false}
"""


def test_the_plugin_runs_and_changes_nothing(tmp_path: Path) -> None:
    for folder in ("docs", "bibliography", "theme"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG % Path(quiet_bibtex.__file__).as_posix())
    (tmp_path / "theme/main.html").write_text("{{ page.content }}")
    (tmp_path / "bibliography/a.bib").write_text("@misc{malformed2020, title = {One} year = {2020}}")
    (tmp_path / "docs/index.md").write_text("# A\n\n`[@malformed2020]` and `[@nobody, p. 3]`\n")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "site/index.html").read_text()
    assert "<code>[@malformed2020]</code> and <code>[@nobody, p. 3]</code>" in html
