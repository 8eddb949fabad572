"""A small report and its imprint, for tests of what is made from them."""

from __future__ import annotations

from datetime import date

from report.citable import Citable
from report.imprint import Imprint

IMPRINT = Imprint(
    title="Ethics of machines: guidance",
    author="Project on machines & children",
    abstract="What to do.",
    licence="https://creativecommons.org/licenses/by/4.0/",
    keywords=("children",),
    edition="1.0",
    draft=True,
    day=date(2026, 11, 24),
    address="https://example.org/1.0/",
)
SECTION = Citable(
    id="refusal-is-free",
    kind="section",
    title="2.4.1 Refusal is free",
    locator="section 2.4.1",
    src="part/consent.md",
)
WHOLE = Citable(id="home", kind="report", title="Ethics of machines", locator="", src="index.md")
