"""Payloads of the fixtures: they follow from types and names alone."""

from __future__ import annotations

import json

import pytest

from generator.emit.payloads import Payloads
from generator.emit.python_api import python_api
from generator.model import (
    Array,
    Dictionary,
    Field,
    Json,
    Named,
    NamedType,
    Open,
    OpenEnum,
    Scalar,
    Type,
)
from support import api_of, page

NODE = (Field("Name", Scalar.STRING), Field("Next", Named("Node")))
PAYLOADS = Payloads([NamedType("Node", NODE), NamedType("Unknown", None)])


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (Scalar.STRING, "Name"),
        (Scalar.BOOL, True),
        (Scalar.INT32, 537),
        (Scalar.INT64, 2**40 + 537),
        (Scalar.DOUBLE, 537.5),
        (Scalar.DATE_TIME, "2024-02-29T12:30:45.1234567+01:00"),
        (Scalar.BYTES, "TmFtZQ=="),
        (OpenEnum(("A", "B")), "A"),
        (OpenEnum(), "Name"),
        (Open(), None),
        (Open(is_object=True), {}),
        (Named("Unknown"), {}),
        (Array(Open()), []),
        (Array(Scalar.STRING), ["Name"]),
        (Dictionary(Scalar.BOOL), {"key": True}),
        (Named("Node"), {"Name": "Name", "Next": {"Name": "Name", "Next": None}}),
    ],
)
def test_payload(type_: Type, expected: Json) -> None:
    assert PAYLOADS.of(type_, "Name") == expected


def test_any_name() -> None:
    for name in ("", "\ud800", '"""\\\n'):
        assert json.loads(json.dumps(PAYLOADS.of(Scalar.STRING, name))) == name
        assert isinstance(PAYLOADS.of(Scalar.BYTES, name), str)


def test_exchanges() -> None:
    api = python_api(
        api_of(
            page(
                query=["id | int32 |  **Required** ", "x | string | "],
                request="request",
                takes=["Flag | Boolean | "],
                sent={"Flag": False},
                body="string",
            ),
            page("PUT /api/v1/Agents/Thing/Put", request="thingIds"),
        ),
        {},
    )
    exchanges = json.loads(Payloads([]).text(api.agents[0]))
    assert list(exchanges) == ["do", "put"]
    assert exchanges["do"]["parameters"].keys() == {"id"}
    assert exchanges["do"]["request"] == {"Flag": True}
    assert exchanges["do"]["response"] == "Do"
    assert isinstance(exchanges["put"]["request"][0], int)
