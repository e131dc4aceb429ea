"""Markdown as a flat run of top-level blocks, each with its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Block:
    """A top-level block of a page.

    Args:
        kind: ``heading``, ``fence``, ``table``, ``comment`` or ``text``.
        start, end: Its lines, from 0, as a half-open range.
        text: Heading: the line as it is written; fence: what is in it; else empty.
        info: Fence: the word after its opening marks, in small letters.
        closed: Fence and comment: whether a line closes it.
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
    from .markdown import MARKDOWN  # mostly all pages are known, and none is read

    return tuple(_blocks(MARKDOWN.parse("\n".join(lines)), lines))


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
                word, *_ = [*token.info.casefold().split(), ""]
                yield Block("fence", start, end, token.content, word, closed)
            case "table_open":
                yield Block("table", start, end)
            case "html_block" if lines[start].lstrip().startswith("<!--"):
                closed = any("-->" in line for line in lines[start:end])
                yield Block("comment", start, end, closed=closed)
            case _:
                yield Block("text", start, end)
