"""Tables, whatever state they are in."""

from __future__ import annotations

import pytest

from generator.read.table import read_table

Rows = list[tuple[str, str, str]]


def rows_of(*rows: str, width: int = 3) -> tuple[Rows, list[str]]:
    lines = ["| Name | Type | Text |", "|---|---|---|", *rows]
    table = read_table("a.md", lines, 0, len(lines), width)
    make = table.typed_rows if width == 3 else table.plain_rows
    found = [(row.name, row.type, row.description) for row in make()]
    return found, [str(each) for each in table.diagnostics]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| Id | int32 | The key |", ("Id", "int32", "The key")),
        ("|Id|int32||", ("Id", "int32", "")),
        ("| Person |  | Who |", ("Person", "", "Who")),
        ("| Kind | Enum: A, B, C |  |", ("Kind", "Enum: A, B, C", "")),
        (
            "| id | int32 | The key **Required** |",
            ("id", "int32", "The key **Required**"),
        ),
        (r"| Q | string | a \| b |", ("Q", "string", "a | b")),
        (r"| a\|b | string | x |", ("a|b", "string", "x")),
        ("| $select | string | x", ("$select", "string", "x")),
        ("Id | int32 | x |", ("Id", "int32", "x")),
        ("| A | string | *x* `y` <para /> z |", ("A", "string", "*x* `y`\n\nz")),
        ("| A\x00\x1b[2J | b\u202ec | d\x07 |", ("A[2J", "bc", "d")),
        ("| a.b.c | string | x |", ("a.b.c", "string", "x")),
    ],
)
def test_rows(row: str, expected: tuple[str, str, str]) -> None:
    assert rows_of(row) == ([expected], [])


def test_plain_rows() -> None:
    assert rows_of("| 200 | OK |", width=2) == ([("200", "", "OK")], [])


def test_head_and_places() -> None:
    lines = ["", "| Path Part | Type |", "|--|--|", "| a | b |", "| c | d |"]
    table = read_table("a.md", lines, 1, 5, 2)
    assert table.head == ("Path Part", "Type")
    assert [str(source) for _, source in table.rows] == ["a.md:4", "a.md:5"]
    assert str(table.source) == "a.md:2"


def test_no_rows() -> None:
    assert rows_of() == ([], [])


@pytest.mark.parametrize(
    ("rows", "expected", "problems"),
    [
        (
            ["| A | string |"],
            [("A", "string", "")],
            ["a.md:3: warning: expected 3 cells, found 2"],
        ),
        (
            ["| A | string | x | y | z |", "| B | string | x |"],
            [("A", "string", "x | y | z"), ("B", "string", "x")],
            ["a.md:3: warning: expected 3 cells, found 5"],
        ),
        (
            ["| A |"],
            [("A", "", "")],
            ["a.md:3: warning: expected 3 cells, found 1"],
        ),
        (
            ["| A | string | one", "two", "three |", "| B | string | x |"],
            [("A", "string", "one two three"), ("B", "string", "x")],
            ["a.md:3: warning: the row is broken over several lines"],
        ),
        (
            ["| A | string | one", "<para>two</para> |"],
            [("A", "string", "one\n\ntwo")],
            ["a.md:3: warning: the row is broken over several lines"],
        ),
        (
            ["| A", "B | string | x |"],
            [("A B", "string", "x")],
            ["a.md:3: warning: the row is broken over several lines"],
        ),
        (
            ["|  | string | x |", "| A | string | x |"],
            [("A", "string", "x")],
            ["a.md:3: warning: the row has no name and is left out"],
        ),
        (
            ["| A | string | x |", "| A | int32 | y |"],
            [("A", "string", "x")],
            ["a.md:4: warning: 'A' has a row already; this one is left out"],
        ),
        (
            ["| A | string | x |", "| \u202eA | int32 | y |"],
            [("A", "string", "x")],
            ["a.md:4: warning: 'A' has a row already; this one is left out"],
        ),
        (
            ["no row at all"],
            [("no row at all", "", "")],
            ["a.md:3: warning: expected 3 cells, found 1"],
        ),
    ],
)
def test_broken_rows(rows: list[str], expected: Rows, problems: list[str]) -> None:
    assert rows_of(*rows) == (
        expected,
        [f"{each} [bad-table-row]" for each in problems],
    )
