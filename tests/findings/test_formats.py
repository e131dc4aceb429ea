"""Reports in all formats."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.findings.document import SCHEMA, as_json
from generator.findings.finding import Finding, Report
from generator.findings.formats import FORMATS
from generator.findings.github import MOST, github
from generator.findings.markdown import escaped, markdown, within
from generator.model import Severity, Source
from support import INPUT_DOCS, ROOT

CHANGE = Finding(
    code="endpoint-removed",
    level="breaking",
    severity=Severity.ERROR,
    subject="POST /a|b",
    message="an endpoint is gone",
    agents=("Flow",),
    source=Source("docs/a,b.md", 9),
    related=(Source("docs/c.md", 3),),
    old="Save it.",
    new="Save <it>.",
    levels={"callers": "breaking", "implementers": "warning"},
)


def report(*findings: Finding) -> Report:
    return Report(
        command="diff",
        title="v1 → docs",
        findings=findings,
        levels=("breaking", "warning", "compatible", "prose"),
        meanings={"endpoint-removed": "an endpoint is gone"},
        lines=tuple(each.text for each in findings),
        failed=bool(findings),
        bump={"callers": "major", "implementers": "minor"},
    )


def printed(kind: str, *findings: Finding) -> str:
    return "\n".join(FORMATS[kind](report(*findings)))


@pytest.mark.parametrize("findings", [(), (CHANGE,), (CHANGE, CHANGE)])
def test_json_is_as_its_schema_says(findings: tuple[Finding, ...]) -> None:
    schema = json.loads(SCHEMA.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(printed("json", *findings))
    jsonschema.validate(document, schema)
    assert len(document["findings"]) == len(findings)


BROKEN = ROOT / "tests" / "cases" / "broken-pages" / "docs"


@pytest.mark.parametrize(
    "command",
    [
        ("lint", "--docs", str(BROKEN)),
        ("diff", str(BROKEN), str(INPUT_DOCS)),
        ("check", "--docs", str(BROKEN), "--out", "nowhere", "--no-cache"),
    ],
)
def test_commands_print_such_json(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main([*command, "--format", "json"])
    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, json.loads(SCHEMA.read_text()))
    assert document["command"] == command[0]
    assert len(document["findings"]) > 5


@pytest.mark.parametrize(
    "command", [("lint", "--docs", str(BROKEN)), ("diff", str(BROKEN), str(INPUT_DOCS))]
)
def test_everything_in_sarif_has_a_place_and_a_rule(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main([*command, "--format", "sarif"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    rules = {each["id"] for each in run["tool"]["driver"]["rules"]}
    assert {each["ruleId"] for each in run["results"]} == rules
    assert all(each["locations"] for each in run["results"])


def test_json() -> None:
    document = json.loads("\n".join(as_json(report(CHANGE))))
    (found,) = document["findings"]
    assert (found["path"], found["line"]) == ("docs/a,b.md", 9)
    assert found["levels"] == {"callers": "breaking", "implementers": "warning"}
    assert document["summary"] == {
        "levels": {"breaking": 1},
        "codes": {"endpoint-removed": 1},
    }


@pytest.mark.parametrize(
    ("kind", "part", "count"),
    [
        ("markdown", "### Breaking (1)", 1),
        ("markdown", "`endpoint-removed`", 1),
        ("html", "breaking: 1 ", 1),
        ("html", "<article", 1),
        ("github", "::error", 1),
        ("json", '"code": "endpoint-removed"', 3),
        ("sarif", '"ruleId": "endpoint-removed"', 3),
    ],
)
def test_what_is_told_at_once_is_one_line_for_people(
    kind: str, part: str, count: int
) -> None:
    whole = replace(CHANGE, message="an agent is gone, with its 3 endpoints")
    found = replace(report(*[CHANGE] * 3), brief=(whole,))
    assert "\n".join(FORMATS[kind](found)).count(part) == count


def test_markdown() -> None:
    assert printed("markdown", CHANGE).splitlines() == [
        "## v1 → docs",
        "",
        "### Breaking (1)",
        "",
        "| what | finding | callers | implementers | code |",
        "|---|---|---|---|---|",
        r"| POST /a\|b | an endpoint is gone | breaking | warning | `endpoint-removed` |",
        "",
        "Version bump: **major** for callers, **minor** for implementers.",
    ]
    assert "Nothing to report." in printed("markdown")


@given(st.text())
def test_markdown_shows_what_the_docs_say_in_one_line(text: str) -> None:
    line = escaped(text)
    assert "\n" not in line
    assert line.replace("\\", "") == " ".join(text.split()).replace("\\", "")


def test_markdown_is_cut_where_there_is_no_room() -> None:
    lines = list(markdown(report(*[CHANGE] * 100)))
    assert list(within(lines, 1_000_000)) == lines
    cut = list(within(lines, 1_000))
    assert sum(len(line.encode()) + 1 for line in cut) <= 1_000
    assert cut[-1] == "… and more: there is no room for the rest."
    assert list(within(lines, 10)) == list(within(lines, 0)) == []


def test_annotations() -> None:
    assert printed("github", CHANGE) == (
        "::error file=docs/a%2Cb.md,line=9,title=endpoint-removed"
        "::POST /a|b: an endpoint is gone (see docs/c.md:3)"
    )


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("more", [-1, 0, 1, 500])
def test_annotations_keep_within_the_limit(severity: Severity, more: int) -> None:
    most = MOST[severity]
    count = most + more
    lines = list(github(report(*[replace(CHANGE, severity=severity)] * count)))
    assert len(lines) == min(count, most)
    is_cut = f"… and {count - most + 1} more: see the summary" in lines[-1]
    assert is_cut == (count > most)


def test_annotations_of_both_steps_of_the_action_fit_into_a_job() -> None:
    every = [replace(CHANGE, severity=each) for each in Severity]
    lines = list(github(report(*every * 100)))
    assert 2 * len(lines) <= 50


def test_the_docs_give_no_commands() -> None:
    told = printed("github", replace(CHANGE, message="x\n::error::y ##[error]z"))
    (line,) = told.splitlines()
    assert line.endswith("x%0A::error::y ## [error]z (see docs/c.md:3)")


def test_sarif_without_a_place() -> None:
    nowhere = Finding("x", "note", Severity.NOTE, "generated", "made by another")
    (result,) = json.loads(printed("sarif", nowhere))["runs"][0]["results"]
    assert result["locations"] == []
    assert result["message"]["text"] == "generated: made by another"


@pytest.mark.parametrize("kind", sorted(set(FORMATS) - {"html"}))
@given(text=st.text())
def test_whatever_the_docs_say(kind: str, text: str) -> None:
    hostile: Any = {"subject": text, "message": text, "old": text, "new": text}
    finding = Finding("x", "prose", Severity.NOTE, **hostile, source=Source(text))
    told = printed(kind, finding)
    if kind in ("json", "sarif"):
        json.loads(told)
    if kind == "github":
        assert "\n" not in told
