"""What is left out of pages, sheets and scripts changes nothing that a browser acts on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from report import lighter, lighter_css

SCRIPT = 'x.classList.add("md-open"), h("li", {class: `md-fact--${kind}`}), "tabbed-set", "tabbed-labels"'
KNOWN = lighter_css.Known({"md-typeset", "note"}, [SCRIPT])


def light(css: str, *others: str) -> str:
    return lighter_css.lighter(css, KNOWN, others)


def test_indentation_goes_and_white_space_that_is_text_stays() -> None:
    text = "\n\n<p>\n   A\n\n   b</p>\n<pre>\n  1\n\n  2\n</pre>\n"
    assert lighter.page(text + "  <textarea>\n  x\n</textarea>\n\n<script>a\n  b</script>\n") == (
        "<p>\nA\nb</p>\n<pre>\n  1\n\n  2\n</pre>\n<textarea>\n  x\n</textarea>\n<script>a\n  b</script>\n"
    )


def test_sheets_and_scripts_lose_comments_and_keep_strings() -> None:
    assert lighter.sheet("/* a */ p { content: ' /* b */  '; }\nb { top: calc(1px + 2px) }") == (
        "p{content:' /* b */  '}b{top:calc(1px + 2px)}\n"
    )
    code = lighter.script("// a\nconst a = `b  // ${c}  d`;\nconst r = /\\/\\*  x/;\n(() => {})();")
    assert "// a" not in code
    assert "`b  // ${c}  d`" in code
    assert "/\\/\\*  x/" in code


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".md-typeset .note{top:0}", ".md-typeset .note{top:0}"),
        (".md-typeset .zebra{top:0}", ""),
        (".zebra,.note:hover{top:0}", ".note:hover{top:0}"),
        ("@supports (top:0){.zebra{top:0}}", ""),
        (".md-typeset table:not([class])+*{top:0}", ""),
        ("p>b,:root{top:0}", "p>b,:root{top:0}"),
        (".note:not(.zebra){top:0}", ".note:not(.zebra){top:0}"),
        (":is(.zebra,.note) b{top:0}", ":is(.zebra,.note) b{top:0}"),
        (".md-open{top:0}", ".md-open{top:0}"),
        (".md-fact--stars{top:0}", ".md-fact--stars{top:0}"),
        (".tabbed-labels{top:0}", ""),
        ("[dir=rtl] .note{top:0}", ""),
        ("[dir=ltr] .note{top:0}", "[dir=ltr] .note{top:0}"),
        ("@media print{.zebra{top:0}}", ""),
        ("@media print{.zebra{top:0}.note{top:0}}", "@media print{.note{top:0}}"),
        ("@keyframes zebra{0%{top:0}}", "@keyframes zebra{0%{top:0}}"),
        (":root{--a:1px;--b:var(--a);top:0}", ":root{top:0}"),
        (":root{--a:1px}.note{top:var(--a)}", ":root{--a:1px}.note{top:var(--a)}"),
        (":root{--a:1px}.zebra{top:var(--a)}", ""),
        (':root{--i:url("data:image/svg+xml;charset=utf-8,<svg/>")}', ""),
    ],
)
def test_only_rules_that_can_apply_stay(css: str, left: str) -> None:
    assert light(css) == left


def test_variables_that_other_sheets_use_stay() -> None:
    assert light(":root{--a:1px}", "p{top:var( --a)}") == ":root{--a:1px}"


def test_a_family_stays_where_a_page_bears_what_it_is_made_of() -> None:
    known = lighter_css.Known({"tabbed-set"}, [SCRIPT])
    assert lighter_css.lighter(".tabbed-labels{top:0}", known, []) == ".tabbed-labels{top:0}"


def test_classes_of_a_page_are_found_however_they_are_quoted() -> None:
    assert lighter_css.classes("<p class=\"a b\"><b class='c'><i class=d id=x>") == {"a", "b", "c", "d"}


SCRIPTS = sorted((Path(__file__).parents[2] / "docs/assets").rglob("*.js"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda one: one.name)
def test_no_script_puts_a_template_into_a_template(script: Path) -> None:
    # What makes scripts smaller takes the inner one for code, and its spaces away: “244are flagged”.
    assert re.findall(r"\$\{[^{}`]*`.*", script.read_text(encoding="utf-8")) == []


def test_the_slip_that_is_looked_for_is_one() -> None:
    assert "${n}are" in lighter.script("const a = `${b ? `${n} are` : c}`;")
