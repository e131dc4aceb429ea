"""The call that introduces a package, and where it is told."""

from __future__ import annotations

import ast
import re

import pytest

from generator.emit.example import example
from generator.emit.python_api import python_api
from support import Doc, all_templates, api_of, modules, page

HERE = "POST /api/v1/Agents/Thing/"
THING = {"body": "Thing", "gives": ["Id | int32 | ", "Name | string | "]}


def get(name: str, *takes: str, **options: object) -> Doc:
    given = {"request": "request", "takes": [f"{each} | " for each in takes]}
    return page(HERE + name, **{**THING, **given, **options})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("docs", "call"),
    [
        ([page(HERE + "Do")], "thing.do()"),
        ([get("Do", "Id | int32"), get("Get", "Id | int32")], "thing.get(id=1)"),
        ([get("GetB", "Id | int32"), get("GetA", "Id | int32")], "thing.get_a(id=1)"),
        (
            [get("GetA", "Text | string"), get("GetB", "Id | int32")],
            "thing.get_b(id=1)",
        ),
        ([get("GetA"), get("GetB", "Text | string")], 'thing.get_b(text="…")'),
        (
            [
                get("GetA", "Id | int32", body="int32", gives=None),
                get("GetB", "Id | int32"),
            ],
            "thing.get_b(id=1)",
        ),
        ([get("GetA", "Ids | array"), get("Do", "On | bool")], "thing.do(on=True)"),
        ([get("GetA", "Ids | array")], "thing.get_a(ids=...)"),
        (
            [page("GET /api/v1/Thing/{id}", path=["id | int32 | **Required** x"])],
            "thing_entity.get(id=1)",
        ),
    ],
)
def test_the_call(docs: list[Doc], call: str) -> None:
    found = example(python_api(api_of(*docs), {}))
    assert found
    assert found.source == call


def test_no_endpoint() -> None:
    assert example(python_api(api_of(), {})) is None


def told(source: str, name: str) -> str:
    """Return the docstring of a class in a module."""
    classes = (
        each for each in ast.parse(source).body if isinstance(each, ast.ClassDef)
    )
    return ast.get_docstring(next(each for each in classes if each.name == name)) or ""


@pytest.mark.parametrize(
    ("name", "awaits"), [("Client", ""), ("AsyncClient", "await ")]
)
def test_clients_tell_what_they_take(name: str, awaits: str) -> None:
    text = told(modules(get("Get", "Id | int32"))["client.py"], name)
    assert f"    found = {awaits}so.thing.get(id=1)\n" in text
    options = all_templates()["runtime/options.py"]
    taken = re.findall(r"^    (\w+): ", options.partition("@dataclass")[0], re.M)
    assert len(taken) == 8
    assert set(re.findall(r"^    (\w+): ", text, re.M)) == {"base_url", *taken}
