"""Letters of other languages in the 26 of English, for names that stand in addresses and keys."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart into a plain one and its mark.
WHOLE = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
})  # fmt: skip


def lower(text: str) -> str:
    """`text` in small letters without marks: 'Zürich' becomes 'zurich'; what is no letter of English goes."""
    apart = unicodedata.normalize("NFKD", text.lower().translate(WHOLE))
    return apart.encode("ascii", "ignore").decode()
