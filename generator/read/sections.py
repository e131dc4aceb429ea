"""The sections of a page: where each begins, and what stands in it.

A page is split at the headings its template knows, and nowhere else: descriptions bring
headings, fences and tables of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..model import Diagnostic, Severity, Source
from .blocks import Block
from .prose import one_line


class SectionKind(StrEnum):
    """The sections that the docs' template knows, in its order."""

    DESCRIPTION = "description"
    QUERY = "## Query String Parameters"
    HEADERS = "## Request Headers"
    REQUEST = "## Request Body"
    RESPONSE = "## Response"
    RESPONSE_BODY = "### Response body"
    SAMPLE_REQUEST = "## Sample request"
    SAMPLE_RESPONSE = "## Sample response"
    UNKNOWN = "unknown"


_HEADINGS = {
    kind: re.compile(words, re.IGNORECASE)
    for kind, words in {
        SectionKind.QUERY: r"query string parameters ?:?",
        SectionKind.HEADERS: r"request headers ?:?",
        SectionKind.REQUEST: r"request body ?:(.*)",
        SectionKind.RESPONSE: r"response(?: ?:(.*))?",
        SectionKind.RESPONSE_BODY: r"response body ?:[*_]*(.*)",
        SectionKind.SAMPLE_REQUEST: r"sample request ?:?",
        SectionKind.SAMPLE_RESPONSE: r"sample response ?:?",
    }.items()
}
"""What headings say: people mind neither case nor blanks, nor how deep a heading is."""
_MARKS = "#>*+-_ \t"
"""What may stand around words that are meant for a heading, and that Markdown takes for a text."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its kind, what its heading says, its line, and its blocks."""

    kind: SectionKind
    words: str
    line: int
    blocks: tuple[Block, ...]

    def of_kind(self, kind: str) -> tuple[Block, ...]:
        """Return the blocks of one kind."""
        return tuple(block for block in self.blocks if block.kind == kind)


def split(blocks: Sequence[Block], lines: Sequence[str]) -> tuple[Section, ...]:
    """Split a page into sections.

    Args:
        blocks: Its top-level blocks.
        lines: Its lines, without line ends.

    Returns:
        The description first, even if it is empty; then one for each known heading, and
        one for each unknown second-level heading behind the first known one.
    """
    found: list[tuple[SectionKind, str, int, list[Block]]]
    found = [(SectionKind.DESCRIPTION, "", 1, [])]
    for block in blocks:
        kind, words = _heading(block, lines[block.start], found[-1][0])
        if kind is SectionKind.UNKNOWN and len(found) == 1:
            kind = None
        if kind is None:
            found[-1][3].append(block)
        else:
            found.append((kind, words, block.start + 1, []))
    return tuple(
        Section(kind, words, at, tuple(rest)) for kind, words, at, rest in found
    )


def _heading(
    block: Block, line: str, within: SectionKind
) -> tuple[SectionKind | None, str]:
    """Return the section that a block begins, and the words behind the colon."""
    level, words = _marked(line) if block.kind in ("heading", "text") else (0, "")
    if level > 1:
        kinds = tuple(_HEADINGS)
    elif block.kind == "text" and within is SectionKind.RESPONSE:
        kinds, words = (SectionKind.RESPONSE_BODY,), one_line(line.strip(_MARKS))
    else:
        return None, ""
    for kind in kinds:
        if match := _HEADINGS[kind].fullmatch(words):
            return kind, (match[1] or "").strip() if match.re.groups else ""
    if level == 2 and block.kind == "heading":
        return SectionKind.UNKNOWN, words
    return None, ""


def _marked(line: str) -> tuple[int, str]:
    """Return how deep a heading is, and its words; 0 if a line is none.

    A text is one to people, if only the blank behind its marks is missing.
    """
    if not line[:4].lstrip(" ").startswith("#"):
        return 0, ""
    marks = line.strip()
    words = marks.lstrip("#")
    level, words = len(marks) - len(words), one_line(words)
    return level, words.removesuffix(f" {'#' * level}").rstrip()


def complaints(path: str, sections: Sequence[Section]) -> Iterator[Diagnostic]:
    """Yield what is amiss with the sections as such: unknown, repeated or missing ones.

    Args:
        path: The page, for sources.
        sections: All sections of the page.
    """
    seen: dict[SectionKind, int] = {}
    for section in sections:
        source = Source(path, section.line)
        if section.kind is SectionKind.UNKNOWN:
            message = f"unknown section {section.words!r}, passed over"
            yield Diagnostic(source, Severity.WARNING, "unknown-section", message)
        elif section.kind in seen:
            message = f"{section.kind.value!r} stands on the page already"
            first = Source(path, seen[section.kind])
            yield Diagnostic(
                source, Severity.WARNING, "repeated-section", message, (first,)
            )
        elif section.kind is not SectionKind.DESCRIPTION:
            yield from _unknown_headings(path, section)
        seen.setdefault(section.kind, section.line)
    for kind in (SectionKind.HEADERS, SectionKind.RESPONSE):
        if kind not in seen:
            message = f"the page has no section {kind.value!r}"
            yield Diagnostic(Source(path), Severity.WARNING, "missing-section", message)


def _unknown_headings(path: str, section: Section) -> Iterator[Diagnostic]:
    for block in section.of_kind("heading"):
        message = f"unknown heading {one_line(block.text)!r}, passed over"
        source = Source(path, block.start + 1)
        yield Diagnostic(source, Severity.WARNING, "unknown-section", message)
