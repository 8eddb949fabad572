"""The decision record as a form: every question, its answers, and what follows from each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from . import decision, decision_walk, form_files, forms
from .forms import attribute
from .tables import block, href, inline

if TYPE_CHECKING:
    from .decision import Answer, Question
    from .pages import Page
    from .sources import Sources

TITLE = "Decision record"
ABOUT = (
    ("decision-system", "Name of the system, and its version"),
    ("decision-by", "Who fills this in (roles, not names of families or children)"),
    ("decision-date", "Date"),
)


def form(sources: Sources, page: Page, _name: str) -> str:
    """The whole record as a form that prints as it stands."""
    asked = decision_walk.in_order(sources.records["decision"].values())
    about = "".join(
        forms.line(name, label, "date" if name.endswith("-date") else "text") for name, label in ABOUT
    )
    parts = [forms.part("The system", about)]
    for part, title in decision.PARTS.items():
        inner = "".join(_question(sources, page, one) for one in asked if one.part == part)
        parts.append(forms.part(title, inner))
    parts.append(forms.part("Outcome", _outcome()))
    known = {**form_files.told(sources), "schema": href(page.src, "index.md") + form_files.SCHEMA}
    return block(forms.form("decision-record", TITLE, "".join(parts), known))


def _question(sources: Sources, page: Page, one: Question) -> str:
    answers = decision.answers(one, sources.records["uses"])
    options = [(answer.id, _option(answer)) for answer in answers]
    options.append((decision.OPEN, "We cannot answer this yet. <em>Pause.</em>"))
    name = f"decision-{one.id}"
    more = (
        f'<details class="why"><summary>Why it is asked, and what answers it</summary>'
        f"<p>{inline(one.why)}</p><p><strong>Evidence.</strong> {inline(one.evidence)}</p>"
        f"<p>Argued in {forms.section_links(sources, page.src, one.sections)}.</p>"
        f"{_follows(sources, page, one)}</details>" + forms.lines(f"{name}--note", "Evidence and reasons")
    )
    return forms.choice(
        name,
        f"{one.order}. {inline(one.question)}",
        options,
        _only_if(sources, one) + more,
        _data(one, answers),
    )


def _option(answer: Answer) -> str:
    words = {
        "met": "",
        "condition": " <em>Condition.</em>",
        "pause": " <em>Pause.</em>",
        "stop": " <em>Stop.</em>",
    }
    return f"{inline(answer.text)}{words[answer.effect]}"


def _only_if(sources: Sources, one: Question) -> str:
    """For readers on paper: when this question is asked at all."""
    if not one.only_if:
        return ""
    numbers = [
        str(sources.records["decision"][name].order)
        for name in one.only_if
        if name in sources.records["decision"]
    ]
    return f'<p class="only-if">Asked only after certain answers to question {" and ".join(numbers)}.</p>'


def _data(one: Question, answers: list[Answer]) -> str:
    """What the script needs to know: the same model as in the rules."""
    known = {
        answer.id: {"effect": answer.effect, "says": answer.says, "kind": answer.kind} for answer in answers
    }
    model = {"id": one.id, "onlyIf": one.only_if or {}, "answers": known}
    return f' data-question="{attribute(json.dumps(model, ensure_ascii=False))}"'


def _follows(sources: Sources, page: Page, one: Question) -> str:
    duties = sources.records["duties"]
    asked = sources.records["recommendations"]
    named = {name: duties[name].name for name in one.duties if name in duties}
    numbered = {
        name: f"Recommendation {asked[name].number}: {asked[name].statement}"
        for name in one.recommendations
        if name in asked
    }
    out = ""
    for kind, title, items in (
        ("duties", "Duties that apply", named),
        ("recommendations", "Recommendations that follow", numbered),
    ):
        links = "".join(
            f'<li data-id="{name}">{forms.record_link(sources, page.src, kind, name, text)}</li>'
            for name, text in items.items()
        )
        out += f'<p>{title}:</p><ul data-follows="{kind}">{links}</ul>' if items else ""
    return out


OUTCOME = (
    "One answer marked *Stop* ends the record: the outcome is **stop**. "
    "Otherwise, one answer marked *Pause*, or one question left open, means **pause until** what is missing "
    "is there. If neither is so, the outcome is **go** under the conditions of the answers given."
)


def _outcome() -> str:
    """On paper: where the answers lead. A script puts the outcome in its place."""
    signed = forms.lines("decision-signed", "Who signs, who advised, and what they said", 3)
    return f'<div class="outcome" data-outcome><p>{inline(OUTCOME)}</p></div>{signed}'


MAKERS: dict[tuple[str, str], Any] = {
    ("tool", "decision-record"): form,
}
