"""Where in a work: `p. 12`, `s. 17`, `para. 45`. Which forms are understood, and how they print."""

from __future__ import annotations

import re

# Each form that is understood, with the other ways people write it.
LABELS: dict[str, tuple[str, ...]] = {
    "p.": ("p", "pg", "pg.", "page", ""),
    "pp.": ("pp", "pages"),
    "para.": ("para", "paragraph", "¶", "par."),
    "paras.": ("paras", "paragraphs"),
    "s.": ("s", "sec", "sec.", "sect.", "section", "§"),
    "ss.": ("ss", "secs.", "sections", "§§"),
    "sch.": ("sch", "sched.", "schedule"),
    "art.": ("art", "article"),
    "arts.": ("arts", "articles"),
    "reg.": ("reg", "regulation"),
    "regs.": ("regs", "regulations"),
    "rec.": ("rec", "recital"),
    "recs.": ("recs", "recitals"),
    "r.": ("r", "rule"),
    "cl.": ("cl", "clause"),
    "ch.": ("ch", "chap.", "chapter"),
    "chs.": ("chs", "chaps.", "chapters"),
    "pt.": ("pt", "part"),
    "vol.": ("vol", "volume"),
    "fig.": ("fig", "figure"),
    "figs.": ("figs", "figures"),
    "table": ("tab.", "tbl."),
    "tables": (),
    "box": (),
    "annex": (),
    "appendix": ("app.",),
    "recommendation": (),
    "principle": (),
    "standard": (),
    "n.": ("n", "fn.", "note", "footnote"),
    "nn.": ("nn", "notes", "footnotes"),
    "col.": ("col", "column"),
    "slide": (),
}
RIGHT = {other: label for label, others in LABELS.items() for other in others}
PLURAL = {"p.": "pp.", "para.": "paras.", "s.": "ss.", "art.": "arts.", "ch.": "chs."}
LABELLED = re.compile(r"(?P<label>[^\W\d]*\.?|¶|§§?)(?P<gap>\s*)(?P<value>[\[(]?\d.*)")
WORDY = re.compile(r"(?P<label>[a-z]+\.?)\s+(?P<value>[A-Z0-9ivxlc(]\S*.*)")
NUMBERS = re.compile(r"\d+\s*(?:-{1,2}|–)\s*\d+")
RANGE = re.compile(r"(?<=[\d)])\s*(?:-{1,2}|–)\s*(?=[\d(])")


def misunderstood(suffix: str) -> str | None:
    """How to write the locator that opens a suffix, or nothing if it is well written.

    An empty answer means that there is a number, and no telling what it counts.
    """
    first, comma, rest = suffix.lstrip(", ").partition(",")
    first, rest = first.strip(), comma + rest
    if first.lower() in LABELS:
        return f"{first} 12"
    written = LABELLED.fullmatch(first)
    if not written:
        wordy = WORDY.fullmatch(first)
        label = RIGHT.get(wordy["label"].lower()) if wordy else None
        roman = wordy and label and re.fullmatch(r"[ivxlc]+|[A-Z0-9.]+", wordy["value"])
        return f"{label} {wordy['value']}{rest}" if wordy and roman else None
    label, value = written["label"].lower(), written["value"].strip()
    right = "para." if value.startswith("[") else label if label in LABELS else RIGHT.get(label)
    if right is None:
        return ""
    value = value.strip("[]")
    if right in PLURAL and NUMBERS.fullmatch(value):
        right = PLURAL[right]
    well_written = label == right and written["gap"] and value == written["value"].strip()
    return None if well_written else f"{right} {value}{rest}"


def is_place(text: str) -> bool:
    """Whether a text is nothing but a place in a work, however its label is written."""
    written = LABELLED.fullmatch(text.strip())
    return written is not None and written["label"].lower() in {*LABELS, *RIGHT}


def printed(suffix: str) -> str:
    """The suffix as it stands after the year: one comma before it, ranges with an en dash."""
    words = " ".join(suffix.split())
    tidy = RANGE.sub("–", words)
    if not tidy:
        return ""
    if tidy.startswith((",", ":", ";")):
        return f", {tidy[1:].strip()}" if tidy[1:].strip() else ""
    locator = LABELLED.match(tidy) or tidy.split()[0].lower() in LABELS
    return f", {tidy}" if locator else f" {tidy}"
