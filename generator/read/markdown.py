"""Markdown's blocks, as far as they matter here."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table


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


MARKDOWN = MarkdownIt("commonmark").enable("table").disable("inline")
"""Prose stays as it is written: only the blocks matter here, and inline costs a third."""
MARKDOWN.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
