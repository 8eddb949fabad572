"""Small pages beside the report, for citations and forwarding: light, readable without a script."""

from __future__ import annotations

from html import escape
from string import Template

from . import policy

PAGE = Template("""<!doctype html>
<html lang="en-GB" class="no-js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
$head<title>$title – $report</title>
<link rel="icon" href="${up}assets/images/favicon.svg">
<link rel="stylesheet" href="${up}assets/css/identity.css">
<link rel="stylesheet" href="${up}assets/css/cite-dialog.css">
<script src="${up}assets/scripts/start.js"></script>
</head>
<body class="plain-page" data-md-color-scheme="default">
<header><a href="$up">$report</a></header>
<main>
$main</main>
<script src="${up}assets/scripts/cite.js"></script>
<script src="${up}assets/scripts/cite-dialog.js"></script>
</body>
</html>
""")


def page(*, title: str, report: str, up: str, main: str, head: str = "") -> str:
    """A whole page with its policy; `up` leads to the site's root, `title` and `report` are plain text."""
    html = PAGE.substitute(
        title=escape(title), report=escape(report, quote=False), up=up, main=main, head=head
    )
    return policy.put_in(html)


def link(href: str, text: str, attributes: str = "") -> str:
    """A link with plain text."""
    return f'<a href="{escape(href)}"{attributes}>{escape(text, quote=False)}</a>'
