"""Bytes that are answered piece by piece."""

from __future__ import annotations

import base64
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Generator,
    Iterable,
)
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeGuard

from starlette.concurrency import iterate_in_threadpool
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

Stream: TypeAlias = AsyncIterable[bytes] | Iterable[bytes]
"""Bytes piece by piece: what a handler may answer in place of ``bytes``."""

JSON = "application/json"
BYTES = "application/octet-stream"
_NO_STREAMS = (bytes, bytearray, memoryview, str, dict)
"""What yields something else than bytes, or is them."""


def is_stream(result: Any) -> TypeGuard[Stream]:
    """Return whether a handler for bytes returned a stream of them."""
    is_bytes = isinstance(result, _NO_STREAMS)
    return not is_bytes and isinstance(result, AsyncIterable | Iterable)


@dataclass(frozen=True, slots=True)
class Begun:
    """A stream whose first piece is there.

    Args:
        first: That piece.
        rest: The others.
    """

    first: bytes
    rest: AsyncGenerator[bytes, None]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield all pieces."""
        yield self.first
        async for piece in self.rest:
            yield piece

    async def aclose(self) -> None:
        """Close the stream, so that it lets go of files, wherever it is."""
        await self.rest.aclose()


async def begun(stream: Stream) -> Begun:
    """Return a stream when its first piece is there.

    What it raises before that is raised here, where it can still be answered.
    """
    rest = _pieces(stream)
    return Begun(await anext(rest, b""), rest)


class StreamedResponse(StreamingResponse):
    """A stream as an answer; closed when it was sent, or when nobody listens any more.

    Args:
        stream: The bytes.
        as_json: Whether to answer them in base64, in JSON.
        status: The HTTP status.
    """

    def __init__(self, stream: Begun, *, as_json: bool, status: int) -> None:
        content, media_type = (_in_json(stream), JSON) if as_json else (stream, BYTES)
        super().__init__(content, status, media_type=media_type)
        self._stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with aclosing(self._stream):
            await super().__call__(scope, receive, send)


async def _in_json(stream: Begun) -> AsyncIterator[bytes]:
    """Yield a JSON text that holds bytes in base64, without having them all at once."""
    yield b'"'
    rest = b""
    async for piece in stream:
        rest += piece
        # Base64 writes three bytes with four letters.
        whole = len(rest) - len(rest) % 3
        yield base64.b64encode(rest[:whole])
        rest = rest[whole:]
    yield base64.b64encode(rest) + b'"'


async def _pieces(stream: Stream) -> AsyncGenerator[bytes, None]:
    """Yield what a stream yields, and close it at the end."""
    if isinstance(stream, AsyncIterable):
        pieces: AsyncIterable[bytes] = stream
    else:
        pieces = iterate_in_threadpool(stream)
    try:
        async for piece in pieces:
            yield piece
    finally:
        if isinstance(stream, AsyncGenerator):
            await stream.aclose()
        elif isinstance(stream, Generator):
            stream.close()
