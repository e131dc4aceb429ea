"""A real server on this machine, whose answers each test decides."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx2 as httpx
from shop import AsyncClient, Client
from shop._runtime.agent import Agent, AsyncAgent
from shop._runtime.operation import Operation
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from serving import served

Answer = Callable[[Request], Awaitable[Any]]

ORDER = {"OrderId": 1}

PHOTO = Operation(
    "photos.get_photo",
    "POST",
    "/api/v1/Agents/Photo/GetPhoto",
    request=type(None),
    response=bytes,
)


class Photos(Agent):
    """An agent that answers bytes."""

    def get_photo(self) -> bytes | None:
        return self._find(PHOTO, None, {}, None)


class AsyncPhotos(AsyncAgent):
    """An agent that answers bytes, awaited."""

    async def get_photo(self) -> bytes | None:
        return await self._find(PHOTO, None, {}, None)


class Live:
    """The server.

    Attributes:
        url: Where it is.
        answer: What it does with a request.
        requests: What it was asked: path and headers.
    """

    def __init__(self) -> None:
        self.url = ""
        self.answer: Answer = self.nothing
        self.requests: list[tuple[str, Any]] = []

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        request = Request(scope, receive)
        self.requests.append((request.url.path, request.headers))
        response = await self.answer(request)
        await response(scope, receive, send)

    async def nothing(self, request: Request) -> Response:
        """Find nothing."""
        return JSONResponse(None)

    def answers(self, *responses: Response) -> None:
        """Give these answers, the last one again and again."""
        left = list(responses)

        async def answer(request: Request) -> Response:
            return left.pop(0) if len(left) > 1 else left[0]

        self.answer = answer


@contextmanager
def serving() -> Iterator[Live]:
    """Serve until the end of the block."""
    live = Live()
    with served(live) as live.url:
        yield live


def plain(kind: str) -> Any:
    """Return a transport that loads no certificates, which takes most of a test's time."""
    if kind == "sync":
        return httpx.HTTPTransport(verify=False)
    return httpx.AsyncHTTPTransport(verify=False)


def order_of(kind: str, url: str | Client | AsyncClient, **options: Any) -> Any:
    """Get an order with a new client, blocking or not, and return it."""
    options = {"transport": plain(kind), **options}
    if kind == "sync":
        with Client(url, **options) as client:
            return client.order.get_order(order_id=1)

    async def get() -> Any:
        async with AsyncClient(url, **options) as client:
            return await client.order.get_order(order_id=1)

    return asyncio.run(get())


class Dripping(Response):
    """An answer in pieces; what it says of its length may be more than there is."""

    def __init__(
        self, chunk: bytes, times: int, pause: float = 0.0, length: int | None = None
    ) -> None:
        super().__init__()
        self._chunk, self._times, self._pause = chunk, times, pause
        self._fields = {} if length is None else {"Content-Length": str(length)}

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        media_type = "application/octet-stream"
        answer = StreamingResponse(self._pieces(), 200, self._fields, media_type)
        await answer(scope, receive, send)

    async def _pieces(self) -> AsyncIterator[bytes]:
        for _ in range(self._times):
            yield self._chunk
            await asyncio.sleep(self._pause)
