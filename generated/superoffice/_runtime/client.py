"""The clients. What is awaited and what is not differ in nothing but that."""

from __future__ import annotations

from contextlib import asynccontextmanager, contextmanager
from inspect import isawaitable, iscoroutinefunction
from itertools import chain
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar

import httpx2 as httpx

from .base import BaseClient
from .opening import Opening
from .options import EventHooks, HeadersT
from .pool import AsyncPool, Pool

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Mapping
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from types import TracebackType

    from .call import Call
    from .raw import AsyncStreamedResponse, RawResponse, StreamedResponse

P = ParamSpec("P")
T = TypeVar("T")

STREAMED = "application/octet-stream"
"""What to accept for an answer to be bytes, rather than base64 in JSON."""


class SyncApiClient(BaseClient[HeadersT, httpx.BaseTransport]):
    """Base of the blocking client; a context manager that closes it. See `BaseClient`."""

    _pool: Pool

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    def make(self, call: Call[T]) -> T:
        """Make one call and return its result.

        Raises:
            ApiError: There was no answer, or not the documented one.
        """
        return call.result(self._send(call))

    def with_raw_response(self, method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
        """Return a method of an agent in a form that gives the answer, too.

        >>> so.with_raw_response(so.person.get_person)(person_id=5).headers
        """
        from .raw import Describing, RawResponse, rebound

        own, described = rebound(method, Describing())

        def raw(*args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
            made: Call[T] = described(*args, **kwargs)
            response = own._send(made)
            return RawResponse(response, made.result(response))

        return raw

    def with_streaming_response(
        self, method: Callable[P, bytes | None]
    ) -> Callable[P, AbstractContextManager[StreamedResponse]]:
        """Return a method that answers bytes in a form that gives them piece by piece.

        >>> with so.with_streaming_response(so.person.get_person_image)(person_id=5) as it:
        ...     file.writelines(it)
        """
        from .raw import Describing, StreamedResponse, rebound

        own, described = rebound(method, Describing())

        @contextmanager
        def streamed(*args: P.args, **kwargs: P.kwargs) -> Generator[StreamedResponse]:
            made: Call[bytes | None] = described(*args, **kwargs)
            response = own._send(made, accept=STREAMED)
            try:
                yield StreamedResponse(made, response)
            finally:
                response.close()

        return streamed

    def _send(self, call: Call[Any], accept: str | None = None) -> httpx.Response:
        policy = self._target.policy(self._options)
        flow = self._target.answered(call, self._options, policy, accept=accept)
        return self._pool.run(flow, policy.until)

    def _pool_of(self, arguments: Mapping[str, Any]) -> Pool:
        for hook in chain.from_iterable(_hooks(arguments).values()):
            if iscoroutinefunction(hook) or iscoroutinefunction(type(hook).__call__):
                raise TypeError(
                    f"a blocking client cannot await {hook!r} of event_hooks"
                )
        opening = Opening(httpx.Client, httpx.BaseTransport, **arguments)
        return Pool(opening, self._clock)


class AsyncApiClient(BaseClient[HeadersT, httpx.AsyncBaseTransport]):
    """Base of the asynchronous client. See `SyncApiClient`."""

    _pool: AsyncPool

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._pool.aclose()

    async def make(self, call: Call[T]) -> T:
        """Make one call and return its result. See `Client.make`."""
        return call.result(await self._send(call))

    def with_raw_response(
        self, method: Callable[P, Coroutine[Any, Any, T]]
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
        """Return a method of an agent in a form that gives the answer, too.

        See `Client.with_raw_response`.
        """
        from .raw import AsyncDescribing, RawResponse, rebound

        own, described = rebound(method, AsyncDescribing())

        async def raw(*args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
            made: Call[T] = await described(*args, **kwargs)
            response = await own._send(made)
            return RawResponse(response, made.result(response))

        return raw

    def with_streaming_response(
        self, method: Callable[P, Coroutine[Any, Any, bytes | None]]
    ) -> Callable[P, AbstractAsyncContextManager[AsyncStreamedResponse]]:
        """Return a method that answers bytes in a form that gives them piece by piece.

        See `Client.with_streaming_response`.
        """
        from .raw import AsyncDescribing, AsyncStreamedResponse, rebound

        own, described = rebound(method, AsyncDescribing())

        @asynccontextmanager
        async def streamed(
            *args: P.args, **kwargs: P.kwargs
        ) -> AsyncGenerator[AsyncStreamedResponse]:
            made: Call[bytes | None] = await described(*args, **kwargs)
            response = await own._send(made, accept=STREAMED)
            try:
                yield AsyncStreamedResponse(made, response)
            finally:
                await response.aclose()

        return streamed

    async def _send(self, call: Call[Any], accept: str | None = None) -> httpx.Response:
        policy = self._target.policy(self._options)
        flow = self._target.answered(call, self._options, policy, accept=accept)
        return await self._pool.run(flow, policy.until)

    def _pool_of(self, arguments: Mapping[str, Any]) -> AsyncPool:
        hooks = {name: [*map(_awaited, of)] for name, of in _hooks(arguments).items()}
        options = {**arguments, "event_hooks": hooks}
        opening = Opening(httpx.AsyncClient, httpx.AsyncBaseTransport, **options)
        return AsyncPool(opening, self._clock)


def _hooks(arguments: Mapping[str, Any]) -> EventHooks:
    hooks: EventHooks = arguments.get("event_hooks") or {}
    return hooks


def _awaited(hook: Callable[..., Any]) -> Callable[..., Coroutine[Any, Any, None]]:
    """Return a hook as httpx2 wants it: one that can be awaited, whatever it is."""

    async def call(message: Any) -> None:
        found = hook(message)
        if isawaitable(found):
            await found

    return call
