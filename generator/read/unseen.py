"""What was meant to be read, and is not: Markdown sees it as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Diagnostic, Severity, Source
from ..page import Row, is_status
from .blocks import Block
from .sample import message_of
from .sections import Section, SectionKind
from .table import HEADS

ROW = re.compile(r"[\s>*+-]*\|")
"""How a line begins that was meant for a row of a table."""
_HEAD = re.compile(rf"[\s>*+-]*\|\s*(?:{'|'.join(HEADS)})\s*\|", re.IGNORECASE)
_SAMPLES = {
    SectionKind.SAMPLE_REQUEST: ("http!", "http_"),
    SectionKind.SAMPLE_RESPONSE: ("http_",),
}
"""The fences of each section; those of 2021 have both in one."""
_CONFLICT = re.compile(r"^(<{7}|\|{7}|>{7})(?: |$)", re.MULTILINE)


def conflict(path: str, text: str) -> Diagnostic | None:
    """Return an error if a merge left its marks on a page.

    Args:
        path: The page, for sources.
        text: All of it.
    """
    found = _CONFLICT.search(text)
    if found is None:
        return None
    message = f"a merge left a conflict here: {found[1]}; settle it"
    source = Source(path, text.count("\n", 0, found.start(1)) + 1)
    return Diagnostic(source, Severity.ERROR, "merge-conflict", message)


def unseen(path: str, section: Section, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield what is lost in a section, as Markdown sees something else in it.

    Args:
        path: The page, for sources.
        section: The section.
        lines: All lines of the page, without line ends.
    """
    found = list(_unclosed(section))
    if section.kind in _SAMPLES:
        found += _fences(section)
    elif section.kind is not SectionKind.UNKNOWN:
        found += [*_rows(section, lines), *_samples(section)]
    for number, code, message in found:
        yield Diagnostic(Source(path, number), Severity.WARNING, code, message)


def no_statuses(rows: Sequence[Row], section: Source) -> Iterator[Diagnostic]:
    """Yield the rows that are to tell a status of an answer and do not.

    Args:
        rows: Those of the table of statuses.
        section: Where its section begins, for want of any status.
    """
    others = [row for row in rows if not is_status(row.name)]
    for row in others:
        message = f"{row.name!r} is no status; the row is left out"
        yield _lost_row(row.source, message)
    if len(others) == len(rows):
        message = "the section tells no status, so that nothing is answered"
        yield _lost_row(section, message)


def _lost_row(source: Source, message: str) -> Diagnostic:
    return Diagnostic(source, Severity.WARNING, "bad-table-row", message)


def _unclosed(section: Section) -> Iterator[tuple[int, str, str]]:
    for block in section.blocks:
        if _is_unclosed(block):
            message = (
                f"the {block.kind} is never closed, so the rest of the page is in it"
            )
            yield block.start + 1, "unclosed-fence", message


def _is_unclosed(block: Block) -> bool:
    return not block.closed or "\n```http" in f"\n{block.text}"


def _rows(section: Section, lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the rows that are in no table: a blank line, an indent or a bad head did it.

    Descriptions have tables of their own, and what looks like them; so only those that
    hold a table of the format lose rows.
    """
    is_prose = section.kind is SectionKind.DESCRIPTION
    spans = [range(block.start, block.end) for block in section.blocks]
    if is_prose and not any(_HEAD.match(lines[n]) for span in spans for n in span):
        return
    for block in section.blocks:
        if not _may_lose(block, is_prose):
            continue
        for index in range(block.start, block.end):
            if ROW.match(lines[index]):
                message = (
                    "the row is in no table that Markdown sees, and is passed over"
                )
                yield index + 1, "bad-table-row", message


def _may_lose(block: Block, is_prose: bool) -> bool:
    if block.kind == "fence":
        return not is_prose and not _is_unclosed(block)
    return block.kind == "text"


def _samples(section: Section) -> Iterator[tuple[int, str, str]]:
    """Yield the samples in a section that is not theirs."""
    for block in section.of_kind("fence"):
        if block.info in _SAMPLES[SectionKind.SAMPLE_REQUEST]:
            message = "the sample is in another section; is its heading misspelt?"
            yield block.start + 1, "bad-sample", message


def _fences(section: Section) -> Iterator[tuple[int, str, str]]:
    """Yield the fences that are none of those that hold samples."""
    infos = _SAMPLES[section.kind]
    fences = section.of_kind("fence")
    if not fences:
        message = f"the section has no sample, which stands in a fence ```{infos[0]}"
        yield section.line, "bad-sample", message
    for block in fences:
        meant = message_of(block.text)
        if meant and meant not in infos:
            message = "the sample of a request stands in a section of responses"
            yield block.start + 1, "bad-sample", message
        elif block.info not in infos or meant not in ("", block.info):
            wanted = meant or infos[0]
            message = f"the fence is ```{block.info}, where ```{wanted} is expected"
            yield block.start + 1, "bad-sample", message
