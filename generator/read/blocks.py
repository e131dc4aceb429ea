"""Markdown as a flat run of top-level blocks, each with its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Find a table as markdown-it does, but for its cells: they are read from its lines.

    A token for each cell would be half of what reading takes.
    """
    if not table(state, start, end, True):
        return False
    if silent:
        return True
    ends = state.md.block.ruler.getRules("blockquote")
    outer, state.parentType = state.parentType, "table"
    line = start + 2
    while (
        line < end
        and state.sCount[line] >= state.blkIndent
        and not any(rule(state, line, end, True) for rule in ends)
        and state.src[state.bMarks[line] : state.eMarks[line]].strip()
        and not state.is_code_block(line)
    ):
        line += 1
    state.push("table_open", "table", 1).map = [start, line]
    state.push("table_close", "table", -1)
    state.parentType, state.line = outer, line
    return True


_MARKDOWN = MarkdownIt("commonmark").enable("table").disable("inline")
"""Prose stays as it is written: only the blocks matter here, and inline costs a third."""
_MARKDOWN.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level block of a page.

    Args:
        kind: ``heading``, ``fence``, ``table`` or ``text``.
        start, end: Its lines, from 0, as a half-open range.
        text: Heading: the line as it is written; fence: what is in it; else empty.
        info: Fence: the word after its opening marks.
        closed: Fence: whether a line closes it.
    """

    kind: str
    start: int
    end: int
    text: str = ""
    info: str = ""
    closed: bool = True


def read_blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the top-level blocks of a page.

    Args:
        lines: Its lines, without line ends.
    """
    tokens = _MARKDOWN.parse("\n".join(lines))
    return tuple(_blocks(tokens, lines))


def _blocks(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Block]:
    for token in tokens:
        if token.level or token.map is None:
            continue
        start, end = token.map
        match token.type:
            case "heading_open":
                yield Block("heading", start, end, lines[start].strip())
            case "fence":
                closed = lines[end - 1].strip() == token.markup and end - start > 1
                yield Block(
                    "fence", start, end, token.content, token.info.strip(), closed
                )
            case "table_open":
                yield Block("table", start, end)
            case _:
                yield Block("text", start, end)
