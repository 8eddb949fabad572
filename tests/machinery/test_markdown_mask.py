from __future__ import annotations

import pytest

from report import markdown_mask


@pytest.mark.parametrize(
    ("markdown", "prose"),
    [
        ("a `b` c", "a  c"),
        ("a ``b ` c`` d", "a  d"),
        ("a `b c", "a `b c"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
        ("```\nb\n```\nc", "\n\n\nc"),
        ("~~~ x\n```\n~~~\nc", "\n\n\nc"),
        ("    b", ""),
        ("a\n    b", "a\n    b"),
        ("- a\n\n    b\n\n        c\n\nd", "- a\n\n    b\n\n\n\nd"),
        ("!!! note\n    b\n\n        c", "!!! note\n    b\n\n"),
        ("a <!-- b\n```\nc --> d", "a \n\n d"),
        ("<!-- ``` -->\na", "\na"),
        ("---\ntitle: b\n---\na", "\n\n\na"),
        ("a <b@c.d> e", "a  e"),
        ("[a](b@c)", "[a]()"),
        ("<code>a</code> b", " b"),
        ("<pre>a</pre> b", " b"),
    ],
)
def test_only_prose_stays(markdown: str, prose: str) -> None:
    masked = markdown_mask.mask(markdown)
    assert masked.replace(markdown_mask.FILLER, "") == prose
    assert len(masked) == len(markdown)
    assert masked.count("\n") == markdown.count("\n")


def test_an_escaped_at_becomes_an_entity_but_not_in_code() -> None:
    text = "\\@a `\\@b`"
    assert markdown_mask.unescape_at(text, markdown_mask.mask(text)) == "&#64;a `\\@b`"
