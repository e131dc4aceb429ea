"""Breaking long lines where black would.

black goes twice over whatever it changes, and that is most of what a run takes. So lines
are broken before it sees them: what is right already, it goes over once. It still has the
last word: a line broken in another way costs time, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .text import WIDTH

_STRING = "|".join(
    rf"{quote * 3}[^{quote}\\]*(?:(?:\\.|{quote}(?!{quote * 2}))[^{quote}\\]*)*{quote * 3}"
    rf"|{quote}[^{quote}\\\n]*(?:\\.[^{quote}\\\n]*)*{quote}"
    for quote in "'\""
)
"""A string; what stands in it is no code, in a line of its own or over several."""
_TEXT = re.compile(rf"{_STRING}|#[^\n]*", re.DOTALL)
_TOKEN = re.compile(rf"{_STRING}|[()\[\]{{}},]", re.DOTALL)
_LITERAL = re.compile(r"(?:^|[^\w)\]])[(\[{]$")
"""The end of a line with the bracket of a tuple, list or dictionary: no call's."""
_INDENT = 4
_IMPORT = re.compile(r"(\s*from \S+ import )([^(]+)$")


def laid_out(module: str) -> str:
    """Return a module with its long lines broken.

    Args:
        module: What templates printed: each statement, or line of one, on a line.
    """
    fixed = text_lines(module)
    lines: list[str] = []
    for number, line in enumerate(module.split("\n")):
        if len(line) > WIDTH and number not in fixed:
            lines += _broken(line)
        else:
            lines.append(line)
    return "\n".join(lines).rstrip() + "\n"


def text_lines(module: str) -> set[int]:
    """Return the numbers of lines with a comment, or a part of a string that spans lines.

    Args:
        module: A module of Python.

    Returns:
        The numbers, from 0.
    """
    found: set[int] = set()
    number = position = 0
    for text in _TEXT.finditer(module):
        ends = text[0].count("\n")
        if ends or text[0].startswith("#"):
            number += module.count("\n", position, text.start())
            position = text.start()
            found.update(range(number, number + ends + 1))
    return found


def _broken(line: str) -> Iterator[str]:
    """Yield a line as several: what is in its brackets, together or one by one."""
    if match := _IMPORT.fullmatch(line):
        line = f"{match[1]}({match[2]},)"
    found = _bracketed(line)
    if len(line) <= WIDTH or found is None:
        yield line
        return
    start, commas, end = found
    margin = " " * (len(line) - len(line.lstrip()) + _INDENT)
    name, equals, value = line.partition(" = ")
    if equals and start > WIDTH:
        yield f"{name} = ("
        yield from _broken(f"{margin}{value}")
        yield f"{margin[_INDENT:]})"
        return
    body = margin + line[start:end]
    yield line[:start]
    is_literal = commas and _LITERAL.search(line[:start])
    if len(body) <= WIDTH and not body.endswith(",") and not is_literal:
        yield body
    elif commas:
        edges = [start - 1, *commas, end]
        for one, other in pairwise(edges):
            if part := line[one + 1 : other].strip():
                yield from _broken(f"{margin}{part},")
    else:
        yield from _broken(body)
    yield margin[_INDENT:] + line[end:]


def _bracketed(line: str) -> tuple[int, list[int], int] | None:
    """Find what black breaks first: the arguments of a definition, else the last brackets.

    Returns:
        Where their content begins, its commas, and its end; ``None`` where nothing can be
        broken.
    """
    pairs: list[tuple[int, list[int], int]] = []
    opened: list[tuple[int, list[int]]] = []
    for token in _TOKEN.finditer(line):
        match token[0]:
            case "(" | "[" | "{":
                opened.append((token.end(), []))
            case ")" | "]" | "}":
                if not opened:
                    return None
                pairs.append((*opened.pop(), token.start()))
            case "," if opened:
                opened[-1][1].append(token.start())
            case _:
                pass
    outer = [] if opened else [pair for pair in pairs if _is_outer(pair, pairs)]
    if not outer:
        return None
    is_definition = line.lstrip().startswith(("def ", "async def "))
    return outer[0] if is_definition else outer[-1]


def _is_outer(
    pair: tuple[int, list[int], int], pairs: list[tuple[int, list[int], int]]
) -> bool:
    return pair[0] < pair[2] and not any(
        other[0] < pair[0] and pair[2] < other[2] for other in pairs
    )
