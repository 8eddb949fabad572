"""Quiet links named by what they lead to: in a list of links, no two that differ sound alike."""

from __future__ import annotations

import re

HEADING = r"<h[1-6]\b(?P<attributes>[^>]*)>(?P<heading>(?:(?!</h[1-6]>).)*)</h[1-6]>"
PARAGRAPH = r'aria-label="(?P<paragraph>Paragraph \d+) of this section"'
RECORD = r'(?P<open><a class="record-link" href="[^"]*[#/](?P<id>[a-z-]+)/?"[^>]*)>(?P<says>[^<]*)</a>'
NAMED = re.compile(f"{HEADING}|{PARAGRAPH}|{RECORD}", re.DOTALL)
CONTROL = re.compile(r'<a class="(?:headerlink|cite-section)"[^>]*>.*?</a>', re.DOTALL)
ID = re.compile(r'\bid="([^"]+)"')
# A record that has a number is told from all others by it.
NUMBERED = re.compile(r"\b(?:finding|recommendation|clause) \d+", re.IGNORECASE)
NUMBER = re.compile(r"[\d.]+(?=\s)")


def put_in(html: str) -> str:
    """The HTML of a page whose quiet links have names of their own."""
    place, said = "this page", set[str]()

    def name(found: re.Match[str]) -> str:
        nonlocal place
        if found["heading"] is not None:
            title = " ".join(re.sub(r"<[^>]*>", "", CONTROL.sub("", found["heading"])).split())
            title = title.replace('"', "&quot;")
            if title in said and (own := ID.search(found["attributes"])):
                title += f" ({own[1].replace('-', ' ')})"  # Two places bear one name.
            said.add(title)
            number = NUMBERED.match(title) or NUMBER.match(title)
            place = number[0] if number else title
            called = place if NUMBERED.match(title) else title
            linked = found[0].replace('title="Link to this section"', f'aria-label="Link to {called}"')
            return re.sub(r'aria-label="Cite this (?!page)[a-z]+"', f'aria-label="Cite {called}"', linked)
        if found["paragraph"]:
            return f'aria-label="{found["paragraph"]} of {place}"'
        if "aria-label" in found["open"] or NUMBERED.search(found["says"]):
            return found[0]
        words = found["id"].replace("-", " ")
        return f'{found["open"]} aria-label="{found["says"]}: {words}">{found["says"]}</a>'

    return NAMED.sub(name, html)
