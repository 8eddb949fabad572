from __future__ import annotations

import pytest

from report import citation_syntax, markdown_mask


def found(markdown: str) -> citation_syntax.Found:
    return citation_syntax.find(markdown, markdown_mask.mask(markdown))


@pytest.mark.parametrize(
    ("markdown", "works"),
    [
        ("[@a]", [("", "a", "", "full")]),
        ("[see @a, p. 12; also -@b]", [("see", "a", ", p. 12", "full"), ("also", "b", "", "year")]),
        ("[see @a, [45]]", [("see", "a", ", [45]", "full")]),
        ("[@{odd:key.+x}, p. 1]", [("", "odd:key.+x", ", p. 1", "full")]),
        ("[@a:b.c+d]", [("", "a:b.c+d", "", "full")]),
        ("@a.", [("", "a", "", "textual")]),
        ("@a [p. 5]", [("", "a", ", p. 5", "textual")]),
        ("@a [p. 5; @b]", [("", "a", ", p. 5", "textual"), ("", "b", "", "full")]),
        ("@a [ ]", [("", "a", "", "textual")]),
        ("@a [@b]", [("", "a", "", "textual"), ("", "b", "", "full")]),
        ("@a [text](link.md)", [("", "a", "", "textual")]),
        ("@a[^1]", [("", "a", "", "textual")]),
        ("@k12 and not @k1's", [("", "k12", "", "textual"), ("", "k1", "", "textual")]),
        ("(@a)", [("", "a", "", "textual")]),
        ("[a] [@b]", [("", "b", "", "full")]),
        ("[^1]: [@b]", [("", "b", "", "full")]),
        ("a@b.org", []),
        ("- [ ] [@b]", [("", "b", "", "full")]),
    ],
)
def test_works_are_taken_from_a_cluster(markdown: str, works: list[tuple[str, str, str, str]]) -> None:
    clusters = found(markdown).clusters
    assert [(c.prefix, c.key, c.suffix, c.form) for cluster in clusters for c in cluster.citations] == works


@pytest.mark.parametrize(
    ("markdown", "where"),
    [
        ("[see @a](x.md)", "the text of a link"),
        ("[see [@a]](x.md)", "the text of a link"),
        ("[see @a][ref]", "the text of a link"),
        ("![see @a](x.svg)", "a picture's description"),
    ],
)
def test_a_link_cannot_hold_a_citation(markdown: str, where: str) -> None:
    assert [(lost.key, lost.where) for lost in found(markdown).misplaced] == [("a", where)]
    assert found(markdown).clusters == ()


@pytest.mark.parametrize(
    ("markdown", "count"), [("[@a", 1), ("[see @a, p. 3\n\n]", 1), ("[a\n\n@a]", 0), ("[@a]", 0)]
)
def test_an_unclosed_bracket_is_noticed(markdown: str, count: int) -> None:
    assert len(found(markdown).unclosed) == count


def test_a_cluster_says_where_it_stands() -> None:
    text = "é `x` [@a] and @b [p. 5]."
    assert [text[cluster.start : cluster.end] for cluster in found(text).clusters] == ["[@a]", "@b [p. 5]"]
