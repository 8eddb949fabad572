"""The bracket of each style: how it points at a place, and when it may be shortened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from places_to_cite import IMPRINT, SECTION, WHOLE

from report import section_brackets
from report.section_brackets import APA, CHICAGO, HARVARD, OSCOLA, Pointing

AUTHOR = IMPRINT.author
SHORT = replace(IMPRINT, short="PMC")
NOTE = f"{AUTHOR} (n [number of your first note])"


def words(locator: str, pointing: Pointing) -> str:
    one = replace(SECTION, locator=locator)
    (form,) = section_brackets.of(one, IMPRINT, "Style", pointing)
    assert form.whole
    return form.words


@pytest.mark.parametrize(
    ("pointing", "locator", "printed"),
    [
        (HARVARD, "section 2.4.1", f"({AUTHOR}, 2026, section 2.4.1)"),
        (APA, "section 2.4.1", f"({AUTHOR}, 2026, Section 2.4.1)"),
        (APA, "chapter 1.3", f"({AUTHOR}, 2026, Chapter 1.3)"),
        (APA, "finding 12", f"({AUTHOR}, 2026, Finding 12)"),
        (CHICAGO, "section 2.4.1", f"({AUTHOR} 2026, sec. 2.4.1)"),
        (CHICAGO, "chapter 1.3", f"({AUTHOR} 2026, chap. 1.3)"),
        (CHICAGO, "finding 12", f"({AUTHOR} 2026, finding 12)"),
        (OSCOLA, "section 2.4.1", f"{NOTE} s 2.4.1"),
        (OSCOLA, "chapter 1.3", f"{NOTE} ch 1.3"),
        (HARVARD, "system ‘Smart Check’, Amsterdam", f"({AUTHOR}, 2026, system ‘Smart Check’, Amsterdam)"),
        (HARVARD, "system ‘Analysis (iBase)’, Hull", f"({AUTHOR}, 2026, system ‘Analysis [iBase]’, Hull)"),
        (CHICAGO, "‘Families’ page’", f"({AUTHOR} 2026, “Families’ page”)"),
    ],
)
def test_each_style_points_in_its_own_words(pointing: Pointing, locator: str, printed: str) -> None:
    assert words(locator, pointing) == printed


@pytest.mark.parametrize(
    ("pointing", "printed"),
    [(HARVARD, f"({AUTHOR}, 2026)"), (CHICAGO, f"({AUTHOR} 2026)"), (OSCOLA, NOTE)],
)
def test_the_whole_report_is_no_part(pointing: Pointing, printed: str) -> None:
    (form,) = section_brackets.of(WHOLE, IMPRINT, "Style", pointing)
    assert form.words == printed


@pytest.mark.parametrize("pointing", [HARVARD, APA])
def test_a_long_author_is_shortened_once_it_was_given(pointing: Pointing) -> None:
    _, first, then = section_brackets.of(WHOLE, SHORT, "Style", pointing)
    assert (first.words, then.words) == (f"({AUTHOR} [PMC], 2026)", "(PMC, 2026)")


@pytest.mark.parametrize("pointing", [CHICAGO, OSCOLA])
def test_no_short_form_where_the_style_knows_none(pointing: Pointing) -> None:
    assert len([*section_brackets.of(WHOLE, SHORT, "Style", pointing)]) == 1
