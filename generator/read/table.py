"""Tables of a page: rows with their lines, whatever state they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Diagnostic, Severity, Source
from ..page import Row
from .prose import clean, one_line

HEADS = ("path part", "parameter name", "property name", "response")
"""What heads the tables of the format, as `head_of` tells it."""
_PIPE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the words of its head, and its rows as (cells, place)."""

    head: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], Source], ...]
    source: Source
    diagnostics: tuple[Diagnostic, ...] = ()

    def typed_rows(self) -> tuple[Row, ...]:
        """Return the rows of a table of name, type and description."""
        return tuple(
            Row(cells[0], one_line(cells[1]), clean(cells[2]), source)
            for cells, source in self.rows
        )

    def plain_rows(self) -> tuple[Row, ...]:
        """Return the rows of a table of name and description."""
        return tuple(
            Row(cells[0], "", clean(cells[1]), source) for cells, source in self.rows
        )


def read_table(
    path: str, lines: Sequence[str], start: int, end: int, width: int
) -> Table:
    """Read the table that stands on some lines of a page.

    A row with too many cells keeps the surplus in its last one, a row with too few is
    filled up, and a line that is no row of its own continues the row above; a row
    without a name, or with that of another, is left out. Each of these is a
    ``bad-table-row``.

    Args:
        path: The page, for sources.
        lines: All lines of the page.
        start, end: The table's lines, from 0, as a half-open range; the head comes
            first, then the separator.
        width: How many cells a row has by the docs' template.

    Returns:
        The table; every row has as many cells as that.
    """
    head = _cells(lines[start])
    rows: list[tuple[tuple[str, ...], Source]] = []
    names: set[str] = set()
    found: list[Diagnostic] = []

    def complain(source: Source, message: str) -> None:
        found.append(Diagnostic(source, Severity.WARNING, "bad-table-row", message))

    for number, text in _rows(lines, start + 2, end):
        source = Source(path, number + 1)
        cells = _cells(text)
        if "\n" in text:
            complain(source, "the row is broken over several lines")
        if len(cells) != width:
            complain(source, f"expected {width} cells, found {len(cells)}")
            surplus = " | ".join(cells[width - 1 :])
            cells = (*cells, *[""] * width)[:width]
            cells = (*cells[:-1], surplus)
        name = one_line(cells[0])
        if not name:
            complain(source, "the row has no name and is left out")
        elif name in names:
            complain(source, f"{name!r} has a row already; this one is left out")
        else:
            rows.append(((name, *cells[1:]), source))
            names.add(name)
    return Table(head, tuple(rows), Source(path, start + 1), tuple(found))


def head_of(line: str) -> str:
    """Return what heads a table's first column; people mind neither case nor blanks."""
    return one_line(read_head(line)[0]).casefold()


def read_head(line: str) -> tuple[str, ...]:
    """Return the words of a table's head."""
    return _cells(line)


def _rows(lines: Sequence[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield line number and text of each row, continued lines joined to it."""
    number, text = start, ""
    for index in range(start, end):
        line = lines[index]
        if text and not line.lstrip().startswith("|") and not text.endswith("|"):
            text = f"{text}\n{line.rstrip()}"
            continue
        if text:
            yield number, text
        number, text = index, line.rstrip()
    if text:
        yield number, text


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(cell.replace("\\|", "|").strip() for cell in _PIPE.split(inner))
