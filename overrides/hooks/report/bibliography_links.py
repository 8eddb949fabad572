"""What is wrong with an entry's DOI or web address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bibliography_entry import Entry
    from .problems import Problem

DOI = re.compile(r"10\.\d{4,9}/\S*[^\s.,;]")
ESCAPED = re.compile(r"\\([&%_#$])")
NO_HTTPS = "no https"


def check(entry: Entry) -> Iterator[Problem]:
    """Every problem of the fields `doi` and `url`."""
    yield from _doi(entry)
    yield from _url(entry)


def _doi(entry: Entry) -> Iterator[Problem]:
    doi = entry.field("doi")
    if not doi:
        return
    bare = re.sub(r"^.*?(?=10\.\d{4})", "", doi).strip()
    if ESCAPED.search(doi):
        yield _escaped(entry, "doi")
    elif doi != bare:
        yield entry.problem("a DOI is written without any prefix", f"Write: doi = {{{bare}}},", field="doi")
    elif not DOI.fullmatch(doi):
        yield entry.problem(
            f"'{doi}' does not have the form of a DOI",
            "Write it as the publisher prints it: doi = {10.1000/xyz123},",
            field="doi",
        )


def _url(entry: Entry) -> Iterator[Problem]:
    url = entry.field("url")
    if not url:
        return
    if ESCAPED.search(url):
        yield _escaped(entry, "url")
    if url.startswith("http://") and NO_HTTPS not in entry.field("note").lower():
        yield entry.problem(
            "the address is http, not https",
            f"Write: url = {{https://{url.removeprefix('http://')}}},\n"
            f"or, if the publisher serves none: note = {{{NO_HTTPS}}},",
            field="url",
        )
    elif not re.fullmatch(r"https?://[^\s<>\"{}|^`]+", ESCAPED.sub(r"\1", url)):
        yield entry.problem(
            f"'{url}' is not a web address",
            "Write the whole address, without spaces: url = {https://…},",
            field="url",
        )
    elif "//doi.org/" in url or "//dx.doi.org/" in url:
        doi = url.split("doi.org/", 1)[1]
        remedy = f"Write, in place of the url: doi = {{{entry.field('doi') or doi}}},"
        yield entry.problem("the address is a DOI", remedy, field="url")


def _escaped(entry: Entry, field: str) -> Problem:
    raw = ESCAPED.sub(r"\1", entry.field(field))
    return entry.problem(
        f"the {field} has a backslash that would break the link",
        f"Write: {field} = {{{raw}}},",
        field=field,
    )
