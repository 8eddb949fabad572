from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import yaml

from report import suggesting

FORMS = Path(__file__).resolve().parents[2] / ".github" / "ISSUE_TEMPLATE"


def test_the_form_exists_and_has_a_field_for_each_part_of_the_address() -> None:
    address = suggesting.address(
        "https://host.example/a/b/",
        page="1.3 Limits",
        section="base-rates-decide",
        edition="1.0, 24 November",
    )
    query = parse_qs(urlsplit(address).query)
    form = yaml.safe_load((FORMS / query.pop("template")[0]).read_text(encoding="utf-8"))
    fields = {field.get("id") for field in form["body"]}
    assert address.startswith("https://host.example/a/b/issues/new?")
    assert query.keys() <= fields
    assert query["page"] == ["1.3 Limits"]
