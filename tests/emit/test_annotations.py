"""Types of the model as annotations."""

from __future__ import annotations

import pytest

from generator.emit.annotations import annotation, runtime_type
from generator.emit.imports import import_lines
from generator.model import Array, Dictionary, Named, Open, OpenEnum, Scalar, Type

CLASSES = {"Person": "Person", "None": "None_"}


@pytest.mark.parametrize(
    ("type_", "text", "needs"),
    [
        (Scalar.STRING, "str", ""),
        (Scalar.BOOL, "bool", ""),
        (Scalar.INT32, "int", ""),
        (Scalar.INT64, "int", ""),
        (Scalar.DOUBLE, "float", ""),
        (Scalar.DATE_TIME, "datetime", "datetime"),
        (Scalar.BYTES, "bytes", ""),
        (Named("None"), "None_", "None_"),
        (Array(Named("Person")), "list[Person]", "Person"),
        (Dictionary(Array(Scalar.DATE_TIME)), "dict[str, list[datetime]]", "datetime"),
        (Dictionary(Open(is_object=True)), "dict[str, Any]", "Any"),
        (OpenEnum(), "str", ""),
        (OpenEnum(("A", "It's")), 'Literal["A", "It\'s"] | str', "Literal"),
        (Open(), "Any", "Any"),
        (Open(is_object=True), "JsonObject", "JsonObject"),
    ],
)
def test_annotation(type_: Type, text: str, needs: str) -> None:
    made = annotation(type_, CLASSES)
    assert made.text == text
    assert made.types | made.helpers == set(needs.split())


@pytest.mark.parametrize(
    ("type_", "text"),
    [(Scalar.INT32, "int | None"), (Open(), "Any"), (Open(True), "JsonObject | None")],
)
def test_optional(type_: Type, text: str) -> None:
    assert annotation(type_, CLASSES).optional().text == text


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        (None, "NoneType"),
        (Open(), "ANYTHING"),
        (OpenEnum(("A",)), "str"),
        (Array(Scalar.INT32), "list[int]"),
        (Named("Person"), "Person"),
    ],
)
def test_runtime_type(type_: Type | None, text: str) -> None:
    assert runtime_type(type_, CLASSES).text == text


def test_import_lines() -> None:
    origins = {
        "b": "..x",
        "Box": "..x",
        "CONST": "..x",
        "Request": "starlette.requests",
    }
    assert import_lines(
        ["b", "CONST", "Any", "datetime", "Box", "Request"], origins
    ) == (
        "from datetime import datetime",
        "from typing import Any",
        "",
        "from starlette.requests import Request",
        "",
        "from ..x import CONST, Box, b",
    )
    assert import_lines([], {}) == ()
