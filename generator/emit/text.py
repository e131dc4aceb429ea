"""Docstrings and literals: the only ways in which text of the docs gets into code."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

WIDTH = 88
"""Columns of a line, black's default."""


def literal(text: str) -> str:
    """Return the source of a text, in the quotes that black prefers.

    Args:
        text: Any text.
    """
    source = repr(text)
    if '"' not in text:
        return f'"{source[1:-1]}"'
    if text.count('"') > text.count("'"):
        return source
    body = source[1:-1].replace("\\'", "'").replace('"', '\\"')
    return f'"{body}"'


def tuple_source(items: Iterable[str]) -> str:
    """Return the source of a tuple.

    Args:
        items: The source of each item.
    """
    listed = tuple(items)
    return f"({', '.join(listed)}{',' * (len(listed) == 1)})"


def docstring(
    text: str,
    indent: int,
    arguments: Iterable[tuple[str, str]] = (),
    closing: str = "",
    heading: str = "Args:",
) -> str:
    """Return the source of a docstring.

    Args:
        text: Clean text: blocks separated by blank lines; a line that starts with a
            dash is a list item, one that starts with four blanks stays as it is.
        indent: Columns that stand before the opening quotes.
        arguments: Names and descriptions, printed as a section of their own.
        closing: A last paragraph, behind the arguments.
        heading: What stands above the arguments.

    Returns:
        The literal, without indentation before its opening quotes; the empty string
        if there is nothing to say.
    """
    width = WIDTH - indent
    lines = wrapped(text, width, lead=3)
    if len(lines) == 1 and len(lines[0]) + 6 > width:
        lines = wrapped(text, width - 3, lead=3)
    listed = list(arguments)
    if listed:
        lines += ["", heading]
        for name, description in listed:
            flat = f"{name}: {_one_paragraph(description)}"
            lines += _paragraph(flat, width, " " * 4, " " * 8)
    if closing:
        lines += ["", *wrapped(closing, width)]
    return _quoted(lines, indent)


def _one_paragraph(text: str) -> str:
    """Return clean text as one paragraph, each block a sentence of its own."""
    blocks = [" ".join(block.split()) for block in text.split("\n\n")]
    ended = [
        each if each.endswith((".", ":", "!", "?")) else f"{each}."
        for each in blocks[:-1]
    ]
    return " ".join((*ended, blocks[-1]))


def wrapped(text: str, width: int, lead: int = 0) -> list[str]:
    """Return clean text as lines.

    Args:
        text: Clean text, as for `docstring`.
        width: Columns that a line may have.
        lead: Columns that the first line has less.
    """
    lines: list[str] = []
    for block in filter(str.strip, text.split("\n\n")):
        if lines:
            lines.append("")
        for line in block.split("\n"):
            if line.startswith("    "):
                lines.append(line)
            else:
                first = "" if lines else " " * lead
                rest = "  " if line.startswith("- ") else ""
                lines += _paragraph(line, width, first, rest)
    return [lines[0].strip(), *lines[1:]] if lines else []


def _paragraph(line: str, width: int, first: str, rest: str) -> list[str]:
    if len(first) + len(line) <= width and line.isprintable() and line == line.strip():
        return [first + line]
    return textwrap.wrap(
        line,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _quoted(lines: list[str], indent: int) -> str:
    if not lines:
        return ""
    lines = [_harmless(line) for line in lines]
    margin = " " * indent
    if lines[0].startswith('"'):
        lines[0] = f" {lines[0]}"
    if len(lines) == 1:
        gap = " " if lines[0].endswith(('"', "\\")) else ""
        return f'"""{lines[0]}{gap}"""'
    body = [lines[0], *(f"{margin}{line}" if line else "" for line in lines[1:])]
    return '"""' + "\n".join(body) + f'\n{margin}"""'


def _harmless(line: str) -> str:
    shown = line
    if not line.isprintable():
        shown = "".join(mark if mark.isprintable() else " " for mark in line)
    return shown.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').rstrip()
