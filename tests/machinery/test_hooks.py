"""Hooks do one thing at one event, and leave alone what is not theirs."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import small_report
from jinja2 import DictLoader, Environment, FileSystemLoader
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

import insert_citations
import lighten_site
import make_documents
import name_pages
import read_sources
import skip_icons
import suggest_changes
import widen_search
from report import citation_pandoc
from workshop import ROOT

HOST = "https://host.example/r"
EVERYWHERE = {"edition": "1.0", "date": "24 November 2026"}
MADE = SimpleNamespace(shown={"chapter.md": {"title": "1.1 Chapter"}}, everywhere=EVERYWHERE)


def config(**settings: Any) -> Any:
    return SimpleNamespace(**{"extra": {"made": MADE}, "repo_url": "", "edit_uri": "edit/", **settings})


def page(src: str) -> Any:
    return SimpleNamespace(file=SimpleNamespace(src_uri=src), title="As it is", meta={})


@pytest.mark.parametrize(("src", "title"), [("chapter.md", "1.1 Chapter"), ("unread.md", "As it is")])
def test_a_page_that_could_not_be_read_keeps_its_title(src: str, title: str) -> None:
    one = page(src)
    name_pages.on_nav(SimpleNamespace(pages=[one]), config=config(), files=Files([]))  # type: ignore[arg-type]
    assert one.title == title


@pytest.mark.parametrize(
    ("repository", "src", "offered"),
    [(HOST, "chapter.md", True), ("", "chapter.md", False), (HOST, "unread.md", False)],
)
def test_a_form_is_offered_where_there_is_a_repository_and_a_page(
    repository: str, src: str, offered: bool
) -> None:
    one = page(src)
    suggest_changes.on_page_context({}, page=one, config=config(repo_url=repository))
    assert ("suggest_href" in one.meta) is offered


def test_clauses_lead_to_their_form_where_there_is_a_repository() -> None:
    html = '<a class="suggest-clause" data-clause="ask-first" href="../contributing/">Propose</a>'
    assert suggest_changes.on_page_content(html, config=config()) == html
    filled = suggest_changes.on_page_content(html, config=config(repo_url="https://host.example/r/"))
    assert 'href="https://host.example/r/issues/new?template=' in filled
    assert "section=ask-first" in filled


def test_a_site_without_a_search_index_gets_none(tmp_path: Path) -> None:
    widen_search.on_post_build(config=config(site_dir=str(tmp_path)))
    assert not list(tmp_path.iterdir())


def test_while_serving_nothing_is_joined_shortened_or_made_for_word(tmp_path: Path) -> None:
    for hook in (lighten_site, make_documents):
        hook.on_startup(command="serve")
    given = config(extra_css=["a.css"], extra_javascript=["a.js"], site_dir=str(tmp_path))
    assert lighten_site.on_config(given).extra_css == ["a.css"]
    assert lighten_site.on_post_template("  <p>\n", template_name="404.html", config=given) == "  <p>\n"
    lighten_site.on_post_build(given)
    assert not list(tmp_path.iterdir())
    assert list(make_documents.on_files(Files([]), config=given)) == []


@pytest.mark.parametrize(("repository", "edit"), [("", None), ("https://host.example/r", "edit/")])
def test_the_sources_are_read_once_and_each_problem_is_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, repository: str, edit: str | None
) -> None:
    root = small_report.make(tmp_path, {"docs/index.md": "no front matter"})
    shutil.copytree(ROOT / "bibliography/styles", root / "bibliography/styles")
    given = config(config_file_path=str(root / "mkdocs.yml"), extra={}, repo_url=repository)
    with caplog.at_level(logging.WARNING):
        read_sources.on_config(given)
    assert given.edit_uri == edit
    assert "docs/index.md:1: this page has no front matter." in caplog.text
    assert {"report", "made"} <= given.extra.keys()


def test_no_icon_is_looked_through_and_nothing_else_is_left_out(tmp_path: Path) -> None:
    for name in ("a.css", "b/c.js", ".icons/x.svg", "b/.hidden/y.svg", "b/.z"):
        file = tmp_path / "theme" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "a.css").write_text("ours", encoding="utf-8")
    folders = [tmp_path / "ours", tmp_path / "theme"]
    theme = SimpleNamespace(get_env=lambda: Environment(loader=FileSystemLoader(folders), autoescape=True))
    skip_icons.on_config(config(theme=theme))
    env = theme.get_env()
    assert env.list_templates() == ["a.css", "b/c.js"]
    assert env.get_template("a.css").render() == "ours"
    assert env.get_template(".icons/x.svg").render() == "x"


def test_a_theme_that_loads_otherwise_is_left_alone() -> None:
    theme = SimpleNamespace(get_env=lambda: Environment(loader=DictLoader({".a": "x"}), autoescape=True))
    skip_icons.on_config(config(theme=theme))
    assert theme.get_env().list_templates() == [".a"]


def test_whoever_asks_pandoc_in_vain_a_failed_build_says_so_in_a_sentence() -> None:
    with pytest.raises(PluginError, match=r"^pandoc says no$"):
        insert_citations.on_build_error(error=citation_pandoc.PandocError("pandoc says no"))
    insert_citations.on_build_error(error=ValueError("a fault of ours keeps its traceback"))
