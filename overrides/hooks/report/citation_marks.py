"""What holds the place of citations, and of their list, while Markdown becomes HTML."""

from __future__ import annotations

import re

# Private-use characters: Markdown, tables and abbreviations leave them alone.
OPEN, CLOSE = "\ue0c1", "\ue0c2"
TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")
LIST = '<div data-list="references"></div>'
