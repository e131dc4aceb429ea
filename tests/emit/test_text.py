"""Docstrings."""

from __future__ import annotations

import ast
import inspect

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.emit.text import WIDTH, docstring, wrapped

LONG = "word " * 30


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("One.\n\nTwo.", 20, ["One.", "", "Two."]),
        ("one two three", 7, ["one two", "three"]),
        ("- one two three\n- four", 9, ["- one two", "  three", "- four"]),
        ("Code:\n\n    x  =  1\n    y", 5, ["Code:", "", "    x  =  1", "    y"]),
        ("a-very-long-word-stays", 5, ["a-very-long-word-stays"]),
        ("", 20, []),
    ],
)
def test_wrapped(text: str, width: int, expected: list[str]) -> None:
    assert wrapped(text, width) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do it.", '"""Do it."""'),
        ('Say "hello"', '"""Say "hello" """'),
        ('"hello"', '""" "hello" """'),
        ("a\\", '"""a\\\\ """'),
        ('a"""b', '"""a\\"\\"\\"b"""'),
        ("One.\n\nTwo.", '"""One.\n\n    Two.\n    """'),
        ("", ""),
    ],
)
def test_docstring(text: str, expected: str) -> None:
    assert docstring(text, 4) == expected


def test_arguments() -> None:
    arguments = [("name", "Its name."), ("text", LONG)]
    lines = docstring("Do it.", 4, arguments, "Documented.").split("\n")
    assert lines[:5] == [
        '"""Do it.',
        "",
        "    Args:",
        "        name: Its name.",
        lines[4],
    ]
    assert lines[4].startswith("        text: word")
    assert lines[5].startswith("            word")
    assert lines[-3:] == ["", "    Documented.", '    """']
    assert max(map(len, lines)) <= WIDTH


def in_code(literal: str) -> str:
    return f"class A:\n    {literal}\n\n    x = 1\n"


def value_of(code: str) -> str:
    """Return the docstring of a module's one class; there must be nothing else in it."""
    (class_,) = ast.parse(code).body
    assert isinstance(class_, ast.ClassDef)
    text, _ = class_.body
    assert isinstance(text, ast.Expr)
    assert isinstance(text.value, ast.Constant)
    assert isinstance(text.value.value, str)
    return inspect.cleandoc(text.value.value)


HOSTILE = st.text(
    st.sampled_from("\"'\\ \n\t-{}%#\x00\x1b\u202e\u2028a\u200d\ud800é")
    | st.characters()
)


@given(HOSTILE.filter(str.strip), HOSTILE, HOSTILE)
def test_text_stays_text(text: str, description: str, closing: str) -> None:
    code = in_code(docstring(text, 4, [("x", description)], closing))
    assert all(mark.isprintable() or mark == "\n" for mark in code)
    assert "Args:\n    x:" in value_of(code)


@settings(max_examples=40)
@given(HOSTILE.filter(str.strip))
def test_black_leaves_it_as_it_is(text: str) -> None:
    code = black.format_str(in_code(docstring(text, 4)), mode=black.Mode())
    assert black.format_str(code, mode=black.Mode()) == code
    assert value_of(code).split() == value_of(in_code(docstring(text, 4))).split()
