"""What it costs to make this report citable: its own build without and with all that is made for citing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from run import Cost

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("docs", "bibliography", "overrides")
HOOK = "  - overrides/hooks/offer_citations.py\n"


def costs(build: Callable[[Path], Cost]) -> dict[str, Cost]:
    """Each build from a fresh copy with an empty cache; the warm one finds what the cold one kept."""
    with tempfile.TemporaryDirectory() as scratch:
        without = _copy(Path(scratch, "without"))
        configuration = without / "mkdocs.yml"
        text = configuration.read_text(encoding="utf-8")
        if HOOK not in text:
            raise SystemExit("mkdocs.yml has no hook that makes citations; nothing to compare.")
        configuration.write_text(text.replace(HOOK, ""), encoding="utf-8")
        both = _copy(Path(scratch, "with"))
        return {
            "without": build(without),
            "with, cold": build(both),
            "without, warm": build(without),
            "with, warm": build(both),
        }


def _copy(folder: Path) -> Path:
    for name in SOURCES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "CITATION.cff"):
        shutil.copy(ROOT / name, folder)
    return folder


def table(build: Callable[[Path], Cost]) -> str:
    """The costs as lines: seconds, ratio to the same build without, memory."""
    found = costs(build)
    lines = ["", "this report, without and with all that is made for citing"]
    lines.append(f"{'variant':14} {'CPU s':>8} {'ratio':>6} {'clock s':>8} {'MB':>6}")
    for name, cost in found.items():
        plain = found["without, warm" if name.endswith("warm") else "without"].cpu
        times = f"{cost.cpu:8.2f} {cost.cpu / plain:6.2f} {cost.wall:8.2f}"
        lines.append(f"{name:14} {times} {cost.memory:6.0f}")
    return "\n".join(lines)
