"""How build time and memory grow, side by side in one run.

`make benchmark` takes minutes; `run.py --peers` adds mkdocs-bibtex alone and Sphinx, which take much longer,
and `run.py --scale` goes on to 1,000 pages and to hundreds of records.
"""

from __future__ import annotations

import argparse
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
SCALE = "100,1000,records"
FAST = ("plain", "ours")
PEERS = ("bibtex-plain", "bibtex-csl", "sphinx")
# Sphinx may live in an environment of its own: SPHINX_PYTHON names that one's interpreter.
SPHINX = os.environ.get("SPHINX_PYTHON", sys.executable)
NEEDS = "sphinx, sphinxcontrib.bibtex, myst_parser, furo"
PROBE = """
import json, resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = used.ru_utime + used.ru_stime
print(json.dumps([cpu, wall, used.ru_maxrss / 1024, done.returncode, done.stderr[-2000:]]))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took: seconds of processor time and by the clock, and the peak of memory in MB."""

    cpu: float
    wall: float
    memory: float


def measured(command: list[str], folder: Path) -> Cost:
    """Run a command and its children, and say what they took."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    probe = [sys.executable, "-c", PROBE, *command]
    result = subprocess.run(probe, cwd=folder, env=quiet, capture_output=True, text=True, check=True)
    cpu, wall, memory, code, errors = json.loads(result.stdout)
    if code:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors}")
    return Cost(cpu, wall, memory)


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
    return {name: lowest(some) for name, some in found.items()}


def lowest(some: list[Cost]) -> Cost:
    """The least time that was measured, and the most memory."""
    return Cost(
        min(cost.cpu for cost in some), min(cost.wall for cost in some), max(cost.memory for cost in some)
    )


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
    return measured([SPHINX, "-m", "sphinx", "-q", "docs", "out"], folder)


def installed(variant: str) -> bool:
    """Whether what a variant needs is there; a missing peer is named, never passed over in silence."""
    if variant != "sphinx":
        return True
    found = (
        subprocess.run([SPHINX, "-c", f"import {NEEDS}"], capture_output=True, check=False).returncode == 0
    )
    if not found:
        print(f"sphinx is left out: {SPHINX} cannot import all of {NEEDS}.")
    return found


def table(size: Size, found: dict[str, Cost]) -> str:
    """Seconds, ratio to the same pages without citations, and memory of each variant."""
    records = f", {size.recommendations} recommendations, {size.findings} findings" if size.findings else ""
    lines = [f"\n{size.pages} pages, {size.references} references, 20 citations a page{records}"]
    return "\n".join([*lines, HEAD, *(row(name, cost, found["plain"]) for name, cost in found.items())])


HEAD = f"{'variant':14} {'CPU s':>8} {'ratio':>6} {'clock s':>8} {'ratio':>6} {'MB':>6}"


def row(name: str, cost: Cost, plain: Cost) -> str:
    """One line of a table."""
    cpu, wall = (
        f"{cost.cpu:8.2f} {cost.cpu / plain.cpu:6.2f}",
        f"{cost.wall:8.2f} {cost.wall / plain.wall:6.2f}",
    )
    return f"{name:14} {cpu} {wall} {cost.memory:6.0f}"


def growth(small: dict[str, Cost], large: dict[str, Cost]) -> str:
    """By what the ratios to the plain pages change from the small size to the large one: 1 is flat."""
    lines = ["\nratio at 1,000 pages to that at 100 (1 is flat; goal: 0.8 to 1.2)"]
    for name, cost in small.items():
        before, after = cost.cpu / small["plain"].cpu, large[name].cpu / large["plain"].cpu
        lines.append(f"{name:14} {after / before:8.2f}")
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
    parser.add_argument("--scale", action="store_true", help=f"measure {SCALE} and say whether ratios stay")
    chosen = parser.parse_args()
    if chosen.citing:
        import citing

        print(citing.table(build))
        return
    variants = [name for name in (*FAST, *(PEERS if chosen.peers else ())) if installed(name)]
    found = {}
    for name in (SCALE if chosen.scale else chosen.sizes).split(","):
        found[name] = costs(SIZES[name], variants, chosen.repeats)
        print(table(SIZES[name], found[name]), flush=True)
    if chosen.scale:
        print(growth(found["100"], found["1000"]))
        return
    print("\nFrom a saved edit to the refreshed page of this report (median of ten; wall and CPU seconds)")
    for kind, (wall, cpu) in serving.measured().items():
        print(f"{kind:14} {wall:8.2f} {cpu:6.2f}")


if __name__ == "__main__":
    main()
