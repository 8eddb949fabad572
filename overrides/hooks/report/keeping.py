"""Keep what was made of exactly these sources by exactly this code, small on disk."""

from __future__ import annotations

import base64
import json
import zlib
from typing import TYPE_CHECKING, Any

from . import citation_cache, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable

    from .site import Site

FAST = 1


def kept(site: Site, parts: list[str], kind: str, make: Callable[[], Any]) -> Any:
    """What `make` gives, as plain data: from the cache where nothing has changed, or else made now."""
    sources = fingerprint.of(site.root)
    parts = [sources, fingerprint.RUNNING, *parts]
    text = citation_cache.read(site.cache, parts, kind)
    if text is not None:
        return _unpacked(text)
    made = make()
    # Whoever saves a file during the build must not find the old text under the new one's name.
    if fingerprint.of(site.root) == sources and fingerprint.of_code() == fingerprint.RUNNING:
        citation_cache.keep(site.cache, parts, _packed(made), kind)
    return made


def _packed(made: Any) -> str:
    return base64.b64encode(zlib.compress(json.dumps(made).encode(), FAST)).decode()


def _unpacked(text: str) -> Any:
    return json.loads(zlib.decompress(base64.b64decode(text)))
