"""Let Python look for forgotten objects far less often: a build needs what it holds to the end."""

from __future__ import annotations

import gc

# Objects made before Python looks through the youngest of them, then through the older ones.
THRESHOLDS = (70_000, 50, 100)


def on_startup(**_: object) -> None:
    """Pass over what is loaded by now, and wait longer before looking through the rest."""
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
