"""How build time and memory grow, side by side in one run: `make benchmark`, or run.py --help for slow peers."""

from __future__ import annotations

import argparse
import importlib.util
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from synthetic import Size, write

SIZES = {"10": Size(10, 50), "100": Size(100, 500), "500": Size(500, 3000), "1000": Size(1000, 5000)}
FAST = ("plain", "ours")
PEERS = ("bibtex-plain", "bibtex-csl", "sphinx")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took: seconds of processor time, and the peak of memory in MB."""

    cpu: float
    memory: float


def measured(command: list[str], folder: Path) -> Cost:
    """Run a command and its children, and say what they took."""
    probe = (
        "import json,resource,subprocess,sys;"
        "r=subprocess.run(sys.argv[1:],capture_output=True,text=True);"
        "u=resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(json.dumps([u.ru_utime+u.ru_stime,u.ru_maxrss/1024,r.returncode,r.stderr[-2000:]]))"
    )
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    result = subprocess.run(
        [sys.executable, "-c", probe, *command], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    import json

    cpu, memory, code, errors = json.loads(result.stdout)
    if code:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors}")
    return Cost(cpu, memory)


def build(folder: Path) -> Cost:
    """One build with MkDocs, not strict: synthetic pages break rules of form on purpose."""
    return measured([sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(folder / "site")], folder)


def costs(size: Size, variants: list[str], scratch: Path) -> dict[str, Cost]:
    """The cost of each variant at one size; ours cold and warm."""
    found: dict[str, Cost] = {}
    for variant in variants:
        folder = scratch / variant
        if variant == "sphinx":
            found[variant] = sphinx(folder, size)
            continue
        write(folder, size, variant)
        if variant == "ours":
            found["ours, cold"] = build(folder)
            found["ours, warm"] = build(folder)
        else:
            found[variant] = build(folder)
    return found


def sphinx(folder: Path, size: Size) -> Cost:
    """The same pages in Sphinx with sphinxcontrib-bibtex and MyST, where they are installed."""
    write(folder, size, "bibtex-plain")
    pages = sorted((folder / "docs").glob("page-*.md"))
    for file in pages:
        text = file.read_text(encoding="utf-8").split("---\n", 2)[2].replace("\\bibliography", "")
        import re

        file.write_text(re.sub(r"\[@([a-z0-9]+), p\. \d+\]", r"{cite:p}`\1`", text), encoding="utf-8")
    listing = "\n".join(file.stem for file in pages)
    index = f"# Home\n\n```{{toctree}}\n{listing}\n```\n\n```{{bibliography}}\n```\n"
    (folder / "docs" / "index.md").write_text(index, encoding="utf-8")
    shutil.copy(folder / "bibliography" / "all.bib", folder / "docs")
    settings = "extensions = ['myst_parser', 'sphinxcontrib.bibtex']\nbibtex_bibfiles = ['all.bib']\n"
    (folder / "docs" / "conf.py").write_text(settings + "html_theme = 'furo'\n", encoding="utf-8")
    return measured([sys.executable, "-m", "sphinx", "-q", "docs", "out"], folder)


def installed(variant: str) -> bool:
    """Whether what a variant needs is there; a missing peer is named, never passed over in silence."""
    if variant != "sphinx":
        return True
    missing = [name for name in ("sphinx", "sphinxcontrib.bibtex", "myst_parser", "furo") if not _found(name)]
    if missing:
        print(f"sphinx is left out: {', '.join(missing)} not installed (pip install sphinx sphinxcontrib-bibtex myst-parser furo).")
    return not missing


def _found(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def main() -> None:
    """Print a table for each size: seconds, ratio to the same pages without citations, memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10,100,500", help=f"of {', '.join(SIZES)}")
    parser.add_argument("--peers", action="store_true", help="measure mkdocs-bibtex alone and Sphinx too: slow")
    chosen = parser.parse_args()
    variants = [name for name in (*FAST, *(PEERS if chosen.peers else ())) if installed(name)]
    for name in chosen.sizes.split(","):
        size = SIZES[name]
        with tempfile.TemporaryDirectory() as scratch:
            found = costs(size, variants, Path(scratch))
        print(f"\n{size.pages} pages, {size.references} references, 20 citations a page")
        print(f"{'variant':14} {'CPU s':>8} {'ratio':>6} {'MB':>6}")
        for variant, cost in found.items():
            print(f"{variant:14} {cost.cpu:8.2f} {cost.cpu / found['plain'].cpu:6.2f} {cost.memory:6.0f}", flush=True)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
