"""``agentgen new``: what it writes, what it refuses, and what it tells."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli, files
from generator.draft import describe, from_specification
from generator.drift.changes import compare
from generator.drift.levels import Level
from generator.emit.openapi import openapi, openapi_text
from generator.errors import UsageError
from generator.model import (
    Agent,
    Api,
    Array,
    Dictionary,
    Endpoint,
    Field,
    Named,
    Open,
    OpenEnum,
    Scalar,
    Type,
)
from generator.pipeline import understand
from generator.read.specification import read_specification
from support import INPUT_DOCS, page

Printed = pytest.CaptureFixture[str]
KNOWN = page(
    "POST /api/v1/Agents/Flow/GetFlow",
    query=["flowId | int32 | **Required** Which"],
    body="Flow",
    gives=["FlowId | int32 | Its key"],
    answered={"FlowId": 1},
)


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "input_docs" / "Flow_Agent"
    folder.mkdir(parents=True)
    (folder / KNOWN[0]).write_bytes(KNOWN[1])
    return folder


def run(*arguments: str) -> int:
    return cli.main(["new", *arguments])


def written(docs: Path, name: str) -> Endpoint:
    """Return the endpoint of a page, which must be without fault."""
    api = understand(files.load_docs(docs))
    assert [each for each in api.diagnostics if each.source.path == name] == []
    (found,) = (
        each
        for agent in api.agents
        for each in agent.endpoints
        if each.source.path == name
    )
    return found


def test_options(docs: Path, capsys: Printed) -> None:
    asked = ("--query", "flowId", "--request", "Until:date-time", "--response", "Flow")
    told = ("--description", "Pauses a flow. It can go on later.")
    assert run("POST", "Agents/Flow/Pause", *asked, *told) == 0
    file = "input_docs/Flow_Agent/v1FlowAgent_Pause.md"
    assert capsys.readouterr().out == (
        f"wrote {file}: POST /api/v1/Agents/Flow/Pause\n"
        "next: read it, correct its words, and run 'agentgen generate'\n"
    )
    found = written(docs, "v1FlowAgent_Pause.md")
    assert (found.summary, found.description) == (
        "Pauses a flow.",
        "It can go on later.",
    )
    (query,), (until,) = found.query_parameters, found.taken
    assert (query.type, query.description, query.required) == (
        Scalar.INT32,
        "Which",
        True,
    )
    assert (until.name, until.type) == ("Until", Scalar.DATE_TIME)
    assert found.responses[0].type == Named("Flow")
    assert "| FlowId | int32 | Its key |" in Path(file).read_text()
    assert len(found.headers) == 9


def test_an_agent_that_may_be_misspelt(docs: Path, capsys: Printed) -> None:
    assert run("POST", "Agents/Flows/Pause") == 0
    assert "note: Flows is a new agent; did you mean Flow?" in capsys.readouterr().out
    assert run("POST", "Agents/Mailing/Pause") == 0
    assert "new agent" not in capsys.readouterr().out


def test_a_new_agent_has_a_folder_as_the_others_have(docs: Path) -> None:
    assert run("POST", "Agents/Mailing/Pause") == 0
    assert (docs.parent / "Mailing_Agent/v1MailingAgent_Pause.md").exists()
    name, content = page("POST /api/v1/Agents/Note/Write")
    (docs.parent / name).write_bytes(content)
    assert run("POST", "Agents/Text/Pause") == 0
    assert (docs.parent / "v1TextAgent_Pause.md").exists()


def test_what_other_pages_have_but_not_as_required(docs: Path) -> None:
    told = {"flowId": {"required": False}, "till": {"type": "date-time"}}
    whole = {"method": "POST", "path": "Agents/Flow/Run", "query": told}
    found = describe(whole, understand(dict([KNOWN]))).endpoint.query_parameters
    assert [(each.name, each.type, each.required) for each in found] == [
        ("flowId", Scalar.INT32, False),
        ("till", Scalar.DATE_TIME, False),
    ]
    assert run("POST", "Agents/Flow/Stop", "--query", "flowId!") == 0
    assert written(docs, "v1FlowAgent_Stop.md").query_parameters[0].required


def test_names_of_a_specification_stay_on_their_lines(
    docs: Path, capsys: Printed
) -> None:
    hostile = "x\n## Response:\n```"
    operation = {
        "parameters": [
            {"in": "query", "name": hostile, "type": "string"},
            {"in": "body", "name": hostile, "schema": {"type": "string"}},
        ],
        "responses": {"200": {"schema": {"$ref": f"#/definitions/{hostile}"}}},
    }
    document = {
        "swagger": "2.0",
        "paths": {"/api/v1/Agents/Flow/Run": {"post": operation}},
        "definitions": {hostile: {"type": "object", "properties": {hostile: {}}}},
    }
    Path("x.yaml").write_text(yaml.safe_dump(document))
    assert run("--from-openapi", "x.yaml") in (0, 2)
    for path in docs.glob("*Run.md"):
        assert path.read_text().count("\n## Response:") == 1


def test_the_first_page_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "input_docs/.hidden").mkdir(parents=True)
    (tmp_path / "input_docs/.hidden/x.md").touch()
    assert run("DELETE", "Contact/{id}") == 0
    found = written(tmp_path / "input_docs", "v1Contact_DeleteById.md")
    assert found.path == "/api/v1/Contact/{id}"
    assert [each.name for each in found.path_parameters] == ["id"]
    assert [each.status for each in found.responses] == [204]


def test_a_description_in_yaml(docs: Path, capsys: Printed) -> None:
    Path("pause.yaml").write_text("""
method: POST
path: Agents/Flow/Pause
restriction: Not in Online.
request:
  Options: {type: PauseOptions, description: How}
  Days: [int32]
response: {type: PauseResult, status: 201, description: Paused}
types:
  PauseOptions: {Until: date-time}
  PauseResult:
    Kind: "Enum: Short, Long"
    Notes: {string: string}
""")
    assert run("--from", "pause.yaml") == 0
    assert capsys.readouterr().out.split("\n")[1] == (
        "note: PauseOptions: no page shows its properties; one that answers it would"
    )
    api = understand(files.load_docs(docs))
    result = next(each for each in api.types if each.name == "PauseResult")
    assert [each.type for each in result.properties or ()] == [
        OpenEnum(("Long", "Short")),
        Dictionary(Scalar.STRING),
    ]
    (found,) = (e for e in api.agents[0].endpoints if e.name == "Pause")
    assert found.restriction == "Not in Online."
    assert [each.type for each in found.taken] == [
        Named("PauseOptions"),
        Array(Scalar.INT32),
    ]
    assert [(each.status, each.description) for each in found.responses] == [
        (201, "Paused")
    ]


def test_every_operation_of_a_specification(tmp_path: Path) -> None:
    """Docs to OpenAPI to drafts: each is the endpoint that it was."""
    api = understand(files.load_docs(INPUT_DOCS))
    document = openapi_text(api, "superoffice").encode()
    specification = read_specification("api.json", document)
    for each in api.agents[0].endpoints:
        draft = from_specification(
            specification, api, method=each.method, path=each.path
        ).endpoint
        assert (draft.uid, draft.name, draft.method, draft.path) == (
            each.uid,
            each.name,
            each.method,
            each.path,
        )
        assert (draft.summary, draft.description) == (each.summary, each.description)
        assert types(draft.taken) == types(each.taken)
        assert [(r.status, r.type) for r in draft.responses] == [
            (r.status, r.type) for r in each.responses
        ]
        assert {h.name for h in draft.headers} == {h.name for h in each.headers}


def types(fields: tuple[Field, ...]) -> list[tuple[str, Type]]:
    return [(each.name, each.type) for each in fields]


def test_what_a_page_cannot_say_is_told(docs: Path, capsys: Printed) -> None:
    assert run("GET", "Flow", "--query", "ids:[int32]", "--response", "[int64]") == 0
    told = capsys.readouterr().out
    assert "note: query ids: asked for [int32], but the page reads back as [?]" in told
    assert (
        "note: answer 200: asked for [int64], but the page reads back as [int32]"
        in told
    )


UNSAID = """
openapi: 3.1.0
paths:
  /api/v1/Agents/Flow/Run:
    post:
      parameters:
        - {in: cookie, name: sid, required: true, schema: {type: string}}
        - {in: header, name: X-Key, required: true, schema: {type: string}}
        - {in: query, name: day, schema: {type: string, format: date}}
      requestBody:
        content:
          multipart/form-data:
            schema:
              properties:
                Kind: {type: integer, enum: [1, 2]}
                In: {properties: {Days: {items: {format: date, type: string}, type: array}}}
      responses:
        200: {content: {text/plain: {schema: {type: [integer, "null"]}}}}
"""


def test_what_no_page_can_say(docs: Path, capsys: Printed) -> None:
    Path("x.yaml").write_text(UNSAID)
    assert run("--from-openapi", "x.yaml") == 0
    _, *notes, _ = capsys.readouterr().out.splitlines()
    assert [each.replace(", but the page reads back as", " →") for each in notes] == [
        "note: query day: asked for string, a date without time → string",
        "note: header X-Key: asked for string, required → string",
        "note: cookie sid: asked for string, required → nothing",
        "note: request Kind: asked for int32, one of 1, 2 → int32",
        "note: body: asked for multipart/form-data → JSON",
        "note: answer 200: asked for int32, or null, in text/plain → int32",
        "note: Run.In.Days: asked for [string], each a date without time → [string]",
    ]
    pages = understand(files.load_docs(docs))
    said = read_specification("x.yaml", UNSAID.encode())
    (agent,) = pages.agents
    (told,) = (each for each in agent.endpoints if each.name == "Run")
    one = Api((Agent("Flow", (told,)),), pages.types)
    found = compare(one, said, is_coarse=True)
    grave = [each for each in found if each.callers is Level.BREAKING]
    assert [f"{each.code}: {each.old} → {each.new}" for each in grave] == [
        "answer-may-be-null: int32 → int32, or null, in text/plain",
        "answer-type-changed: int32 → int32, or null, in text/plain",
        "body-type-changed: JSON → multipart/form-data",
        "parameter-added-required:  → string",
    ]


@pytest.mark.parametrize(
    ("arguments", "fix"),
    [
        (["PSOT", "Agents/Flow/Pause"], "use one of GET, POST,"),
        (["POST", "Agents/../../etc/passwd"], "it is like Agents/Workflow/Pause"),
        (["POST", "Agents/Flow/Pause?x=1"], "name its parameters with --query"),
        (["POST", "Agents/Flow/a b"], "it is like Agents/Workflow/Pause"),
        (["POST"], "name method and path"),
        (["GET", "/api/v1"], "names no endpoint; name what is there, as in Contact"),
        (["POST", "Agents/Flow/Pause", "--uid", "../x"], "it is like v1WorkflowAgent_"),
        (["POST", "Agents/Flow/GetFlow"], "or write it anew with --force"),
        (["POST", "agents/flow/getflow"], "or write it anew with --force"),
        (["POST", "Agents/flow/Pause"], "spell 'flow' as 'Flow'"),
        (["POST", "agents/Flow/Pause"], "spell 'Agents' with a capital"),
        (["POST", "Agents/Flow/P", "--response", "flow"], "did you mean Flow?"),
        (["POST", "Agents/Flow/P", "--response", "Strin"], "did you mean string?"),
        (["POST", "Agents/Flow/P", "--response", "Flow[]"], "did you mean [Flow]?"),
        (["POST", "Agents/Flow/P", "--response", "float"], "did you mean double"),
        (["POST", "Agents/Flow/P", "--response", "Zzz"], "'agentgen model' prints"),
        (["POST", "Agents/Flow/P", "--query", "x"], "name its type, as in x:int32"),
        (["POST", "Agents/Flow/P", "--request", "x"], "write it as x:int32"),
        (["POST", "Agents/Flow/P", "--request", "a|b:int32"], "use letters, digits"),
        (["POST", "Agents/Flow/P", "--query", "\x1b[1m:int32"], "use letters, digits"),
        (
            ["POST", "Agents/Flow/P", "--uid", "v1FlowAgent_GetFlow"],
            "name another --uid",
        ),
    ],
)
def test_refused(docs: Path, capsys: Printed, arguments: list[str], fix: str) -> None:
    before = sorted(docs.parent.rglob("*"))
    assert run(*arguments) == 2
    told = capsys.readouterr()
    assert told.err.startswith("agentgen: error: ")
    assert fix in told.err
    assert told.err.count("\n") == 1
    assert "\x1b" not in told.err
    assert sorted(docs.parent.rglob("*")) == before


def test_force_writes_the_page_anew_where_it_is(docs: Path) -> None:
    assert run("POST", "Agents/Flow/GetFlow", "--response", "bool", "--force") == 0
    assert [each.name for each in docs.iterdir()] == [KNOWN[0]]
    assert written(docs, KNOWN[0]).responses[0].type is Scalar.BOOL


def test_a_link_is_not_followed(docs: Path, capsys: Printed) -> None:
    (docs.parent.parent / "elsewhere").write_text("precious")
    (docs / "v1FlowAgent_Pause.md").symlink_to(docs.parent.parent / "elsewhere")
    assert run("POST", "Agents/Flow/Pause", "--force") == 2
    assert "is there already" in capsys.readouterr().err
    assert (docs.parent.parent / "elsewhere").read_text() == "precious"


@pytest.mark.parametrize(
    ("description", "fix"),
    [
        ({"metod": "POST"}, "did you mean 'method'?"),
        ({"request": ["x"]}, "expected names and types"),
        ({"request": {"x": {"typ": "int32"}}}, "did you mean 'type'?"),
        ({"request": {"x": 3}}, "write T, [T] or {string: T}"),
        ({"request": {"x": "Enum: a, |"}}, "list the members"),
        ({"request": {}, "body": {"x": "int32"}}, "not both"),
        ({"body": {"x": "int32", "y": "int32"}}, "name the one value"),
        ({"response": {"type": "int32", "status": 404}}, "use 200 or 201"),
        ({"types": {"Flow": {}}}, "is known already"),
        ({"types": {"../x": {}}}, "use letters, digits"),
        ({"path_parts": {"id": "int32"}}, "write {id} there"),
        ({"description": 3}, "expected a text"),
    ],
)
def test_descriptions_that_say_too_much(
    description: Mapping[str, Any], fix: str
) -> None:
    whole = {"method": "POST", "path": "Agents/Flow/Pause", **description}
    with pytest.raises(UsageError) as refused:
        describe(whole, understand(dict([KNOWN])))
    assert fix in str(refused.value)


def test_all_that_can_be_described() -> None:
    words = {
        "int32": Scalar.INT32,
        "[Flow]": Array(Named("Flow")),
        "{string: [date-time]}": Dictionary(Array(Scalar.DATE_TIME)),
        "{bool}": Dictionary(Scalar.BOOL),
        "object": Open(is_object=True),
        "Enum: B, A": OpenEnum(("A", "B")),
    }
    told = {f"P{number}": word for number, word in enumerate(words)}
    whole = {"method": "post", "path": "/x/v2/Agents/Flow/Run", "request": told}
    found = describe(whole, understand(dict([KNOWN]))).endpoint
    assert (found.method, found.path) == ("POST", "/x/v2/Agents/Flow/Run")
    assert [each.type for each in found.taken] == list(words.values())


def test_files_that_are_none(docs: Path, capsys: Printed) -> None:
    for text in ("a: [", "- a", "\x00", "[" * 500):
        Path("x.yaml").write_text(text)
        assert run("--from", "x.yaml") == 2
        assert capsys.readouterr().err.startswith("agentgen: error: x.yaml: ")
    Path("x.yaml").write_text(yaml.safe_dump({"method": "GET", "path": "A"}))
    assert run("--from", "x.yaml", "--description", "b") == 2
    assert "by one of them" in capsys.readouterr().err


def test_which_operation(docs: Path, capsys: Printed) -> None:
    document = openapi(understand(dict([KNOWN])), "x")
    Path("one.yaml").write_text(yaml.safe_dump(document))
    assert run("--from-openapi", "one.yaml", "POST", "Agents/Flow/GetFlo") == 2
    assert "did you mean POST /api/v1/Agents/Flow/GetFlow?" in capsys.readouterr().err
    assert run("--from-openapi", "one.yaml", "--force") == 0
    assert written(docs, KNOWN[0]).query_parameters[0].required
    Path("two.json").write_bytes(
        openapi_text(understand(files.load_docs(INPUT_DOCS)), "x").encode()
    )
    assert run("--from-openapi", "two.json") == 2
    assert "has 35 operations; name one, as in" in capsys.readouterr().err


def test_an_empty_api_knows_no_types() -> None:
    with pytest.raises(UsageError, match="there is no type 'Flow'"):
        describe({"method": "GET", "path": "A", "response": "Flow"}, Api())


def test_what_the_docs_show() -> None:
    page = (INPUT_DOCS.parent / "docs/workflows.md").read_text(encoding="utf-8")
    (shown,) = (
        each for each in page.split("```yaml\n") if each.startswith("method: POST")
    )
    api = understand(files.load_docs(INPUT_DOCS))
    found = describe(yaml.safe_load(shown.partition("```")[0]), api)
    assert [each.name for each in found.endpoint.query_parameters] == [
        "$select",
        "emailFlowId",
    ]
    assert found.types.keys() == {"PauseResult"}
