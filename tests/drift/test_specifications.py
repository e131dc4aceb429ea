"""Docs and specifications compared: what one cannot tell is no change."""

from __future__ import annotations

import json
import re
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


def specified(
    answer: dict[str, Any],
    *,
    media: str = "application/json",
    taken: dict[str, Any] | None = None,
) -> Api:
    """Return an endpoint with an answer, and with the same value wherever it takes one."""
    value: dict[str, Any] = taken or {}
    places = {"query": "In", "cookie": "Sid", "header": "X-Key"}
    whole = {"properties": {"Held": value}}
    schema = {"properties": {"Given": value, "Whole": whole}}
    operation: dict[str, Any] = {
        "parameters": [
            {"in": place, "name": name, "schema": value}
            for place, name in places.items()
        ],
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": {"200": {"content": {media: {"schema": answer}}}},
    }
    return read_back({"openapi": "3.1.0", "paths": {"/x": {"post": operation}}})


NUMBER: dict[str, Any] = {"type": "integer"}
DAY = {"type": "string", "format": "date"}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ({"enum": [1, 2]}, {"enum": [3, 4]}, "int32, one of 1, 2 → int32, one of 3, 4"),
        ({"enum": [2, 1]}, {"enum": [1, 2]}, ""),
        ({"enum": [1]}, {}, "int32, one of 1 → int32"),
        (DAY, {"type": "string"}, "string, a date without time → string"),
        (
            {"type": "array", "items": {**NUMBER, "nullable": True}},
            {"type": "array", "items": NUMBER},
            "[int32], each or null → [int32]",
        ),
    ],
)
def test_what_no_type_holds_is_compared(
    old: dict[str, Any], new: dict[str, Any], words: str
) -> None:
    one, other = ({**NUMBER, **each} for each in (old, new))
    found = compare(specified(NUMBER, taken=one), specified(NUMBER, taken=other))
    places = [
        "parameter-type-changed In",
        "header-type-changed X-Key",
        "parameter-type-changed Sid",
        "argument-type-changed Given",
        "property-type-changed Held",
    ]
    told = {
        f"{each.code} {re.split('[ .]', each.subject)[-1]}: {each.old} → {each.new}"
        for each in found
    }
    assert told == ({f"{place}: {words}" for place in places} if words else set())


BYTES = {"type": "string", "format": "binary"}


@pytest.mark.parametrize(
    ("old", "new", "media", "expected"),
    [
        (NUMBER, NUMBER, "text/plain", ["answer-type-changed"]),
        (NUMBER, {"type": "string"}, "text/plain", ["answer-type-changed"]),
        (BYTES, BYTES, "image/png", []),
        (NUMBER, BYTES, "image/png", ["answer-type-changed"]),
    ],
)
def test_media_types_of_answers(
    old: dict[str, Any], new: dict[str, Any], media: str, expected: list[str]
) -> None:
    for one, other in (
        (specified(old), specified(new, media=media)),
        (specified(new, media=media), specified(old)),
    ):
        assert [each.code for each in compare(one, other)] == expected
