"""Clean text as Markdown that reads back as the same: the inverse of `read.prose`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from ..read.prose import clean
from ..read.unseen import ROW

_STRUCTURE = re.compile(r"[#><\[=~`]|[*+](?=\s)|-+$|(?=Response body:)R")
"""What would begin something else than a paragraph, at the beginning of a line."""
_PARAGRAPH = " <para /> "
_ITEM = " <li>"


def cell(text: str) -> str:
    """Return clean text as a cell of a table: on one line, its pipes escaped."""
    return inline(text).replace("|", "\\|")


def inline(text: str) -> str:
    """Return clean text on one line, its paragraphs and list items marked as the docs do."""
    paragraphs = text.split("\n\n")
    return _PARAGRAPH.join(
        _escaped(each).replace("\n- ", _ITEM).replace("\n", " ") for each in paragraphs
    )


def block_lines(text: str) -> Iterator[str]:
    """Yield the lines of a description.

    Args:
        text: Blocks separated by blank lines: paragraphs, lists with an item (``- ``) a
            line, and code indented by four blanks.
    """
    blocks = filter(str.strip, text.split("\n\n"))
    is_first = True
    for is_code, group in groupby(blocks, lambda block: block.startswith("    ")):
        for block in ["\n\n".join(group)] if is_code else list(group):
            if not is_first:
                yield ""
            is_first = False
            yield from _code(block) if is_code else _lines(block)


def line(text: str) -> str:
    """Return clean text as a line of its own that begins nothing but a paragraph."""
    return _shielded(inline(text))


def _lines(block: str) -> Iterator[str]:
    yield from map(_shielded, _escaped(block).split("\n"))


def _code(block: str) -> Iterator[str]:
    runs = re.findall(r"^ *(`{3,})", block, re.MULTILINE)
    fence = "`" * max([3, *(len(run) + 1 for run in runs)])
    yield fence
    yield from (each.removeprefix("    ") for each in block.split("\n"))
    yield fence


def _escaped(text: str) -> str:
    """Return text whose ampersands survive cleaning, which resolves entities three times."""
    return text if clean(text) == text else text.replace("&", "&amp;amp;amp;")


def _shielded(text: str) -> str:
    """Return a line with what would be Markdown at its beginning as an entity."""
    if row := ROW.match(text):
        text = f"{text[: row.end() - 1]}&#{ord('|')};{text[row.end() :]}"
    if _STRUCTURE.match(text):
        return f"&#{ord(text[0])};{text[1:]}"
    return text
