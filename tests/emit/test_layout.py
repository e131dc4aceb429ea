"""Long lines are broken where black would break them: it has nothing left to change."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.emit.formatting import format_module
from generator.emit.layout import laid_out
from generator.emit.package import package_files
from generator.emit.text import literal
from support import INPUT_DOCS, PACKAGE, api_of, templates

A, B, C = "a" * 30, "b" * 30, "c" * 30


@pytest.mark.parametrize(
    "line",
    [
        "x = f(a)",
        f"from .{A} import {B}, {C}",
        f"{A} = {B}({C})",
        f"{A}_{B} = {B}_{B}({C}, Client)",
        f"def f({A}, {B}, {C}) -> list[{A}]:\n    pass",
        f"async def f(self, *, {A}: int, {B}: dict[str, {C}]) -> None:\n    pass",
        f"def f(self, {A}: {B}, {C}, d) -> None:\n    pass",
        f"def f():\n    return self.call({A}, {B}, {{'x': {C}}}, headers)".replace(
            "'", '"'
        ),
        f"def f():\n    return await self.call({A}, {B}, {{{C}: {C}, {A}: {B}}}, h)",
        f'x = f("{A}, ({B}", "]", {C})',
        f"x = f(\n    {A}=({B}, f({C}, {A}), g({A})),\n)",
        f"x = f(\n    {A}=(f({B}), {C}, d),\n)",
    ],
)
def test_as_black_does(line: str) -> None:
    expected = format_module(line)
    assert laid_out(f"{line}\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        f'"""{A} {B} {C}, ({A})."""\n',
        f'def f():\n    """{A}\n\n    {B}({A}, {B}, {C}, {A})\n    """\n',
        f"x = {A}_{B}_{C}\n",
        f"x = ({A}, {B}, {C}\n",
        f"x = {A}, {B}, {C})\n",
        f"{A}_{B}_{C}()\n",
    ],
)
def test_what_stays(text: str) -> None:
    assert laid_out(text) == text


ATOM = st.sampled_from(["a", "b.c", A, B, C, "'x, (y'", '"]"', "f()", "[]"])
NESTED = st.recursive(
    ATOM,
    lambda inner: st.builds(
        "{}({})".format, st.sampled_from([A, "f"]), st.lists(inner).map(", ".join)
    )
    | st.builds("[{}]".format, st.lists(inner).map(", ".join)),
)


@given(NESTED)
def test_the_code_stays_the_same(value: str) -> None:
    before, after = f"x = {value}", laid_out(f"x = {value}")
    assert ast.dump(ast.parse(after)) == ast.dump(ast.parse(before))


@settings(max_examples=40)
@given(st.text() | st.text("'\"\\a"))
def test_literals(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text
    assert format_module(f"x = {literal(text)}\n") == f"x = {literal(text)}\n"


def test_black_has_nothing_left_to_do() -> None:
    """All that the templates print: what black changes takes it twice as long."""
    docs = [(path.name, path.read_bytes()) for path in INPUT_DOCS.glob("*.md")]
    for path, text in package_files(api_of(*docs), PACKAGE, templates()).items():
        if path.endswith(".py"):
            assert format_module(laid_out(text)) == laid_out(text), path
