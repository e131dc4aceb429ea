"""Modules in pieces that are formatted alike alone and together: a method, or a class."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from .layout import text_lines

_START = re.compile(r"(    )?(?:@|class |def |async def )")
"""A line that begins a piece, if a body ends above it."""
_CLASS = "class _:\n"
_SWITCH = re.compile(r"#\s*(?:fmt|yapf)\s*:")
"""A comment that turns formatting off and on: it may concern more than one piece."""


def pieces(module: str) -> list[str]:
    """Return what a module consists of.

    It is cut before a method that another one precedes, and before a definition that the
    body of another precedes, where blank lines part them as black has it. Nothing is cut
    that is, or may be, in a string.

    Args:
        module: A module of Python, formatted or not.

    Returns:
        Its pieces, without the blank lines between them; joined by `whole`, they are it.
    """
    lines = module.rstrip().split("\n")
    fixed = text_lines(module)
    cuts = [0]
    for number, line in enumerate(lines):
        if number not in fixed and (match := _START.match(line)):
            blank = 1 if match[1] else 2
            above = lines[max(0, number - blank - 1) : number]
            body = re.compile(r" {8,}[^ #]" if match[1] else r" {4,}[^ #]")
            is_parted = above[1:] == [""] * blank and body.match(above[0])
            if is_parted and number - blank not in fixed:
                cuts.append(number)
    return [
        "\n".join(lines[start:end]).rstrip() + "\n"
        for start, end in zip(cuts, [*cuts[1:], len(lines)], strict=True)
    ]


def whole(found: list[str]) -> str:
    """Return the module that consists of some pieces."""
    parted = ("\n" if piece.startswith(" ") else "\n\n" for piece in found[1:])
    rest = (f"{blank}{piece}" for blank, piece in zip(parted, found[1:], strict=True))
    return "".join((found[0], *rest))


def pairs(module: str, formatted: str) -> dict[str, str]:
    """Return how pieces are formatted, from a module that is known in both forms.

    Args:
        module: The module.
        formatted: The same, formatted.
    """
    before, after = pieces(module), pieces(formatted)
    alike = len(before) == len(after)
    return dict(zip(before, after, strict=True)) if alike else {}


def formatted_by_pieces(
    module: str, known: Mapping[str, str], formatted: Callable[[str], str]
) -> str:
    """Return a module formatted, its known pieces as they are known.

    Args:
        module: The module.
        known: How some pieces are formatted.
        formatted: Formats a module.

    Raises:
        ValueError: It cannot be formatted in pieces.
    """
    if _SWITCH.search(module):
        raise ValueError("a part of it may not be formatted")
    found = pieces(module)
    if len(found) == 1:
        return formatted(module)
    return whole([known.get(each) or _alone(each, formatted) for each in found])


def _alone(piece: str, formatted: Callable[[str], str]) -> str:
    if not piece.startswith(" "):
        return formatted(piece)
    return formatted(_CLASS + piece).removeprefix(_CLASS)
