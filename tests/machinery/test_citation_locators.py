from __future__ import annotations

import pytest

from report import citation_locators


@pytest.mark.parametrize(
    ("suffix", "remedy"),
    [
        (", p. 12", None),
        (", pp. 12-15", None),
        (", p. xii", None),
        (", s. 17(1)-(3)", None),
        (", ss. 17 and 47", None),
        (", para. 45, emphasis added", None),
        (", table 2", None),
        (", annex A", None),
        (", as amended in 2004", None),
        ("", None),
        (", 12", "p. 12"),
        (", 12-15", "pp. 12-15"),
        (", p.12", "p. 12"),
        (", page 12", "p. 12"),
        (", p. 12-15", "pp. 12-15"),
        (", section 17", "s. 17"),
        (", § 17", "s. 17"),
        (", [45]", "para. 45"),
        (", chapter V", "ch. V"),
        (", p.", "p. 12"),
        (", arts 3, 16", "arts. 3, 16"),
        (", zz 12", ""),
    ],
)
def test_a_locator_that_is_not_understood_comes_back_mended(suffix: str, remedy: str | None) -> None:
    assert citation_locators.misunderstood(suffix) == remedy


@pytest.mark.parametrize(
    ("suffix", "shown"),
    [
        ("", ""),
        (",", ""),
        (", p.  12", ", p. 12"),
        (" p. 12", ", p. 12"),
        (", pp. 12--15", ", pp. 12–15"),
        (", s. 17(1)-(3)", ", s. 17(1)–(3)"),
        (" and elsewhere", " and elsewhere"),
        (", 10-year plan", ", 10-year plan"),
    ],
)
def test_a_suffix_is_printed_tidily(suffix: str, shown: str) -> None:
    assert citation_locators.printed(suffix) == shown
