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
    SectionKind.QUERY: re.compile(r"## Query String Parameters\s*$"),
    SectionKind.HEADERS: re.compile(r"## Request Headers\s*$"),
    SectionKind.REQUEST: re.compile(r"## Request Body:(.*)$"),
    SectionKind.RESPONSE: re.compile(r"## Response(?::(.*))?$"),
    SectionKind.RESPONSE_BODY: re.compile(r"(?:### )?Response body:(.*)$"),
    SectionKind.SAMPLE_REQUEST: re.compile(r"## Sample [Rr]equest\s*$"),
    SectionKind.SAMPLE_RESPONSE: re.compile(r"## Sample [Rr]esponse\s*$"),
}


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
        kind, words = _heading(block, lines[block.start].rstrip(), found[-1][0])
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
    if block.kind == "heading":
        kinds = tuple(_HEADINGS)
    elif block.kind == "text" and within is SectionKind.RESPONSE:
        kinds = (SectionKind.RESPONSE_BODY,)
    else:
        return None, ""
    for kind in kinds:
        if match := _HEADINGS[kind].match(line):
            return kind, one_line(match[1] or "") if match.re.groups else ""
    if line.startswith("## "):
        return SectionKind.UNKNOWN, one_line(line.removeprefix("## "))
    return None, ""


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
        seen.setdefault(section.kind, section.line)
    for kind in (SectionKind.HEADERS, SectionKind.RESPONSE):
        if kind not in seen:
            message = f"the page has no section {kind.value!r}"
            yield Diagnostic(Source(path), Severity.WARNING, "missing-section", message)
