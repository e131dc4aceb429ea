"""What is answered: JSON, bytes, or what went wrong, in the API's own form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from .codec import encode, loads, read_checked
from .kinds import Mismatch, kind_of
from .narrowing import narrowed
from .operation import Operation
from .selection import SELECT
from .streams import BYTES, JSON, Stream, StreamedResponse, begun

_EMPTY = (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
"""Answers that have no body, whatever there is to say."""


def answer(operation: Operation[Any, Any], result: Any, http: Request) -> Response:
    """Return what a handler answers.

    Args:
        operation: What was called.
        result: What its handler returned; a response is sent as it is.
        http: The request: where it asks for bytes, they are no base64 in JSON; of JSON, it
            is answered what it selects.

    Raises:
        TypeError, ValueError: The result has no place in JSON.
    """
    if isinstance(result, Response):
        return result
    if operation.status == HTTPStatus.NO_CONTENT:
        return Response(status_code=operation.status)
    if operation.response is bytes and result is not None and _prefers_bytes(http):
        return Response(result, operation.status, None, BYTES)
    content = encode(result)
    if select := ",".join(http.query_params.getlist(SELECT)):
        content = encode(narrowed(loads(content), select))
    return Response(content, operation.status, None, JSON)


async def streamed(
    operation: Operation[Any, Any], stream: Stream, http: Request
) -> Response:
    """Return what a handler answers with a stream, when its first piece is there.

    Args:
        operation: What was called.
        stream: What its handler returned. What it raises at once, this does.
        http: The request. See `answer`.
    """
    as_json = not _prefers_bytes(http)
    return StreamedResponse(
        await begun(stream), as_json=as_json, status=operation.status
    )


def check_answer(operation: Operation[Any, Any], result: Any) -> None:
    """Hold what a handler returned against what is documented.

    Raises:
        MismatchError: It is something else.
        TypeError, ValueError: It has no place in JSON.
    """
    if result is None or isinstance(result, Response):
        return  # Null says that nothing was found; a response is sent as it is.
    read_checked(kind_of(operation.response), loads(encode(result)))


def malformed(problems: Iterable[tuple[str, Mismatch]]) -> Response:
    """Return what is answered to a request that is not as documented.

    Args:
        problems: Pairs of the request's part and what is amiss in it.
    """
    told = [
        {"pointer": pointer, "in": part, "reason": reason}
        for part, (pointer, reason) in problems
    ]
    return Response(encode(told), HTTPStatus.BAD_REQUEST, None, JSON)


def refused(why: HTTPException, source: str = "") -> Response:
    """Return what is answered to a request that is refused.

    Args:
        why: Its status, what to say, and headers.
        source: The operation that was called, if it was one.
    """
    if why.status_code in _EMPTY:
        return Response(None, why.status_code, why.headers)
    try:
        phrase = HTTPStatus(why.status_code).phrase
    except ValueError:
        phrase = "Error"
    told = {
        "Error": phrase,
        "ErrorType": phrase.title().replace(" ", ""),
        "ErrorMessage": str(why.detail),  # FastAPI's may be anything.
        "ErrorSource": source,
    }
    return Response(encode(told), why.status_code, why.headers, JSON)


def _prefers_bytes(http: Request) -> bool:
    """Return whether a request asks for bytes by name, and not rather for JSON."""
    accepted = ",".join(http.headers.getlist("accept")).lower().split(",")
    qualities = dict(map(_quality, accepted))
    wanted = qualities.get(BYTES, 0)
    return wanted > 0 and wanted >= qualities.get(JSON, 0)


def _quality(accepted: str) -> tuple[str, float]:
    """Return a type that is accepted, and how gladly: from 0, not at all, to 1."""
    kind, *options = (part.strip() for part in accepted.split(";"))
    for option in options:
        if match := re.fullmatch(r"q=([01](\.[0-9]*)?)", option):
            return kind, float(match[1])
    return kind, 1
