"""Calls to an application in the same process, without a network, by either client."""

from __future__ import annotations

from contextlib import ExitStack
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

import httpx2 as httpx

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal


class InProcessTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Gives requests to an ASGI application.

    For blocking clients, the application runs in a thread of its own until the transport
    is closed, as it is with its client.

    Args:
        application: What answers.
    """

    def __init__(self, application: Any) -> None:
        self._transport = httpx.ASGITransport(application)
        self._closing = ExitStack()
        self._portal: BlockingPortal | None = None
        self._starting = Lock()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._transport.handle_async_request(request)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._started().call(self._answered, request)

    def _started(self) -> BlockingPortal:
        """Return the way into the application's thread: one, whoever calls first."""
        with self._starting:
            if self._portal is None:
                from anyio.from_thread import start_blocking_portal

                self._portal = self._closing.enter_context(start_blocking_portal())
            return self._portal

    async def _answered(self, request: httpx.Request) -> httpx.Response:
        """Return the answer to a request as a whole, both for code that does not await."""
        sent = httpx.Request(
            request.method,
            request.url,
            headers=request.headers,
            content=b"".join(cast("httpx.SyncByteStream", request.stream)),
            extensions=request.extensions,
        )
        response = await self._transport.handle_async_request(sent)
        return httpx.Response(
            response.status_code,
            headers=response.headers,
            content=await response.aread(),
        )

    def close(self) -> None:
        """End the application's thread."""
        self._closing.close()
        self._portal = None
