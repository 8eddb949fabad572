"""How build time and memory grow, side by side in one run.

`make benchmark` takes minutes; `run.py --peers` adds mkdocs-bibtex alone and Sphinx, which take much longer.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import serving
from synthetic import Size, write

SIZES = {
    "10": Size(10, 50),
    "100": Size(100, 500),
    "500": Size(500, 3000),
    "1000": Size(1000, 5000),
    "records": Size(100, 500, 200, 400),
}
FAST = ("plain", "ours")
PEERS = ("bibtex-plain", "bibtex-csl", "sphinx")
SPHINX = ("sphinx", "sphinxcontrib.bibtex", "myst_parser", "furo")
PROBE = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = used.ru_utime + used.ru_stime
print(json.dumps([cpu, used.ru_maxrss / 1024, done.returncode, done.stderr[-2000:]]))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took: seconds of processor time, and the peak of memory in MB."""

    cpu: float
    memory: float


def measured(command: list[str], folder: Path) -> Cost:
    """Run a command and its children, and say what they took."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    probe = [sys.executable, "-c", PROBE, *command]
    result = subprocess.run(probe, cwd=folder, env=quiet, capture_output=True, text=True, check=True)
    cpu, memory, code, errors = json.loads(result.stdout)
    if code:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors}")
    return Cost(cpu, memory)


def build(folder: Path, *more: str) -> Cost:
    """One build with MkDocs."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(folder / "site"), *more]
    return measured(command, folder)


def once(variant: str, size: Size, folder: Path) -> dict[str, Cost]:
    """What one variant costs at one size; ours strictly, first without its cache, then with it."""
    if variant == "sphinx":
        return {variant: sphinx(folder, size)}
    write(folder, size, variant)
    if variant != "ours":
        return {variant: build(folder)}
    return {"ours, cold": build(folder, "--strict"), "ours, warm": build(folder, "--strict")}


def costs(size: Size, variants: list[str], repeats: int) -> dict[str, Cost]:
    """The lowest of several measurements of each variant, taken in turns: other work only ever adds."""
    found: dict[str, list[Cost]] = {}
    for _ in range(repeats):
        for variant in variants:
            with tempfile.TemporaryDirectory() as scratch:
                for name, cost in once(variant, size, Path(scratch, variant)).items():
                    found.setdefault(name, []).append(cost)
    return {name: min(some, key=lambda cost: cost.cpu) for name, some in found.items()}


def sphinx(folder: Path, size: Size) -> Cost:
    """The same pages in Sphinx with sphinxcontrib-bibtex and MyST."""
    write(folder, size, "bibtex-plain")
    pages = sorted((folder / "docs").glob("page-*.md"))
    for file in pages:
        text = file.read_text(encoding="utf-8").split("---\n", 2)[2].replace("\\bibliography", "")
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
    missing = [name for name in SPHINX if not _found(name)] if variant == "sphinx" else []
    if missing:
        print(f"sphinx is left out: {', '.join(missing)} not installed.")
    return not missing


def _found(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def table(size: Size, found: dict[str, Cost]) -> str:
    """Seconds, ratio to the same pages without citations, and memory of each variant."""
    records = f", {size.recommendations} recommendations, {size.findings} findings" if size.findings else ""
    lines = [f"\n{size.pages} pages, {size.references} references, 20 citations a page{records}"]
    lines.append(f"{'variant':14} {'CPU s':>8} {'ratio':>6} {'MB':>6}")
    for variant, cost in found.items():
        ratio = cost.cpu / found["plain"].cpu
        lines.append(f"{variant:14} {cost.cpu:8.2f} {ratio:6.2f} {cost.memory:6.0f}")
    return "\n".join(lines)


def main() -> None:
    """Print a table for each size, and how long an edit takes to show while serving."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10,100,500", help=f"of {', '.join(SIZES)}")
    parser.add_argument(
        "--peers", action="store_true", help="measure mkdocs-bibtex alone and Sphinx too: slow"
    )
    parser.add_argument("--repeats", type=int, default=2, help="how often to measure each; the lowest counts")
    parser.add_argument("--citing", action="store_true", help="measure only what citing adds to this report")
    chosen = parser.parse_args()
    if chosen.citing:
        import citing

        print(citing.table(build))
        return
    variants = [name for name in (*FAST, *(PEERS if chosen.peers else ())) if installed(name)]
    for size in (SIZES[name] for name in chosen.sizes.split(",")):
        print(table(size, costs(size, variants, chosen.repeats)), flush=True)
    print("\nFrom a saved edit to the refreshed page of this report (median of ten; wall and CPU seconds)")
    for kind, (wall, cpu) in serving.measured().items():
        print(f"{kind:14} {wall:8.2f} {cpu:6.2f}")


if __name__ == "__main__":
    main()
