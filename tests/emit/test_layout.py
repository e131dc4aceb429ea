"""Long lines are broken where black would break them: it has nothing left to change."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.emit.formatting import format_files, format_module
from generator.emit.layout import laid_out
from generator.emit.package import package_files
from generator.emit.text import literal
from support import INPUT_DOCS, PACKAGE, api_of, templates

A, B, C = "a" * 30, "b" * 30, "c" * 30
LONG = f"{A} ({B}, {C}) {A}"


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
        f"x = 1  # {LONG}\n",
        f"f({A}, '#', {B}, {C})  # why\n",
        f"X = '''\n{LONG}\n'''\n",
        f"X = '''{LONG} \\'''\n{LONG}''', f({A}, {B}, {C})\n",
        f'X = "\'\'\'"\n"""\n{LONG}\n"""\n',
        f'X = \'a"""b\'\nY = \'a\'\n"""\n{LONG}\n"""\n',
        f"X = '\\\n{LONG}'\n",
        f'"""{A} "{B}" ({A}, {C}) "{A}"."""\n',
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


PIECE = st.sampled_from([*"'\"\\#\n=", "a", f"({A}, {B})", f"f({C}", ", ", "]"])
TEXT = st.lists(PIECE).map("".join)
STATEMENT = (
    NESTED.map("x = {}".format)
    | st.builds("x = {}  # {}".format, NESTED, TEXT)
    | st.builds("x = {0}{1}{0}".format, st.sampled_from(["'''", '"""', "'"]), TEXT)
    | TEXT.map(lambda text: f"x = f({literal(text)}, {A}, {B}, {C})")
)


def parses(code: str) -> bool:
    try:
        return bool(ast.parse(code))
    except SyntaxError:
        return False


@given(st.lists(STATEMENT.filter(parses)).map("\n".join))
def test_the_code_stays_the_same(before: str) -> None:
    assert ast.dump(ast.parse(laid_out(before))) == ast.dump(ast.parse(before))


def test_a_line_broken_where_none_may_be() -> None:
    text = f"{A} = {{{A}: {B} for {A}, {B} in {C}.items()}}\n"
    assert not parses(laid_out(text))
    assert dict(format_files({"a.py": text})) == {"a.py": format_module(text)}


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
