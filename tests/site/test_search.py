"""Readers find what they ask for: real questions put to the built search, and to its list of results."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import expect

from patience import comes_to, leads_to
from report import searching, sources

ROOT = Path(__file__).resolve().parents[2]
SHOWN = 3  # So many sections of a page stand open in the list of results.
# The page's own worker, asked by its own messages: 1 ready, 2 query, 3 result.
ASK = """async (questions) => {
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  const worker = new Worker(new URL(search, location));
  const next = (type) => new Promise((found) => worker.addEventListener("message", function on({ data }) {
    if (data.type !== type) return;
    worker.removeEventListener("message", on);
    found(data.data);
  }));
  await next(1);
  const results = [];
  for (const question of questions) {
    const result = next(3);
    worker.postMessage({ type: 2, data: question });
    results.push((await result).items.slice(0, 10).map((page) => page.map(({ location }) => location)));
  }
  return results;
}"""


@dataclass(frozen=True)
class Asked:
    """A question, its place among the answers (0 is first, 99 not found), and what came first."""

    asks: str
    place: int
    first: list[str]
    unseen: bool


@pytest.fixture(scope="module")
def asked(chromium: Any, address: str) -> list[Asked]:
    read = sources.load(ROOT)
    questions = yaml.safe_load((ROOT / "tests/site/questions.yml").read_text(encoding="utf-8"))
    page = chromium.new_page()
    page.goto(address + "404.html")
    results = page.evaluate(ASK, [one["asks"] for one in questions])
    page.close()
    found = []
    for one, pages in zip(questions, results, strict=True):
        wanted = {searching.location(read, name) for name in one["answers"]}
        assert all(wanted), one
        place = next((at for at, shown in enumerate(pages) if wanted & {*shown[:SHOWN]}), 99)
        found.append(Asked(one["asks"], place, [shown[0] for shown in pages[:5]], one.get("unseen", False)))
    return found


def test_there_are_enough_questions_by_every_kind_of_reader(asked: list[Asked]) -> None:
    questions = yaml.safe_load((ROOT / "tests/site/questions.yml").read_text(encoding="utf-8"))
    assert len(asked) >= 120
    assert {"family", "young person", "social worker", "councillor", "data", "lawyer"} <= {
        one["by"] for one in questions
    }
    assert len({one["asks"] for one in questions}) == len(questions)


def test_nineteen_in_twenty_are_among_the_first_five_and_four_in_five_first(asked: list[Asked]) -> None:
    five = sum(one.place < 5 for one in asked) / len(asked)
    first = sum(one.place == 0 for one in asked) / len(asked)
    print(f"{len(asked)} questions: {five:.1%} among the first five, {first:.1%} first")
    missed = [f"{one.asks}: {one.first}" for one in asked if one.place >= 5]
    assert five >= 0.95, missed
    assert first >= 0.80, [one.asks for one in asked if one.place]


def test_words_that_nobody_foresaw_mostly_find_their_place_too(asked: list[Asked]) -> None:
    unseen = [one for one in asked if one.unseen]
    assert sum(one.place < 5 for one in unseen) / len(unseen) >= 0.8, [
        one for one in unseen if one.place >= 5
    ]


@pytest.fixture
def results(chromium: Any, address: str) -> Iterator[Callable[[str], Any]]:
    """The list of results for what is typed; letter by letter it changes until all is answered."""
    page = chromium.new_page(viewport={"width": 1280, "height": 900})

    def typed(words: str) -> Any:
        page.goto(address)
        page.locator(".md-search__input").click()
        page.keyboard.type(words)
        return page.locator(".md-search-result__list")

    yield typed
    page.close()


def test_results_show_section_numbers_and_say_what_is_missing_in_the_readers_own_words(
    results: Callable[[str], Any],
) -> None:
    headings = results("base rates").locator(".md-search-result__item :is(h1, h2)")
    comes_to(headings.page, lambda: any(one.startswith("1.3.4 ") for one in headings.all_inner_texts()[:4]), expected=True)
    expect(results("calibration zebra")).to_contain_text("Missing: zebra", use_inner_text=True)


def test_an_index_of_terms_serves_without_scripts(chromium: Any, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}reference/index-of-terms/")
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="D", exact=True).click()
    page.wait_for_url("**/#letter-d")
    entry = page.locator("li").filter(has_text="DPIA:").first
    leads_to(page, entry.get_by_role("link").first.click)
    assert "/law/#" in page.url or "glossary" in page.url
    context.close()
