"""A reading as text and back: what workers hand over, and what is kept between runs.

JSON rather than pickle, which runs whatever it is given: a cache may come from elsewhere.
All places are on one page, so lines are all that is stored of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from ..model import Diagnostic, Json, Severity, Source
from ..page import Page, Reading, RequestSection, ResponseSection, Row, Sample
from .page import read_page

_ROWS = ("path_parameters", "query_parameters", "headers")
_TEXTS = ("uid", "method", "url", "description", "restriction")


def read_as_text(document: tuple[str, bytes]) -> str:
    """Read one document, as `read_page` does.

    Args:
        document: Where it lies, and its bytes.

    Returns:
        What reading it gave, as text.
    """
    reading = read_page(*document)
    found = [
        (each.source.line, each.severity, each.code, each.message, _lines(each.related))
        for each in reading.diagnostics
    ]
    return json.dumps([reading.page and _page(reading.page), found])


def from_text(path: str, text: str, shared: Shared) -> Reading:
    """Return what `read_as_text` gave as it was.

    Args:
        path: Where the document lies.
        text: What reading it gave.
        shared: What other documents have in common with it.

    Raises:
        ValueError: The text is something else.
    """
    try:
        page, found = json.loads(text)
        return _Stored(path, shared).reading(page, found)
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("no stored page") from error


def _page(page: Page) -> dict[str, Any]:
    request, response = page.request, page.response
    return {
        **{name: getattr(page, name) for name in _TEXTS},
        **{name: _rows(getattr(page, name)) for name in _ROWS},
        "request": request
        and (
            request.name,
            request.type,
            request.text,
            _rows(request.rows),
            request.source.line,
        ),
        "response": response
        and (
            response.type,
            _rows(response.statuses),
            response.name,
            _rows(response.rows),
            response.source.line,
            response.heading.line,
        ),
        "sample_request": _sample(page.sample_request),
        "sample_response": _sample(page.sample_response),
        "line": page.source.line,
    }


def _lines(sources: Sequence[Source]) -> list[int]:
    return [each.line for each in sources]


def _rows(rows: Sequence[Row] | None) -> list[Any] | None:
    if rows is None:
        return None
    return [(row.name, row.type, row.description, row.source.line) for row in rows]


def _sample(sample: Sample | None) -> Any:
    if sample is None:
        return None
    places = [(line, *names) for names, line in sample.lines.items()]
    return sample.source.line, json.dumps(sample.value), json.dumps(places)


class Shared:
    """What documents have in common, as the same objects, while they are read."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._values: dict[bytes, Json] = {}
        self._lines: dict[str, Mapping[tuple[str, ...], int]] = {}

    def text(self, text: str) -> str:
        """Return a text: pages have most of their words in common."""
        return self._texts.setdefault(text, text)

    def value(self, text: str) -> Json:
        """Return what JSON stands for; its digest is known rather than all of it."""
        key = sha256(text.encode()).digest()
        if key not in self._values:
            self._values[key] = json.loads(text, object_pairs_hook=self._object)
        return self._values[key]

    def _object(self, members: Iterable[tuple[str, Json]]) -> dict[str, Json]:
        return {self.text(name): value for name, value in members}

    def lines(self, text: str) -> Mapping[tuple[str, ...], int]:
        """Return the lines of a sample's properties."""
        if text not in self._lines:
            self._lines[text] = {
                tuple(map(self.text, names)): line for line, *names in json.loads(text)
            }
        return self._lines[text]


class _Stored:
    """Puts what is stored of one document together."""

    def __init__(self, path: str, shared: Shared) -> None:
        self.path, self.shared, self.text = path, shared, shared.text

    def reading(self, page: Any, found: Any) -> Reading:
        diagnostics = tuple(
            Diagnostic(
                self.source(line),
                Severity(severity),
                code,
                message,
                tuple(map(self.source, related)),
            )
            for line, severity, code, message, related in found
        )
        return Reading(None if page is None else self.page(page), diagnostics)

    def source(self, line: int) -> Source:
        return Source(self.path, line)

    def rows(self, rows: Any) -> tuple[Row, ...]:
        return tuple(
            Row(
                self.text(name),
                self.text(type_),
                self.text(description),
                self.source(line),
            )
            for name, type_, description, line in rows
        )

    def sample(self, stored: Any) -> Sample | None:
        if stored is None:
            return None
        line, value, lines = stored
        return Sample(
            self.shared.value(value), self.source(line), self.shared.lines(lines)
        )

    def request(self, stored: Any) -> RequestSection:
        name, type_, text, rows, line = stored
        table = None if rows is None else self.rows(rows)
        return RequestSection(
            self.text(name),
            self.text(type_),
            self.text(text),
            table,
            self.source(line),
        )

    def response(self, stored: Any) -> ResponseSection:
        type_, statuses, name, rows, line, heading = stored
        table = None if rows is None else self.rows(rows)
        return ResponseSection(
            self.text(type_),
            self.rows(statuses),
            self.text(name),
            table,
            self.source(line),
            self.source(heading),
        )

    def page(self, page: Any) -> Page:
        request, response = page["request"], page["response"]
        return Page(
            path=self.path,
            **{name: self.text(page[name]) for name in _TEXTS},
            path_parameters=self.rows(page["path_parameters"]),
            query_parameters=self.rows(page["query_parameters"]),
            headers=self.rows(page["headers"]),
            request=request and self.request(request),
            response=response and self.response(response),
            sample_request=self.sample(page["sample_request"]),
            sample_response=self.sample(page["sample_response"]),
            source=self.source(page["line"]),
        )
