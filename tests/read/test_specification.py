"""Specifications: OpenAPI and Swagger read into the same model as docs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.errors import UsageError
from generator.model import (
    Api,
    Array,
    Dictionary,
    Named,
    Open,
    OpenEnum,
    Scalar,
    Type,
    ValueBody,
    WrapperBody,
)
from generator.read.specification import read_specification

SWAGGER = """
swagger: "2.0"
basePath: /api
paths:
  /v1/Agents/Flow/Run:
    post:
      tags: [Flow]
      operationId: FlowAgent_Run
      parameters:
        - {in: query, name: flowId, type: integer, format: int32, required: true}
        - {in: body, name: request, schema: {$ref: "#/definitions/N.RunRequest"}}
      responses:
        200: {description: OK, schema: {type: array, items: {$ref: "#/definitions/N.Flow"}}}
        204: {description: None}
definitions:
  N.RunRequest: {type: object, properties: {Name: {type: string}}}
  N.Flow:
    type: object
    properties: {Kind: {$ref: "#/definitions/N.Kind"}, Next: {$ref: "#/definitions/N.Flow"}}
  N.Kind: {type: string, enum: [B, A]}
"""


@pytest.mark.parametrize(
    ("server", "path", "expected"),
    [
        ("/api/v1", "/Agents/Flow/Run", "/api/v1/Agents/Flow/Run"),
        ("https://sod.x.test/Cust1/api/v1/", "/Flow", "/api/v1/Flow"),
        ("https://{env}.x.test/{tenant}/api", "/v1/Flow", "/api/v1/Flow"),
        ("https://sod.x.test/Cust1", "/api/v1/Flow", "/api/v1/Flow"),
        ("https://sod.x.test/api", "/api/v1/Flow", "/api/v1/Flow"),
        ("https://api.x.test/apis", "/Flow", "/Flow"),
    ],
)
def test_servers(server: str, path: str, expected: str) -> None:
    document = {
        "openapi": "3.1.0",
        "servers": [{"url": server}],
        "paths": {path: {"get": {"responses": {}}}},
    }
    api = read_specification("x.json", json.dumps(document).encode())
    assert api.agents[0].endpoints[0].path == expected


def test_swagger_in_yaml() -> None:
    api = read_specification("swagger.yaml", SWAGGER.encode())
    (endpoint,) = api.agents[0].endpoints
    assert (endpoint.method, endpoint.path) == ("POST", "/api/v1/Agents/Flow/Run")
    assert (api.agents[0].name, endpoint.name) == ("Flow", "Run")
    (parameter,) = endpoint.query_parameters
    assert (parameter.name, parameter.type, parameter.required) == (
        "flowId",
        Scalar.INT32,
        True,
    )
    assert isinstance(endpoint.body, WrapperBody)
    assert [each.name for each in endpoint.taken] == ["Name"]
    assert [(each.status, each.type) for each in endpoint.responses] == [
        (200, Array(Named("Flow"))),
        (204, None),
    ]
    flow = next(each for each in api.types if each.name == "Flow")
    assert [each.type for each in flow.properties or ()] == [
        OpenEnum(("A", "B")),
        Named("Flow"),
    ]


def test_statuses_in_yaml_may_be_numbers() -> None:
    responses = "{default: {description: Amiss}, 404: {description: No}, 200: {}}"
    text = f"openapi: 3.1.0\npaths: {{/a: {{get: {{responses: {responses}}}}}}}"
    (endpoint,) = read_specification("x.yaml", text.encode()).agents[0].endpoints
    assert [each.status for each in endpoint.responses] == [200, 404]


@pytest.mark.parametrize(
    ("schema", "type_"),
    [
        ({}, Open()),
        ({"type": "object"}, Open(is_object=True)),
        ({"type": ["string", "null"]}, Scalar.STRING),
        ({"type": "string", "format": "date-time"}, Scalar.DATE_TIME),
        ({"type": "string", "contentEncoding": "base64"}, Scalar.BYTES),
        ({"type": "integer", "format": "int64"}, Scalar.INT64),
        ({"type": "array", "items": {"type": "number"}}, Array(Scalar.DOUBLE)),
        ({"additionalProperties": {"type": "boolean"}}, Dictionary(Scalar.BOOL)),
        ({"type": "string", "format": "date"}, Scalar.STRING),
        ({"type": "integer", "enum": [1, 2]}, Scalar.INT32),
        ({"type": ["string", "null"], "enum": ["B", None]}, OpenEnum(("B",))),
        ({"additionalProperties": True}, Dictionary(Open())),
        ({"type": "object", "additionalProperties": False}, Open(is_object=True)),
        ({"type": "string", "x-extensible-enum": ["B"]}, OpenEnum(("B",))),
        ({"anyOf": [{"$ref": "#/components/schemas/T"}, {"type": "null"}]}, Named("T")),
        ({"allOf": [{"$ref": "#/components/schemas/T"}]}, Named("T")),
    ],
)
def test_types(schema: Any, type_: Type) -> None:
    body = {"content": {"application/json": {"schema": schema}}}
    operation = {"requestBody": body, "responses": {}}
    document = {
        "openapi": "3.1.0",
        "paths": {"/x": {"post": operation}},
        "components": {"schemas": {"T": {"type": "object", "properties": {}}}},
    }
    api = read_specification("openapi.json", json.dumps(document).encode())
    taken = api.agents[0].endpoints[0].body
    assert isinstance(taken, ValueBody)
    assert taken.value.type == type_


def reading(document: dict[str, Any]) -> Api:
    whole = {"openapi": "3.1.0", "paths": {}, **document}
    return read_specification("x.json", json.dumps(whole).encode())


@pytest.mark.parametrize("between", ["\n", "\r\n<para />"])
def test_what_restricts_an_operation(between: str) -> None:
    said = f"Do it.{between}## Online Restricted: ## Not available."
    operation = {"responses": {}, "description": said}
    (agent,) = reading({"paths": {"/a": {"get": operation}}}).agents
    (endpoint,) = agent.endpoints
    assert endpoint.description == "Do it."
    assert endpoint.restriction == "Not available."


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ({"type": "string", "format": "date"}, ("a date without time",)),
        ({"$ref": "#/components/schemas/K"}, ("one of 1, 2", "or null")),
        ({"anyOf": [{"type": "boolean"}, {"type": "null"}]}, ("or null",)),
        (
            {"oneOf": [{"type": "boolean"}, {"type": "null", "title": "No"}]},
            ("or null",),
        ),
        ({"type": "string", "nullable": True}, ()),
        ({"type": "array", "items": {"nullable": True}}, ("each or null",)),
        ({"additionalProperties": {"enum": [1.5]}}, ("each one of 1.5",)),
        ({"$ref": "#/components/schemas/Endless"}, ()),
    ],
)
def test_what_a_type_does_not_hold(schema: Any, told: tuple[str, ...]) -> None:
    number = {"type": "integer", "enum": [1, 2], "nullable": True}
    endless = {"type": "array", "items": {"$ref": "#/components/schemas/Endless"}}
    content = {"application/json": {"schema": schema}}
    document = answering({"200": {"content": content}})
    document["components"] = {"schemas": {"K": number, "Endless": endless}}
    (agent,) = reading(document).agents
    assert agent.endpoints[0].responses[0].unsaid == told


@pytest.mark.parametrize(
    ("kinds", "media"),
    [
        (["application/xml", "text/json"], ""),
        (["text/plain", "application/problem+json"], ""),
        (["*/*"], ""),
        (["text/plain", "text/html"], "text/plain"),
    ],
)
def test_media_types(kinds: list[str], media: str) -> None:
    taken = {kind: {"schema": {"type": "string"}} for kind in kinds}
    operation = {"requestBody": {"content": taken}, "responses": {}}
    (agent,) = reading({"paths": {"/a": {"post": operation}}}).agents
    assert agent.endpoints[0].media == media


@pytest.mark.parametrize(
    ("kinds", "media"),
    [
        (["multipart/form-data"], "multipart/form-data"),
        (["application/json", "multipart/form-data"], "multipart/form-data"),
        (["application/json", "text/json"], "application/x-www-form-urlencoded"),
        ([], "application/x-www-form-urlencoded"),
    ],
)
def test_forms_of_swagger(kinds: list[str], media: str) -> None:
    operation = {
        "consumes": kinds,
        "produces": ["text/plain"],
        "parameters": [{"in": "formData", "name": "File", "type": "file"}],
        "responses": {"200": {"schema": {"type": "string"}}},
    }
    document = {"swagger": "2.0", "paths": {"/a": {"post": operation}}}
    (agent,) = read_specification("x.json", json.dumps(document).encode()).agents
    (endpoint,) = agent.endpoints
    assert [(each.name, each.type) for each in endpoint.taken] == [
        ("File", Scalar.BYTES)
    ]
    assert (endpoint.media, endpoint.responses[0].media) == (
        media,
        "text/plain",
    )


def test_a_path_may_be_a_reference() -> None:
    item = {"get": {"responses": {"204": {"description": "Done"}}}}
    api = reading(
        {
            "paths": {"/a": {"$ref": "#/components/pathItems/a"}},
            "components": {"pathItems": {"a": item}},
        }
    )
    assert [each.path for each in api.agents[0].endpoints] == ["/a"]


def test_extensions_are_no_paths() -> None:
    item = {"get": {"responses": {}}}
    (agent,) = reading({"paths": {"x-note": "hello", "x-all": item, "/a": item}}).agents
    assert [each.path for each in agent.endpoints] == ["/a"]


def test_what_operations_share_is_read_where_they_refer_to_it() -> None:
    top = {"name": "$top", "in": "query", "schema": {"type": "integer"}}
    components = {
        "parameters": {"top": top},
        "responses": {"NotFound": {"description": "Nothing there"}},
    }
    operation = {
        "parameters": [{"$ref": "#/components/parameters/top"}],
        "responses": {"404": {"$ref": "#/components/responses/NotFound"}},
    }
    (agent,) = reading(
        {"paths": {"/a": {"get": operation}}, "components": components}
    ).agents
    (endpoint,) = agent.endpoints
    (parameter,), (response,) = endpoint.query_parameters, endpoint.responses
    assert (parameter.name, parameter.type) == ("$top", Scalar.INT32)
    assert (response.status, response.description) == (404, "Nothing there")


def test_parameters_of_an_operation_go_before_those_of_its_path() -> None:
    def named(name: str, place: str, type_: str) -> Any:
        return {"name": name, "in": place, "schema": {"type": type_}}

    own = {"responses": {}, "parameters": [{"$ref": "#/components/parameters/q"}]}
    shared = [named("q", "query", "string"), named("q", "header", "string")]
    (agent,) = reading(
        {
            "paths": {"/a": {"parameters": shared, "get": own}},
            "components": {"parameters": {"q": named("q", "query", "integer")}},
        }
    ).agents
    (endpoint,) = agent.endpoints
    assert [each.type for each in endpoint.query_parameters] == [Scalar.INT32]
    assert [each.type for each in endpoint.headers] == [Scalar.STRING]


def test_namespaces_are_told_where_names_are_not_enough() -> None:
    keys = ["A.Flow", "B.Flow", "A.Step", "Kind"]
    schemas = {key: {"properties": {}} for key in keys}
    types = reading({"components": {"schemas": schemas}}).types
    assert [each.name for each in types] == ["A.Flow", "B.Flow", "Kind", "Step"]


def test_a_schema_may_be_true() -> None:
    schemas = {"Any": True, "T": {"properties": {"x": True}}}
    (found,) = reading({"components": {"schemas": schemas}}).types
    assert [each.type for each in found.properties or ()] == [Open()]


@pytest.mark.parametrize("others", [False, True, {}])
def test_a_type_that_tells_of_other_properties_keeps_its_name(others: Any) -> None:
    def referring(to: str) -> Any:
        it = {"$ref": f"#/components/schemas/{to}"}
        return {"properties": {"It": it}, "additionalProperties": others}

    schemas = {"A": referring("B"), "B": referring("A")}
    types = reading({"components": {"schemas": schemas}}).types
    assert {
        each.name: [field.type for field in each.properties or ()] for each in types
    } == {
        "A": [Named("B")],
        "B": [Named("A")],
    }


def test_what_is_inherited_twice_is_there_once() -> None:
    def inheriting(*names: str) -> Any:
        bases = [{"$ref": f"#/components/schemas/{name}"} for name in names]
        return {"allOf": bases, "properties": {names[0].lower(): {"type": "string"}}}

    schemas = {f"T{n}": inheriting(f"T{n + 1}", f"T{n + 1}") for n in range(50)}
    types = reading({"components": {"schemas": {**schemas, "T50": {}}}}).types
    (found,) = (each for each in types if each.name == "T0")
    assert len(found.properties or ()) == 50


def test_an_object_without_a_name_may_hold_itself() -> None:
    """Only the list has a name: its elements lead back to it."""
    kids = {"Kids": {"$ref": "#/components/schemas/Nodes"}}
    nodes = {"type": "array", "items": {"properties": kids}}
    types = reading(
        {
            "paths": {
                "/a": {"get": {"responses": {"200": {"$ref": "#/components/r"}}}}
            },
            "components": {
                "r": {
                    "content": {"x": {"schema": {"$ref": "#/components/schemas/Nodes"}}}
                },
                "schemas": {"Nodes": nodes},
            },
        }
    ).types
    (found,) = types
    assert [each.type for each in found.properties or ()] == [Array(Named(found.name))]


def test_what_grows_without_end_is_refused() -> None:
    def twice(name: str) -> Any:
        inner = {"$ref": f"#/components/x/{name}"}
        return {"properties": {"a": inner, "b": inner}}

    document = {"x": {f"x{n}": twice(f"x{n + 1}") for n in range(30)} | {"x30": {}}}
    schemas = {"T": twice("x0")}
    with pytest.raises(UsageError, match="more than 50000 objects"):
        reading({"components": {**document, "schemas": schemas}})


def answering(responses: Any) -> dict[str, Any]:
    return {"paths": {"/a": {"get": {"responses": responses}}}}


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ({"components": [1]}, "something is wrong in components"),
        ({"paths": {"/a": 3}}, "something is wrong in path /a"),
        ({"paths": {"/a": {"get": 3}}}, "something is wrong in path /a"),
        (answering({"200": 3}), "something is wrong in path /a"),
        (answering({"200": {"content": [3]}}), "something is wrong in path /a"),
        (
            answering({"200": {"content": {"*/*": {"schema": "x"}}}}),
            "something is wrong in path /a",
        ),
        (answering([1]), "something is wrong in path /a"),
        (
            {"components": {"schemas": {"T": {"properties": [1]}}}},
            "something is wrong in schema T",
        ),
        (
            {
                "components": {
                    "schemas": {"T": {"allOf": [{"$ref": "#/components/schemas/T"}]}}
                }
            },
            "T inherits from itself",
        ),
        ({"paths": {"/a": {"$ref": "#/paths/~1a"}}}, "leads in a circle"),
    ],
)
def test_where_something_is_wrong_is_told(
    document: dict[str, Any], problem: str
) -> None:
    with pytest.raises(UsageError, match=f"x.json: .*{problem}"):
        reading(document)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xff", "x.json: the specification is not valid UTF-8"),
        (b'{"openapi": ', "x.json:1: no JSON: Expecting value"),
        (b'a: !!int ""', "x.json: the specification is neither JSON nor YAML"),
        (b"a: [", "x.json: the specification is neither JSON nor YAML"),
        (b"<html></html>", "x.json: is a web page, or XML; OpenAPI is JSON or YAML"),
        (
            b"{}",
            "x.json: no OpenAPI 3 or Swagger 2.0 document with paths: it says neither",
        ),
        (
            b'{"openapi": "3.1.0", "paths": {"/x": {"get": {"parameters": [{"$ref": "#/a"}]}}}}',
            "x.json: nothing is at '#/a'",
        ),
        (
            b'{"openapi": "3.1.0", "a": {"$ref": "#/a"}, "paths": {"/x": {"get": '
            b'{"parameters": [{"$ref": "#/a"}]}}}}',
            "x.json: the reference '#/a' leads in a circle",
        ),
    ],
)
def test_what_is_no_specification(content: bytes, problem: str) -> None:
    with pytest.raises(UsageError) as error:
        read_specification("x.json", content)
    assert str(error.value) == problem
