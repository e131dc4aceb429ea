"""Sample requests and responses: an HTTP message in a fence, its body JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from ..model import Diagnostic, Json, Severity, Source
from ..page import Sample

_DEEPEST = 50
"""Levels of JSON; more than any API nests, and less than Python's own limits."""
_BLANK = re.compile(r"\n[^\S\n]*\n")
_VALUE = re.compile(r"""\s*(?:[\[{"]|(?:-?\d[\d.]*|true|false|null)\s*$)""")
"""What a line begins with, or is, that is JSON rather than a header."""
_REQUEST = re.compile(r"[A-Z]+ /")
_PROPERTY = re.compile(r'^( *)"((?:[^"\\]|\\.)*)":', re.MULTILINE)


def message_of(content: str) -> str:
    """Return the fence that a message belongs into by its first line; empty if unknown.

    Args:
        content: What stands inside the fence.
    """
    if content.startswith("HTTP/"):
        return "http_"
    return "http!" if _REQUEST.match(content) else ""


def read_sample(path: str, content: str, line: int) -> Sample | Diagnostic | None:
    """Read the JSON body of an HTTP message.

    Args:
        path: The page, for sources.
        content: What stands inside the fence: a first line, headers, a blank line and
            the body.
        line: The line, from 1, on which ``content`` begins.

    Returns:
        The sample; ``None`` if the message has no body; a ``bad-sample`` if its body
        is no JSON.
    """
    blank = _BLANK.search(content)
    head, body = (
        (content[: blank.start()], content[blank.end() :]) if blank else (content, "")
    )
    for number, each in enumerate(head.split("\n")):
        if _VALUE.match(each):
            message = "the sample has no blank line before its JSON, and is passed over"
            return _complaint(Source(path, line + number), message)
    first = line + head.count("\n") + 2
    first += len(body) - len(body.lstrip("\n"))
    body = body.strip("\n")
    if not body.strip():
        return None
    source = Source(path, first)
    try:
        value = json.loads(body)
    except json.JSONDecodeError as error:
        source = Source(path, first + error.lineno - 1)
        return _complaint(source, f"the sample is no JSON: {error.msg}")
    except (ValueError, RecursionError):
        return _unreadable(source)
    if _is_deep(value):
        return _unreadable(source)
    return Sample(value, source, _lines(body))


def _unreadable(source: Source) -> Diagnostic:
    told = "a number is too long, or it is nested too deep"
    return _complaint(source, f"the sample cannot be read: {told}")


def _complaint(source: Source, message: str) -> Diagnostic:
    return Diagnostic(source, Severity.WARNING, "bad-sample", message)


def _is_deep(value: Json) -> bool:
    """Whether a value is nested deeper than anybody looks."""
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
    return bool(level)


def _inside(value: Json) -> Iterable[Json]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _lines(body: str) -> dict[tuple[str, ...], int]:
    """Return the line of each property, from 0, by the indentation of pretty JSON."""
    found: dict[tuple[str, ...], int] = {}
    stack: list[tuple[int, tuple[str, ...]]] = [(-1, ())]
    line, position = 0, 0
    for match in _PROPERTY.finditer(body):
        line += body.count("\n", position, match.start())
        position = match.start()
        indent = len(match[1])
        while stack[-1][0] >= indent:
            stack.pop()
        names = (*stack[-1][1], match[2])
        found.setdefault(names, line)
        stack.append((indent, names))
    return found
