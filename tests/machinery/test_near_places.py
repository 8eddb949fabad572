"""Whoever comes with a wrong address is offered the places that it may have meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import node_tools
from report import near_places, permalinks, sources
from report.tables import url

LIST = "chapter/\nfairness\t1.4 Fairness\npoverty-leaves-more-records\t1.4.1 Poverty\n./\nhome\tThe report\n"


def nearest(path: str, anchor: str = "", text: str = LIST) -> list[str]:
    code = """
      const [list, path, hash] = JSON.parse(require("fs").readFileSync(0, "utf8"));
      const r = globalThis.report.missing;
      console.log(JSON.stringify(r.nearest(r.read(list), path, hash).map((one) => one.path + "#" + one.id)));
    """
    return list(json.loads(node_tools.run(["missing.js"], code, [text, path, anchor])))


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("s/poverty-leaves-records/", ""),
        ("cite/poverty-leaves-more-record.bib", ""),
        ("1.0/old/page/index.html", "Poverty_leaves_more_records"),
        ("chapter/povertyleavesmorerecords", ""),
        ("x/", "poverty-leaves-more-records.p3"),
    ],
)
def test_a_slip_of_the_pen_finds_its_place(path: str, anchor: str) -> None:
    assert nearest(path, anchor)[0] == "chapter/#poverty-leaves-more-records"


@pytest.mark.parametrize("path", ["", "wp-login.php", "x/y/", "%20/", "zzzzzz/qqqq"])
def test_nonsense_finds_nothing(path: str) -> None:
    assert nearest(path) == []


def test_the_list_names_every_registered_id_that_has_a_place(root: Path) -> None:
    read = sources.load(root)
    registry, _ = permalinks.load(root)
    text = near_places.made(read)[near_places.PATH]
    places: dict[str, str] = {}
    path = ""
    for line in text.splitlines():
        name, tab, title = line.partition("\t")
        path = path if tab else name
        if tab:
            assert title
            places[name] = path
    expected = {name: url(src) or "./" for name, (src, *_) in registry.places.items()}
    assert places == expected
    assert len(text.encode()) < 120_000
