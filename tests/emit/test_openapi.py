"""OpenAPI: valid, complete, and read back as what it was written from."""

from __future__ import annotations

import json

from openapi_spec_validator import validate

from generator import files
from generator.emit.openapi import openapi
from generator.model import Api, Endpoint, NamedType
from generator.pipeline import understand
from generator.read.specification import read_specification
from support import INPUT_DOCS, api_of, page

RICH = api_of(
    page(
        "PUT /api/v1/Contact/{id}",
        path=["id | int32 | The id **Required**"],
        query=["$select | string |  **Required** What", "when | date-time | When"],
        headers=["Authorization | Who", "SO-Language | Which"],
        request="request",
        takes=["Name | String | Its name", "Data | String | "],
        sent={"Name": "omnis", "Data": "GIF89....File contents as raw bytes..."},
        body="Contact",
        gives=[
            "Kind | string | A kind",
            "Old | string | Deprecated: Use Kind instead.",
        ],
        answered={"Kind": "Person", "Old": "et"},
    )
)


def facts(api: Api) -> object:
    """Return what a specification can say of an API, in comparable form."""
    endpoints = {
        (each.method, each.path): _endpoint(each)
        for agent in api.agents
        for each in agent.endpoints
    }
    return endpoints, {each.name: _type(each) for each in api.types if not each.derived}


def _endpoint(each: Endpoint) -> object:
    headers = {"authorization", "content-type", "accept"}
    return (
        [(p.name, p.type, p.required) for p in each.path_parameters],
        [(p.name, p.type, p.required) for p in each.query_parameters],
        [p.name for p in each.headers if p.name.lower() not in headers],
        [p.type for p in each.taken],
        [(r.status, r.type) for r in each.responses],
        (each.uid, each.summary, each.description),
    )


def _type(each: NamedType) -> object:
    if each.properties is None:
        return None
    return [(p.name, p.description, bool(p.deprecated)) for p in each.properties]


def test_it_is_valid() -> None:
    validate(openapi(RICH, "rich"))
    validate(openapi(understand(files.load_docs(INPUT_DOCS)), "workflow"))
    validate(openapi(Api(), "nothing"))


def test_it_says_what_the_model_says() -> None:
    written = json.dumps(openapi(RICH, "rich")).encode()
    assert facts(read_specification("openapi.json", written)) == facts(RICH)


def test_whole_docs_are_read_back() -> None:
    api = understand(files.load_docs(INPUT_DOCS))
    written = json.dumps(openapi(api, "workflow")).encode()
    endpoints, types = facts(read_specification("openapi.json", written))  # type: ignore[misc]
    assert endpoints.keys() == facts(api)[0].keys()  # type: ignore[index]
    assert types == facts(api)[1]  # type: ignore[index]


def test_schemas() -> None:
    document = openapi(RICH, "rich")
    (operation,) = document["paths"]["/api/v1/Contact/{id}"].values()
    body = operation["requestBody"]["content"]["application/json"]
    assert body["schema"]["properties"]["Data"] == {
        "type": ["string", "null"],
        "contentEncoding": "base64",
    }
    contact = document["components"]["schemas"]["Contact"]["properties"]
    assert contact["Kind"]["x-extensible-enum"] == ["Person"]
    assert contact["Old"]["deprecated"] is True


def test_a_nameless_type_within_itself() -> None:
    kid = {"Label": "omnis", "Kids": []}
    api = api_of(page(body="object", answered={"Kids": [{**kid, "Kids": [kid]}]}))
    document = openapi(api, "kids")
    validate(document)
    assert "#/components/schemas/Kid" in str(document["components"]["schemas"]["Kid"])


def test_ids_and_components_stay_apart() -> None:
    one = page("POST /api/v1/Agents/A/Do", uid="x", body="A b", gives=["X | string | "])
    _, two = page(
        "POST /api/v1/Agents/B/Do", uid="x", body="A_b", gives=["Y | string | "]
    )
    document = openapi(api_of(one, ("two.md", two)), "twins")
    validate(document)
    assert set(document["components"]["schemas"]) == {"A_b", "A_b_2"}
