"""Contributed text cannot bring anything that acts: refused with file and line, or shown as plain words."""

from __future__ import annotations

import logging
import shutil
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import hostile
import jinja2
import markdown
import pytest
import small_report
import yaml
from selectolax.lexbor import LexborHTMLParser

import refuse_harm
from patience import at_rest, comes_to
from report import checks, harmless, site

ROOT = Path(__file__).resolve().parents[2]
PAGE = "docs/chapter.md"
ENTRY = "bibliography/works.bib"
FINDINGS = "docs/_data/findings.yml"


class _Settings(yaml.SafeLoader):
    """mkdocs.yml holds !ENV, which plain YAML does not know."""


_Settings.add_multi_constructor("!", lambda *_: "")


def rendered(text: str) -> str:
    """Markdown as the report turns it into HTML."""
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Settings)["markdown_extensions"]  # noqa: S506
    names = [name if isinstance(name, str) else next(iter(name)) for name in settings]
    options = {name: one[name] for one in settings if isinstance(one, dict) for name in one}
    html: str = markdown.markdown(text, extensions=names, extension_configs=options)
    return html


def acting(html: str) -> list[str]:
    """What could act, by another reading than that of the checks: a browser's parser and a plain list."""
    found = []
    for node in LexborHTMLParser(html).css("body *"):
        if node.tag in {"script", "iframe", "object", "embed", "base", "meta", "link", "style"}:
            found.append(f"<{node.tag}>")
        for name, value in node.attributes.items():
            bare = "".join(unescape(unescape(value or "")).split()).lower()
            if name.startswith("on") or name == "srcdoc":
                found.append(f"{name} of {node.tag}")
            if bare.startswith(("javascript:", "data:", "vbscript:", "blob:", "file:", "\x01")):
                found.append(f"{name}={bare}")
            if name == "src" and ("//" in bare or ":" in bare):
                found.append(f"{name}={bare}")
    return found


def refused(root: Path, path: str, begins: int, ends: int) -> list[str]:
    """What the checks say of the lines in question."""
    found = [one for one in checks.run(root) if one.path == path and begins <= one.line <= ends]
    return [str(one) for one in found]


def assembled(root: Path) -> site.Site:
    """The report with its citations formatted."""
    (root / site.STYLE).parent.mkdir(parents=True)
    shutil.copy(ROOT / site.STYLE, root / site.STYLE)
    return site.assemble(root, root / "cache")


def of_page(root: Path, attack: str) -> tuple[str, int, int, str]:
    """A page with the attack in it: its whole text, the lines of the attack, and its body."""
    text = small_report.FILES[PAGE] + "\n## Added { #added }\n\n" + attack + "\n"
    small_report.make(root, {PAGE: text})
    begins = text.split("\n## Added")[0].count("\n") + 4
    return text, begins, begins + attack.count("\n"), text.split("---\n", 2)[2]


@pytest.mark.parametrize("name", hostile.MARKDOWN)
def test_a_page_can_bring_nothing_that_acts(name: str, tmp_path: Path) -> None:
    text, begins, ends, body = of_page(tmp_path, hostile.MARKDOWN[name])
    html = rendered(body)
    last = list(harmless.of_page(html, PAGE, text))
    if refused(tmp_path, PAGE, begins, ends):
        return
    if last:
        assert all(begins <= one.line <= ends for one in last), last
        return
    assert acting(html) == []  # Neither check spoke: then it must have become plain words.


# They act as the attacks would, and stand behind them: when all have acted, so would the attacks.
CONTROLS = """<script>window.acted = new Set();</script><img src=x onerror="acted.add('image')">
<details open ontoggle="acted.add('details')">a</details>
<svg><animate onbegin="acted.add('animation')" attributeName=x dur=1s></svg>"""


def test_what_is_let_through_does_nothing_in_a_browser(chromium: Any, tmp_path: Path) -> None:
    """Everything that only stands as words, all at once, without the policy that would stop it too."""
    shown = []
    for at, attack in enumerate(hostile.MARKDOWN.values()):
        text, begins, ends, body = of_page(tmp_path / str(at), attack)
        html = rendered(body)
        if not refused(tmp_path / str(at), PAGE, begins, ends) and not list(
            harmless.of_page(html, PAGE, text)
        ):
            shown.append(html)
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def refuse(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)
    page.set_content("\n".join([*shown, CONTROLS]))
    for link in page.locator("a").all():
        link.dispatch_event("mouseover")
    comes_to(page, "() => [...acted].sort()", ["animation", "details", "image"])
    at_rest(page)
    page.close()
    assert [url for url in asked if "evil" in url or url == "1"] == []


@pytest.mark.parametrize("name", hostile.RECORDS)
def test_a_record_can_bring_nothing_that_acts(name: str, tmp_path: Path) -> None:
    text = small_report.FILES[FINDINGS].replace("why: Two studies say so.", f"why: {hostile.RECORDS[name]}")
    root = small_report.make(tmp_path, {FINDINGS: text})
    if not refused(root, FINDINGS, 1, text.count("\n")):
        html = rendered(assembled(root).markdown("reference/lists.md") or "")
        assert acting(html) == []
        assert "&lt;script" in html.replace("&amp;", "&")


@pytest.mark.parametrize("name", hostile.ENTRIES)
def test_an_entry_can_bring_nothing_that_acts(name: str, tmp_path: Path) -> None:
    text = small_report.FILES[ENTRY].replace("title = {One}", hostile.ENTRIES[name])
    root = small_report.make(tmp_path, {ENTRY: text})
    if refused(root, ENTRY, 1, 6):
        return
    html = "".join(entry for _, entry in assembled(root).cited_on("index.md"))
    assert html
    assert acting(html) == []


@pytest.mark.parametrize("name", hostile.FRONT)
def test_front_matter_can_bring_nothing_that_acts(name: str, tmp_path: Path) -> None:
    line = hostile.FRONT[name]
    field = line.split(":")[0]
    lines = [one for one in small_report.FILES[PAGE].split("\n") if not one.startswith(f"{field}:")]
    root = small_report.make(tmp_path, {PAGE: "\n".join([lines[0], line, *lines[1:]])})
    assert refused(root, PAGE, 1, 8)


@pytest.mark.parametrize("name", hostile.IMAGES)
def test_an_image_can_bring_nothing_that_acts(name: str, tmp_path: Path) -> None:
    path = "docs/assets/images/drawn.svg"
    root, drawn = small_report.make(tmp_path, {path: ""}), hostile.IMAGES[name]
    (root / path).write_bytes(drawn if isinstance(drawn, bytes) else drawn.encode())
    found = list(harmless.of_files(root))
    assert found
    assert all(one.path == path and one.line <= 2 and str(one) in refused(root, path, 1, 2) for one in found)


@pytest.mark.parametrize("name", hostile.FILES)
def test_no_file_is_published_that_could_act(name: str, tmp_path: Path) -> None:
    root = small_report.make(tmp_path, {f"docs/{name}": "alert(1)"})
    assert refused(root, f"docs/{name}", 1, 1)


def test_harmless_pages_and_images_are_let_through(tmp_path: Path) -> None:
    html = (
        '<a href="../law/#x">a</a> <a href="https://b.example/?a=1">b</a><a href="mailto:a@b.example">c</a>'
        '<img src="../assets/x.png" alt="x"></p><td style="text-align: right;">1</td>'
    )
    assert list(harmless.of_page(html, PAGE, "")) == []
    drawn = (
        "<?xml version='1.0' encoding='UTF-8'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
        "<style>a{fill:url(#g)}</style><use href='#a'/><path style='fill: url(\"#g\")'/>"
        "<g filter='url(#f)'><text>src(a)</text></g></svg>"
    )
    root = small_report.make(
        tmp_path, {"docs/assets/images/drawn.svg": drawn, "docs/assets/scripts/a.js": ""}
    )
    assert list(harmless.of_files(root)) == []


def test_the_builder_says_where_the_harm_stands(caplog: pytest.LogCaptureFixture) -> None:
    text = "One.\n\n[a\nb](javascript:alert(1))\n"
    page = SimpleNamespace(content=rendered(text))
    read = SimpleNamespace(src_uri="chapter.md", content_string=text, page=page)
    picture = SimpleNamespace(src_uri="drawn.svg", page=None)
    with caplog.at_level(logging.WARNING):
        refuse_harm.on_env(jinja2.Environment(), files=[picture, read])  # type: ignore[arg-type]  # noqa: S701
    assert "docs/chapter.md:4: 'href' of '<a>' begins with 'javascript:'." in caplog.text


def test_there_are_enough_attacks() -> None:
    every = (hostile.MARKDOWN, hostile.RECORDS, hostile.ENTRIES, hostile.FRONT, hostile.FILES)
    assert sum(map(len, every)) + len(hostile.IMAGES) >= 100


def test_what_stands_nowhere_in_the_source_is_told_on_its_first_line() -> None:
    assert [one.line for one in harmless.of_page("<script>x</script>", "docs/a.md", "")] == [1]
