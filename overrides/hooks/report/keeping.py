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
    made = found(site, parts, kind)
    return keep(site, parts, kind, make()) if made is None else made


def found(site: Site, parts: list[str], kind: str) -> Any | None:
    """What is kept of the site's sources as they were when it was first asked for anything."""
    text = citation_cache.read(site.cache, _parts(site, parts), kind)
    return None if text is None else json.loads(zlib.decompress(base64.b64decode(text)))


def keep(site: Site, parts: list[str], kind: str, made: Any) -> Any:
    """Keep what was made of the site's sources, and give it back as it will be found."""
    text = json.dumps(made)
    if not site.kept:
        return json.loads(text)
    # Whoever saves a file during the build must not find the old text under the new one's name.
    if fingerprint.of(site.root) == site.fingerprint and fingerprint.of_code() == fingerprint.RUNNING:
        small = base64.b64encode(zlib.compress(text.encode(), FAST)).decode()
        citation_cache.keep(site.cache, _parts(site, parts), small, kind)
    return json.loads(text)


def _parts(site: Site, parts: list[str]) -> list[str]:
    return [site.fingerprint, fingerprint.RUNNING, *parts]
