"""Prose of the docs as clean text.

The pages hold XML documentation comments in several states of decay: entities that were
escaped twice, ``<para />`` and ``<see cref="T:A.B">`` as tags or as escaped text, names of
code in braces. All of it becomes plain text in paragraphs.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator

_REFERENCE = re.compile(
    r"""<see(?:also)?\s+\w+\s*=\s*["']([^"'<>]*)["']\s*(?:/\s*>|>([^<>]*)</see(?:also)?>)""",
    re.IGNORECASE,
)
_BRACES = re.compile(r"\{(?:[TPMFE!]:)?([A-Za-z_]\w*(?:\.\w+)+)\}")
_CODE = re.compile(r"<(?:c|code)>([^<>]*)</(?:c|code)>", re.IGNORECASE)
_ITEM = re.compile(r"(?<!\s)\s*<li\b[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:para|p|br|ul|ol|list)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:see|seealso|c|code|a|b|i|em|strong|li|item|span)\b[^<>]*>", re.IGNORECASE
)
_NUMBER = re.compile(r"&#(?=\d)0*+(\d{0,8})\d*", re.ASCII)
"""A character's number, and as many of its digits as tell whether there is such a one.

Python converts no number of thousands of digits.
"""
_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
_JOINERS = "\u200c\u200d"
_HEADING = re.compile(r" {0,3}#{1,6}\s+(.*)")
_BULLET = re.compile(r"^\s*[*+-]\s+")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_RESTRICTED = re.compile(
    r"[\s#>*+-]*?(\*{1,3}|_{1,3}|)online\s+restricted\s*:[\s#]*(.*)", re.IGNORECASE
)
"""A heading, or what was meant for one; it may be emphasized, all of it or its first words."""


def printable(text: str) -> str:
    """Return ``text`` without control characters, which a terminal or editor would obey.

    Line ends and tabs stay; joiners stay, as scripts need them; direction overrides go.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        mark
        for mark in text
        if mark in "\n\t"
        or mark in _JOINERS
        or unicodedata.category(mark) not in _INVISIBLE
    )


def restriction(line: str) -> str | None:
    """Return the note on where an endpoint is not available, if a line is one."""
    match = _RESTRICTED.match(line)
    if match is None:
        return None
    emphasis, note = match.groups()
    return clean_lines([note.removeprefix(emphasis).rstrip().removesuffix(emphasis)])


def one_line(text: str) -> str:
    """Return a name or a heading on one line, without control characters."""
    return " ".join(printable(text).split())


def clean(text: str) -> str:
    """Return a table cell or a run of prose as clean text.

    Args:
        text: Markdown with entities and tags of XML documentation comments.

    Returns:
        Paragraphs separated by blank lines, each on one line; list items on lines of
        their own that start with ``- ``.
    """
    if "&" in text or "<" in text or "{" in text or not text.isprintable():
        text = _without_markup(text)
    return "\n\n".join(filter(None, map(_folded, re.split(r"\n\s*\n", text))))


def _folded(paragraph: str) -> str:
    lines = re.split(r"\n(?=- )", paragraph.strip())
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _without_markup(text: str) -> str:
    for _ in range(3):
        text = html.unescape(_NUMBER.sub(r"&#0\1", text))
    text = printable(text)
    text = _REFERENCE.sub(lambda found: found[2] or _short(found[1]), text)
    text = _BRACES.sub(lambda found: _short(found[1]), text)
    text = _CODE.sub(r"`\1`", text)
    text = _ITEM.sub("\n- ", text)
    text = _BREAK.sub("\n\n", text)
    return _TAG.sub("", text)


def _short(reference: str) -> str:
    """Return a reference to code without its namespace: the type, and its member."""
    kind, _, name = reference.rpartition(":")
    names = name.split(".")
    is_type = kind == "T" or re.match(r"I[A-Z]", names[-1])
    return ".".join(names[-1:] if is_type else names[-2:])


def clean_lines(lines: Iterable[str]) -> str:
    """Return a description in Markdown as clean text.

    Args:
        lines: Its lines, without line ends; fences, headings and lists are allowed.

    Returns:
        Blocks separated by blank lines: paragraphs on one line each, lists with an
        item (``- ``) a line, code indented by four blanks.
    """
    return "\n\n".join(_blocks(lines))


def _blocks(lines: Iterable[str]) -> Iterator[str]:
    fence = ""
    gathered: list[str] = []
    for line in lines:
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not line.strip("`~ "):
                yield from _code(gathered)
                gathered, fence = [], ""
            else:
                gathered.append(line)
        elif found:
            yield from _text(gathered)
            gathered, fence = [], found[1]
        else:
            gathered.append(line)
    yield from _code(gathered) if fence else _text(gathered)


def _code(lines: list[str]) -> Iterator[str]:
    text = printable("\n".join(lines)).expandtabs(4).strip("\n")
    if text.strip():
        yield "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


def _text(lines: list[str]) -> Iterator[str]:
    plain = []
    for line in lines:
        if heading := _HEADING.match(line):
            plain += ["", heading[1].rstrip("# \t").rstrip(":") + ":", ""]
        else:
            plain.append(_BULLET.sub("- ", line, count=1))
    if text := clean("\n".join(plain)):
        yield text
