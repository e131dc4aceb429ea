"""One page of the docs as it is written: what `read` makes and `link` reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .model import Diagnostic, Json, Source

ENDINGS = (".md", ".markdown")
"""What the names of pages end in, in any case."""
WRAPPER = "request"
"""What docs and specifications call a body that is made of a call's arguments."""
UNNAMED = "body"
"""What a body is called that has no name: those of OpenAPI 3 have none."""
OR_NULL = "or null"
"""What a specification says of a value that is null at times, and no page can."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a name, the word in its type cell, and clean prose."""

    name: str
    type: str
    description: str
    source: Source


@dataclass(frozen=True, slots=True)
class Sample:
    """The JSON of a sample request or response.

    Args:
        value: The parsed JSON.
        source: Its first line.
        lines: How many lines below the first each property is, by the names that lead to
            it; array elements share the place of the first one that has the property.
    """

    value: Json
    source: Source
    lines: Mapping[tuple[str, ...], int] = field(
        default_factory=dict[tuple[str, ...], int]
    )

    def at(self, names: tuple[str, ...]) -> Source:
        """Return where the property that ``names`` lead to is written."""
        return Source(self.source.path, self.source.line + self.lines.get(names, 0))


@dataclass(frozen=True, slots=True)
class RequestSection:
    """``## Request Body: name [type]``; ``rows`` is ``None`` where there is no table."""

    name: str
    type: str
    text: str
    rows: tuple[Row, ...] | None
    source: Source


@dataclass(frozen=True, slots=True)
class ResponseSection:
    """``## Response: type``, its table of statuses, and ``Response body: name``.

    ``heading`` is where the first stands, ``source`` where the other does, if it is there.
    """

    type: str
    statuses: tuple[Row, ...]
    name: str
    rows: tuple[Row, ...] | None
    source: Source
    heading: Source


def stem(path: str) -> str:
    """Return what a page is called, without folders and ending."""
    return path.rpartition("/")[2].rsplit(".", 1)[0]


def is_markdown(path: str) -> bool:
    """Whether a path is that of a Markdown file."""
    return path.lower().endswith(ENDINGS)


def is_status(text: str) -> bool:
    """Whether a text is a status of HTTP."""
    return re.fullmatch("[1-5][0-9][0-9]", text) is not None


@dataclass(frozen=True, slots=True)
class Page:
    """An endpoint page.

    Args:
        path: Where it lies, relative to the docs folder.
        uid: Its unique name.
        method, url: Of the endpoint; the URL is a path from the server's root.
        description: Clean text in paragraphs, list items (``- ``) and code (indented).
        restriction: The "Online Restricted" note, or empty.
        path_parameters, query_parameters, headers: Their tables' rows.
        request, response: Their sections, ``None`` where the page has none.
        sample_request, sample_response: Their JSON, ``None`` where there is none.
        source: The line with method and URL.
    """

    path: str
    uid: str
    method: str
    url: str
    description: str
    restriction: str
    path_parameters: tuple[Row, ...]
    query_parameters: tuple[Row, ...]
    headers: tuple[Row, ...]
    request: RequestSection | None
    response: ResponseSection | None
    sample_request: Sample | None
    sample_response: Sample | None
    source: Source


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one document gave.

    ``page`` is ``None`` where the document is no endpoint page, which is no problem in
    itself, or so damaged that method and URL are unknown, which ``diagnostics`` tell.
    """

    page: Page | None
    diagnostics: tuple[Diagnostic, ...] = ()
