"""What is answered: JSON, bytes, or what went wrong, in the API's own form."""

from __future__ import annotations

import base64
import re
from collections.abc import AsyncIterable, AsyncIterator, Iterable
from http import HTTPStatus
from typing import Any, TypeAlias, TypeGuard

from starlette.concurrency import iterate_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from .codec import encode, loads, read_checked
from .kinds import Mismatch, kind_of
from .operation import Operation

Stream: TypeAlias = AsyncIterable[bytes] | Iterable[bytes]
"""Bytes piece by piece: what a handler may answer in place of ``bytes``."""

_JSON = "application/json"
_BYTES = "application/octet-stream"
_NO_STREAMS = (bytes, bytearray, memoryview, str, dict)
"""What yields something else than bytes, or is them."""

_EMPTY = (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)
"""Answers that have no body, whatever there is to say."""


async def begun(operation: Operation[Any, Any], result: Any) -> Any:
    """Return what a handler returned; of a stream, the first piece is there.

    What a stream raises before that is answered like what any handler raises.
    """
    if not _is_stream(result, operation):
        return result
    pieces = aiter(_pieces(result))
    first = await anext(pieces, b"")

    async def whole() -> AsyncIterator[bytes]:
        yield first
        async for piece in pieces:
            yield piece

    return whole()


def answer(operation: Operation[Any, Any], result: Any, http: Request) -> Response:
    """Return what a handler answers.

    Args:
        operation: What was called.
        result: What its handler returned; a response is sent as it is.
        http: The request: where it asks for bytes, they are no base64 in JSON.

    Raises:
        TypeError, ValueError: The result has no place in JSON.
    """
    if isinstance(result, Response):
        return result
    if operation.status == HTTPStatus.NO_CONTENT:
        return Response(status_code=operation.status)
    wants_bytes = operation.response is bytes and _prefers_bytes(http)
    if _is_stream(result, operation):
        content = _pieces(result) if wants_bytes else _as_json(result)
        kind = _BYTES if wants_bytes else _JSON
        return StreamingResponse(content, operation.status, None, kind)
    if wants_bytes and result is not None:
        return Response(result, operation.status, None, _BYTES)
    return Response(encode(result), operation.status, None, _JSON)


def check_answer(operation: Operation[Any, Any], result: Any) -> None:
    """Hold what a handler returned against what is documented.

    Raises:
        MismatchError: It is something else.
        TypeError, ValueError: It has no place in JSON.
    """
    looked_at = not (isinstance(result, Response) or _is_stream(result, operation))
    if result is None or not looked_at:
        return  # Null says that nothing was found; a stream cannot be looked at.
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
    return Response(encode(told), HTTPStatus.BAD_REQUEST, None, _JSON)


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
    return Response(encode(told), why.status_code, why.headers, _JSON)


def _prefers_bytes(http: Request) -> bool:
    """Return whether a request asks for bytes by name, and not rather for JSON."""
    accepted = ",".join(http.headers.getlist("accept")).lower().split(",")
    qualities = dict(map(_quality, accepted))
    wanted = qualities.get(_BYTES, 0)
    return wanted > 0 and wanted >= qualities.get(_JSON, 0)


def _quality(accepted: str) -> tuple[str, float]:
    """Return a type that is accepted, and how gladly: from 0, not at all, to 1."""
    kind, *options = (part.strip() for part in accepted.split(";"))
    for option in options:
        if match := re.fullmatch(r"q=([01](\.[0-9]*)?)", option):
            return kind, float(match[1])
    return kind, 1


def _is_stream(result: Any, operation: Operation[Any, Any]) -> TypeGuard[Stream]:
    """Return whether a handler returned a stream, as it may where bytes are documented."""
    return (
        operation.response is bytes
        and isinstance(result, AsyncIterable | Iterable)
        and not isinstance(result, _NO_STREAMS)
    )


def _pieces(stream: Stream) -> AsyncIterable[bytes]:
    if isinstance(stream, AsyncIterable):
        return stream
    return iterate_in_threadpool(stream)


async def _as_json(stream: Stream) -> AsyncIterator[bytes]:
    """Yield a JSON text that holds bytes in base64, without having them all at once."""
    yield b'"'
    rest = b""
    async for piece in _pieces(stream):
        rest += piece
        # Base64 writes three bytes with four letters.
        whole = len(rest) - len(rest) % 3
        yield base64.b64encode(rest[:whole])
        rest = rest[whole:]
    yield base64.b64encode(rest) + b'"'
