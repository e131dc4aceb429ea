"""Modules in pieces that are formatted alike alone and together: a method, or a class."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from .layout import text_lines

_START = re.compile(r"(    )?(?:@|class |def |async def )")
"""A line that begins a piece, if a body ends above it."""
_ENDS = {4: re.compile(r" {8,}[^\s#]"), 0: re.compile(r" {4,}[^\s#]")}
"""The last line of a body, by the indentation of what follows."""
_CLASS = "class _:\n"
"""What a method has above it while it is formatted alone: it is cut from nothing else."""
_ODD = re.compile(r"[\r\f\t]|^ {1,3}\S|\b(?:fmt|yapf)\s*:", re.MULTILINE)
"""Other spaces than ours, and comments that turn formatting off, for more than a piece."""


def pieces(module: str) -> list[str]:
    """Return what a module consists of.

    It is cut before a method of a class that another one precedes, and before a definition
    that the body of another precedes, where blank lines part them as black has it. Nothing
    is cut that is, or may be, in a string; nor is a module that is laid out unusually.

    Args:
        module: A module of Python, formatted or not.

    Returns:
        Its pieces, without the blank lines between them; joined by `whole`, they are it.
    """
    lines = module.rstrip().split("\n")
    fixed = text_lines(module)
    cuts, in_class = [0], False
    for number, line in enumerate(lines if not _ODD.search(module) else ()):
        if line and not line.startswith(" "):
            in_class = line.startswith("class ") and number not in fixed
        match = _START.match(line)
        if match is None or (match[1] and not in_class):
            continue
        indent = 4 if match[1] else 0
        blank = 1 if indent else 2
        parted = number > blank and lines[number - blank : number] == [""] * blank
        is_text = number in fixed or number - blank in fixed
        if parted and not is_text and _ENDS[indent].match(lines[number - blank - 1]):
            cuts.append(number)
    return [
        "\n".join(lines[start:end]).rstrip() + "\n"
        for start, end in zip(cuts, [*cuts[1:], len(lines)], strict=True)
    ]


def whole(found: list[str]) -> str:
    """Return the module that consists of some pieces."""
    rest = (
        f"\n{each}" if each.startswith(" ") else f"\n\n{each}" for each in found[1:]
    )
    return "".join((found[0], *rest))


def pairs(module: str, formatted: str) -> dict[str, str]:
    """Return how pieces are formatted, from a module that is known in both forms.

    Args:
        module: The module.
        formatted: The same, formatted.
    """
    before, after = pieces(module), pieces(formatted)
    # black may have made or removed what cuts go by, so that pieces are others.
    is_alike = list(map(_words, before)) == list(map(_words, after))
    return dict(zip(before, after, strict=True)) if is_alike else {}


def _words(piece: str) -> list[str]:
    return re.findall(r"\w+", piece)


def formatted_by_pieces(
    module: str, known: Mapping[str, str], formatted: Callable[[str], str]
) -> str:
    """Return a module formatted, its known pieces as they are known.

    Args:
        module: The module.
        known: How some pieces are formatted.
        formatted: Formats a module.

    Raises:
        ValueError: A piece is no Python.
    """
    found = pieces(module)
    if len(found) == 1:
        return formatted(module)
    return whole([known.get(each) or _alone(each, formatted) for each in found])


def _alone(piece: str, formatted: Callable[[str], str]) -> str:
    if not piece.startswith(" "):
        return formatted(piece)
    return formatted(_CLASS + piece).removeprefix(_CLASS)
