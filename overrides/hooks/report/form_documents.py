"""Every document that can be downloaded and filled in, made from the records that the pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import decision, decision_walk, questions_to_ask, show_gates, templates
from .documents import Document, Heading, Table, Text

if TYPE_CHECKING:
    from .decision import Answer, Question
    from .gates import Gate
    from .sources import Sources

Block = Heading | Text | Table
ABOUT = ("Name of the system, and its version", "Who fills this in (roles)", "Date")
SIGNED = (
    "Who signs (role and name), and the date",
    "Advice that was read, with any no",
    "Result: go on, pause until…, or stop, with the reason",
)
BOX = "☐"
OUTCOME = (
    "One *Stop* means stop. One *Pause*, or one question left open, means pause until that is there. "
    "Otherwise go on, under the conditions of the answers given."
)


def all_documents(sources: Sources) -> list[Document]:
    """Every document that can be downloaded."""
    asked = [_asked(sources, asker, title) for asker, title in questions_to_ask.ASKERS.items()]
    filled = [of_template(one) for one in sources.records["templates"].values()]
    return [_decision(sources), _gates(sources), _ready(sources), *asked, *filled]


def of_template(one: templates.Template) -> Document:
    """A template as a document."""
    about = Text(f"{one.purpose} *Who fills it in:* {one.fills_in} *When:* {one.when}")
    made = (Table(part.title, part.head, part.rows) for part in templates.tables(one))
    return Document(one.id.removesuffix("-form"), one.name, (about, *made))


def _blanks(*labels: str) -> Table:
    return Table("", ("Item", "Entry"), tuple((label, "") for label in labels))


def _asked(sources: Sources, asker: str, title: str) -> Document:
    asked = questions_to_ask.of(asker, sources.records["questions-to-ask"])
    rows = tuple((one.question, one.good, one.worry, "") for one in asked)
    head = ("Question", "A good answer", "What should worry you", "What was said")
    name = f"questions-for-{asker}"
    return Document(name, f"Questions to ask: {title.lower()}", (Table("", head, rows),))


def _gates(sources: Sources) -> Document:
    checked = [block for gate in show_gates.in_order(sources) for block in _gate(gate)]
    return Document("gate-checklists", "Gate checklists", (_blanks(ABOUT[0]), *checked))


def _gate(gate: Gate) -> list[Block]:
    evidence = tuple((BOX, item, "") for item in gate.evidence)
    stops = tuple((BOX, item) for item in gate.stops)
    return [
        Heading(f"Gate {gate.order}: {gate.name}"),
        Text(f"**{gate.question}**"),
        Table("", ("Tick", "On the table", "Where it can be read"), evidence),
        Table("", ("Tick", "It stops here if"), stops),
        Text(f"Who signs: {gate.signs}"),
        _blanks(*SIGNED),
    ]


def _ready(sources: Sources) -> Document:
    rows = tuple((item.question, "", item.look_for, "") for item in sources.records["readiness"].values())
    head = ("Question", "Yes, partly or no", "One could show", "Evidence; else a name and a date")
    return Document("readiness-self-assessment", "Readiness self-assessment", (Table("", head, rows),))


def _decision(sources: Sources) -> Document:
    asked = decision_walk.in_order(sources.records["decision"].values())
    blocks = [block for one in asked for block in _question(sources, one)]
    signed = Table("", ("Outcome and conditions", "Who signs, and the date"), (("", ""),))
    ending = (Heading("Outcome"), Text(OUTCOME), signed)
    return Document("decision-record", "Decision record", (_blanks(*ABOUT), *blocks, *ending))


def _question(sources: Sources, one: Question) -> list[Block]:
    offered = [_plain(answer) for answer in decision.answers(one, sources.records["uses"])]
    rows = tuple((BOX, text) for text in (*offered, "We cannot answer this yet. *Pause.*"))
    return [
        Heading(f"{one.order}. {one.question}"),
        Text(f"{one.why} *Evidence:* {one.evidence}"),
        Table("", ("Tick", "Answer"), rows),
        Table("", ("Evidence and reasons",), (("",),)),
    ]


def _plain(answer: Answer) -> str:
    words = {"met": "", "condition": "*Condition:*", "pause": "*Pause until*", "stop": "*Stop:*"}
    says = answer.says if answer.effect != "met" else ()
    return " ".join(filter(None, (answer.text, words[answer.effect], *says)))
