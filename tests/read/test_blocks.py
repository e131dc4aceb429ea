"""Markdown as a run of top-level blocks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.read.blocks import Block, _blocks, read_blocks
from support import INPUT_DOCS, ROOT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\ntext\nmore", ["heading 0-1", "text 1-3"]),
        ("A\n===\nB", ["heading 0-2", "text 2-3"]),
        ("```http\nGET /x\n```\n## B", ["fence 0-3", "heading 3-4"]),
        ("~~~\n## no heading\n~~~", ["fence 0-3"]),
        ("| A |\n|---|\n| b |\n\ntext", ["table 0-3", "text 4-5"]),
        ("| A |\n|---|\n| b\nc |", ["table 0-4"]),
        ("- a\n- b\n\n  ## inner", ["text 0-4"]),
        ("> ## inner", ["text 0-1"]),
        ("<para />\n## inner", ["text 0-2"]),
        ("<para />\n\n## outer", ["text 0-1", "heading 2-3"]),
        ("    ## code", ["text 0-1"]),
        ("####### seven", ["text 0-1"]),
        ("", []),
    ],
)
def test_kinds_and_lines(text: str, expected: list[str]) -> None:
    blocks = read_blocks(text.split("\n"))
    assert [f"{each.kind} {each.start}-{each.end}" for each in blocks] == expected


@pytest.mark.parametrize(
    ("text", "info", "inside", "closed"),
    [
        ("```http!\nGET /x\n```", "http!", "GET /x\n", True),
        ("````\n```\n````", "", "```\n", True),
        ("```http_", "http_", "", False),
        ('``` HTTP title="x"\n```', "http", "", True),
        ("```\n", "", "", False),
        ("```\n## A\n~~~", "", "## A\n~~~\n", False),
        ("```\n```", "", "", True),
    ],
)
def test_fences(text: str, info: str, inside: str, closed: bool) -> None:
    (block,) = read_blocks(text.split("\n"))
    assert block.info == info
    assert block.text.rstrip("\n") == inside.rstrip("\n")
    assert block.closed is closed


PLAIN = MarkdownIt("commonmark").enable("table").disable("inline")
LINES = [
    "| a | b |",
    "|---|---|",
    "|:-:|--:| ",
    "| a \\| b | c",
    "a | b",
    "--- | ---",
    "a",
    "|-|",
    "|",
    "    | a | b |",
    "> | a | b |",
    "- a | b",
    "  |---|---|",
    "## a",
    "```",
    "<p>",
    "---",
    "\x0b",
    "\u00a0",
    " \t",
    "",
]


def read_by_the_library(lines: Sequence[str]) -> tuple[Block, ...]:
    tokens = PLAIN.parse("\n".join(lines))
    return tuple(_blocks(tokens, lines))


def test_pages_as_the_library_reads_them() -> None:
    for page in [*INPUT_DOCS.glob("*.md"), *(ROOT / "tests" / "cases").rglob("*.md")]:
        lines = page.read_text(encoding="utf-8", errors="replace").splitlines()
        assert read_blocks(lines) == read_by_the_library(lines)


@given(st.lists(st.sampled_from(LINES), max_size=9))
def test_any_lines_as_the_library_reads_them(lines: list[str]) -> None:
    assert read_blocks(lines) == read_by_the_library(lines)
