"""What is answered: JSON, bytes, or what went wrong, in the API's own form."""

from __future__ import annotations

import base64
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
    if operation.response is bytes and result is not None:
        return _content(result, operation.status, http)
    return Response(encode(result), operation.status, None, _JSON)


def check_answer(operation: Operation[Any, Any], result: Any) -> None:
    """Hold what a handler returned against what is documented.

    Raises:
        MismatchError: It is something else.
        TypeError, ValueError: It has no place in JSON.
    """
    if result is None or isinstance(result, Response) or _is_stream(result):
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
    try:
        phrase = HTTPStatus(why.status_code).phrase
    except ValueError:
        phrase = "Error"
    told = {
        "Error": phrase,
        "ErrorType": phrase.title().replace(" ", ""),
        "ErrorMessage": why.detail,
        "ErrorSource": source,
    }
    return Response(encode(told), why.status_code, why.headers, _JSON)


def _content(result: bytes | Stream, status: int, http: Request) -> Response:
    """Return an answer of bytes, as the request asks for them."""
    wants_bytes = _BYTES in http.headers.get("accept", "")
    if _is_stream(result):
        if wants_bytes:
            return StreamingResponse(_pieces(result), status, None, _BYTES)
        return StreamingResponse(_as_json(result), status, None, _JSON)
    if wants_bytes:
        return Response(result, status, None, _BYTES)
    return Response(encode(result), status, None, _JSON)


def _is_stream(result: Any) -> TypeGuard[Stream]:
    """Return whether a handler for bytes returned a stream of them."""
    is_text = isinstance(result, bytes | bytearray | str | list | dict)
    return not is_text and isinstance(result, AsyncIterable | Iterable)


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
        whole = (
            len(rest) - len(rest) % 3
        )  # Base64 writes three bytes with four letters.
        yield base64.b64encode(rest[:whole])
        rest = rest[whole:]
    yield base64.b64encode(rest) + b'"'
