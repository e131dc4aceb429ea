"""Docs and specifications compared: what one cannot tell is no change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import files
from generator.drift.changes import compare
from generator.emit.openapi import openapi
from generator.model import Api
from generator.pipeline import understand
from generator.read.specification import read_specification
from support import INPUT_DOCS, ROOT, api_of, page

CASES = sorted((ROOT / "tests" / "cases").glob("*/docs"))
WRAPPED = api_of(
    page(request="request", takes=["Name | String | ", "Count | Integer | "])
)
VALUE = api_of(page(request="flow", takes=["Name | String | "]))


def read_back(document: dict[str, Any]) -> Api:
    return read_specification("x.json", json.dumps(document).encode())


def codes(old: Api, new: Api, *, is_coarse: bool = True) -> list[str]:
    found = compare(old, new, is_coarse=is_coarse)
    return [f"{each.code} {each.subject.rpartition(' ')[2]}" for each in found]


def with_named_bodies(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document with the schemas of all bodies in its components."""
    schemas = document["components"].setdefault("schemas", {})
    for item in document["paths"].values():
        for operation in item.values():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                name = f"Body{len(schemas)}"
                schemas[name] = content["schema"]
                content["schema"] = {"$ref": f"#/components/schemas/{name}"}
    return document


@pytest.mark.parametrize(
    "docs", [*CASES, INPUT_DOCS], ids=lambda path: path.parent.name
)
def test_docs_are_what_is_written_of_them(docs: Path) -> None:
    api = understand(files.load_docs(docs))
    document = openapi(api, "docs")
    for specification in (read_back(document), read_back(with_named_bodies(document))):
        assert codes(api, specification) == []
        assert codes(specification, api) == []


def test_a_body_is_the_same_wherever_its_schema_stands() -> None:
    inline = read_back(openapi(WRAPPED, "x"))
    named = read_back(with_named_bodies(openapi(WRAPPED, "x")))
    assert "body-type-changed" not in " ".join(codes(inline, named, is_coarse=False))


def test_bodies_of_either_kind_are_compared_by_their_properties() -> None:
    specification = read_back(with_named_bodies(openapi(WRAPPED, "x")))
    wrapped = api_of(page(request="request", takes=["Name | Integer | "]))
    expected = ["argument-added Count", "argument-type-changed Name"]
    assert codes(wrapped, specification) == expected
    assert codes(VALUE, read_back(openapi(WRAPPED, "x"))) == ["argument-added Count"]


def test_a_body_that_is_no_object_is_another() -> None:
    listed = api_of(page(request="ids", sent=[1]))
    specification = read_back(openapi(listed, "x"))
    assert codes(WRAPPED, specification) == [
        "body-type-changed /api/v1/Agents/Thing/Do"
    ]


def test_pages_tell_of_which_kind_a_body_is() -> None:
    found = codes(WRAPPED, VALUE, is_coarse=False)
    assert "body-type-changed /api/v1/Agents/Thing/Do" in found


def test_a_parameter_of_the_path_is_none_of_the_query() -> None:
    def taking(*places: str) -> Api:
        parameters = [
            {"name": "id", "in": place, "required": place == "path", "type": "string"}
            for place in places
        ]
        operation = {"parameters": parameters, "responses": {}}
        return read_back({"swagger": "2.0", "paths": {"/x/{id}": {"get": operation}}})

    both, one = taking("path", "query"), taking("path")
    assert codes(both, one, is_coarse=False) == ["parameter-removed id"]
    assert codes(one, both, is_coarse=False) == ["parameter-added id"]
